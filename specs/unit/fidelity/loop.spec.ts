import { expect, test } from '@playwright/test';
import { brief, checked, inTurn, provenIn, ruleFinding } from './checked.js';

test('a loop is a suspicion on the second time and proven on the third, when the answers had changed', () => {
  const turns = inTurn('I want my money back', 'Which flight?', 'i want my money back!', 'Please name the flight.', 'I want my money back.');
  expect(checked(turns)).toEqual([
    ruleFinding({ kind: 'loop', turn: 3, evidence: 'i want my money back!', effect: 'hindered', proven: false }),
    ruleFinding({ kind: 'loop', turn: 5, evidence: 'I want my money back.', effect: 'hindered' }),
  ]);
});

test('a word changed or two are the same loop', () => {
  const turns = inTurn(
    'can I please get my money back for the flight',
    'Which flight?',
    'can I just get my money back for the flight',
    'When was it?',
    'could I please get my money back for that flight',
  );
  expect(brief(checked(turns))).toEqual(['3 loop?', '5 loop']);
});

test('two or three utterances going round are a loop', () => {
  const [a, b, c] = ['I want a refund for my flight', 'When will the money come?', 'And who pays it out?'];
  expect(provenIn(inTurn(a, 'Sure.', b, 'In June.', a, 'It is on its way.', b))).toEqual(['loop']);
  expect(provenIn(inTurn(a, 'Sure.', b, 'In June.', c, 'We do.', a, 'It is done.', b, 'In May.', c))).toEqual(['loop']);
});

for (const [what, ...replies] of [
  ['repeats itself', 'Which flight?', 'Which flight?'],
  ['nearly repeats itself', 'Which flight do you mean?', 'Which flight did you mean?'],
  ['does not understand', "Sorry, I didn't understand that.", 'Could you rephrase that?'],
  ['keeps silent', '', ''],
] as const) {
  test(`repeating oneself to a chatbot that ${what} is no proven loop: the chatbot provoked it`, () => {
    const [first, second] = replies;
    expect(provenIn(inTurn('I want my money back', first, 'I want my money back', second, 'I want my money back'))).toEqual([]);
  });
}

test('another figure is something new', () => {
  expect(
    checked(inTurn('is a table free at 18:00 on friday', 'No.', 'is a table free at 19:00 on friday', 'No.', 'is a table free at 20:00 on friday')),
  ).toEqual([]);
});

test('short answers may come as often as they are asked for', () => {
  expect(checked(inTurn('yes please', 'A?', 'yes please', 'B?', 'yes please', 'C?', 'yes please', 'D?', 'yes please'))).toEqual([]);
});

test('a yes or an I-do-not-know may come as often as somebody asks something else', () => {
  const asks = ['Is it for you yourself?', 'Shall I send you a message?', 'Do you have two minutes?', 'Shall I go ahead?'];
  for (const answer of ['Yes, that is fine.', 'I have no preference in that regard.', "I don't know, whatever is usual."])
    expect(provenIn(inTurn('refund for KL1234', ...asks.flatMap(ask => [ask, answer])))).toEqual([]);
  expect(
    provenIn(inTurn('refund for KL1234', 'Fine.', ...Array.from({ length: 4 }, (_, nth) => ['I would like a window seat', `Ok, ${nth}.`]).flat())),
  ).toEqual(['loop']);
});

test('saying that one says it again counts half: somebody was not understood', () => {
  const refund = 'I want a refund for flight KL1234';
  expect(provenIn(inTurn(refund, 'I am opening your booking.', `No, ${refund}`, 'I am looking at the payment.', `What I mean is ${refund}`))).toEqual([]);
});

test('a chatbot that answers the same to the same has not provoked it; one that asks the same has', () => {
  const ask = 'Is there a direct train to Cambridge?';
  expect(provenIn(inTurn(ask, 'A train to Cambridge is TR1.', ask, 'A train to Cambridge is TR1.', ask, 'A train to Cambridge is TR1.', ask))).toEqual([
    'loop',
  ]);
  const bill = 'I want to pay my bill';
  const stuck = 'Do you want to change your tariff?';
  expect(provenIn(inTurn(bill, stuck, bill, stuck, `No, ${bill}`, stuck, bill))).toEqual([]);
});

test('thanks are a fault from the fourth in a row on; thrice, or spread over a talk, they are not', () => {
  const turns = ['Thanks!', 'Welcome.', 'Thank you so much, have a great day!', 'You too.', 'Bye bye, take care!', 'Bye!', 'Thank you, bye!'];
  expect(brief(checked(inTurn('refund please', 'Done.', ...turns)))).toEqual(['9 thanks loop', '9 stopped too late']);
  expect(checked(inTurn('refund please', 'Done.', ...turns.slice(0, 5)))).toEqual([]);
  expect(
    checked(inTurn('Thank you!', 'Yes.', 'is it a refund in full?', 'Yes.', 'Thank you!', 'Sure.', 'when does it come?', 'Soon.', 'Thanks a lot!')),
  ).toEqual([]);
});

test('thanks to a chatbot that keeps asking whether there is more are proven one later; taking or declining an offer is an answer', () => {
  const more = 'Anything else?';
  expect(brief(checked(inTurn('No, thanks.', more, 'No thank you, bye.', more, 'Bye!', more, 'Thanks, bye.', more, 'No, bye.')))).toEqual([
    '7 thanks loop?',
    '9 thanks loop',
  ]);
  expect(checked(inTurn('yes thank you', 'With a tablet?', 'no thanks', '50 GB more?', 'no thanks', 'A watch?', 'No, thank you.', 'Ok.', 'thank you'))).toEqual(
    [],
  );
});
