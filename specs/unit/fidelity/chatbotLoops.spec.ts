import { expect, test } from '@playwright/test';
import { cannedIn, timesBefore } from '../../../src/fidelity/again/canned.js';
import { checkFidelity } from '../../../src/fidelity/checkFidelity.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { ann, refund, turnsOf } from '../cast.js';

/** Kinds that are proven in these turns of Ann, who wants her refund. */
const proven = (...lines: readonly string[]): string[] => [
  ...new Set(
    checkFidelity({ profile: ann, scenario: refund, turns: turnsOf(...lines), ending: null })
      .filter(finding => finding.proven)
      .map(({ kind }) => kind),
  ),
];
/** The person's utterances with what the chatbot says between them. */
const talk = (said: readonly string[], reply: (nth: number) => string): string[] =>
  said.flatMap((text, at) => [`user: ${text}`, ...(at < said.length - 1 ? [`chatbot: ${reply(at)}`] : [])]);
const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);

const turnOf = (text: string) => turnsOf(`chatbot: ${text}`)[0] as Turn;

const OWN = 'I want my money back for flight KL1234 at once';
const REAL = [
  'Refunds are paid to the card within ten working days.',
  'Your claim is with the accounts team in Vienna since Monday.',
  'The flight was cancelled because of fog over the airport.',
  'The fare of 120 euros goes back to the card you paid with.',
  'Our office in Graz opens at nine every working day.',
];

test.describe('a chatbot with running numbers', () => {
  const answers = ['my booking number is QX77PL', 'I already said that: my booking number is QX77PL.', 'I already said that: my booking number is QX77PL.'];
  test('asks the same each time: answering it each time is no loop', () => {
    for (const nth of ['Ticket', 'Case no.', 'Try'])
      expect(proven('user: I want a refund', ...talk([...answers, ...answers], at => `${nth} ${1000 + at}. What is your booking number?`).slice(0))).toEqual(
        [],
      );
    const said = [
      'I want a refund for flight KL1234',
      'As I said, my booking number is QX77PL.',
      'As I said, my booking number is QX77PL.',
      'As I said, my booking number is QX77PL.',
    ];
    expect(proven(...talk(said, at => `Ticket ${1000 + at}. What is your booking number?`))).toEqual([]);
    expect(
      proven(...talk(['I want a refund for flight KL1234', ...times(8, 'my booking number is QX77PL')], at => `Attempt ${at}: what is your booking number?`)),
    ).toEqual([]);
  });
  test('puts it into the file each time: saying it again is no loop', () => {
    const said = [OWN, `As I said, ${OWN}`, `I already said that: ${OWN}`, `I said that ${OWN}`, `As I said, ${OWN}`];
    expect(proven(...talk(said, at => `Your message ${at + 1} has been added to the file.`))).toEqual([]);
  });
  test('tells something new each time: saying the same is one', () => {
    expect(proven(...talk(times(5, OWN), at => `Ticket ${1000 + at}. ${REAL[at]}`))).toContain('loop');
    expect(proven(...talk(times(9, 'my booking number is QX77PL'), at => `${REAL[at % 5]} What do you want to know?`))).toContain('loop');
  });
});

test.describe('a chatbot that says the person’s words', () => {
  test('first: choosing from its options is no echo', () => {
    const said = ['I want a refund for KL1234', 'a refund to the card', 'as soon as possible', 'an e-mail to the address'];
    const replies = [
      'Which of these: a refund to the card, a voucher for later?',
      'When: as soon as possible, at the end of the month?',
      'How: an e-mail to the address, a letter by post?',
    ];
    expect(proven(...talk(said, at => replies[at] ?? ''))).toEqual([]);
  });
  test('after them: saying it once more is no echo', () => {
    const said = [
      'I want a refund for KL1234',
      'my booking number is QX77PL',
      'I paid 120 euros for it',
      'my booking number is QX77PL',
      'I paid 120 euros for it',
    ];
    expect(proven(...talk(said, at => `Understood. I have this so far. ${said.slice(0, at + 1).join('. ')}. What is your budget?`))).toEqual([]);
    expect(proven(...talk(times(4, OWN), () => OWN))).toEqual([]);
  });
  test('saying back what only the chatbot said is an echo', () => {
    expect(proven('user: I want a refund', ...talk(['', ...REAL.slice(0, 4)], at => REAL[at] ?? '').slice(1))).toContain('loop');
  });
});

test.describe('what the chatbot ordered', () => {
  test('so many times is no loop', () => {
    expect(proven('user: I want a refund', 'chatbot: Please type "I want a refund" four times.', `user: ${times(4, 'I want a refund').join(' ')}`)).toEqual([]);
    expect(proven('user: I want a refund', 'chatbot: Type CONFIRM ten times to proceed.', `user: ${times(10, 'CONFIRM').join(' ')}`)).toEqual([]);
  });
  test('nobody ordered is one', () => {
    expect(proven('user: I want a refund', 'chatbot: It was paid three times already.', `user: ${times(5, 'I want a refund').join(' ')}`)).toContain('loop');
    expect(proven('user: I want a refund', 'chatbot: What is your name?', `user: ${times(10, 'CONFIRM').join(' ')}`)).toContain('loop');
  });
  const order = ['A large pizza with ham please', 'A large pizza with ham please and olives', 'A large pizza with ham please and olives and a coke'];
  test('in one message again carries nothing along', () => {
    const asks = ['Say your whole order again, and what else?', 'Give me the whole order in one message, with the drinks.'];
    expect(proven(...talk(order, at => asks[at] ?? ''))).toEqual([]);
    expect(proven(...talk(order, at => ['A large one with ham, noted.', 'Olives are on it.'][at] ?? ''))).toContain('loop');
  });
});

test('a constant footer does not switch the loop off, a chatbot that did not understand does', () => {
  for (const footer of ['Not clear? Please rephrase.', 'If it fails, try again later.', 'You may say it again.'])
    expect(proven(...talk(times(5, OWN), at => `${REAL[at]} ${footer}`)), footer).toContain('loop');
  expect(proven(...talk(times(5, OWN), at => `I did not understand that, no. ${at}. Please rephrase.`))).toEqual([]);
  expect(proven(...talk(times(5, OWN), at => ['Please rephrase.', 'Try again.', 'Say that again, please.', 'Please repeat.'][at] ?? ''))).toEqual([]);
});

test('new complaints after a goodbye are no idling, further goodbyes are', () => {
  const complaints = [
    'My suitcase arrived broken too.',
    'And the seat was soaked with coffee.',
    'The stewardess shouted at my twins.',
    'Nobody at the gate spoke German.',
  ];
  const dismissed = () => 'Noted. Goodbye, have a nice day!';
  expect(proven(...talk(['I want a refund for KL1234', ...complaints], dismissed))).toEqual([]);
  expect(proven(...talk(['I want a refund for KL1234', ...times(5, 'Thanks, goodbye, have a nice day!')], dismissed))).not.toEqual([]);
});

test('a bio that was demanded may come a turn later, and not without a demand', () => {
  const bio = `user: ${ann.prose.objective.replaceAll('You', 'I')}`;
  expect(
    proven(
      'user: I want a refund',
      'chatbot: Tell us about yourself in full sentences, introduce yourself.',
      'user: Why do you need that',
      'chatbot: It is our policy.',
      bio,
    ),
  ).toEqual([]);
  expect(proven('user: I want a refund', 'chatbot: What is your booking number?', 'user: Why do you need that', 'chatbot: It is our policy.', bio)).toContain(
    'profile recited',
  );
});

test('a short question under running numbers is known again after four times, so that whoever answers it alike for ever is in no loop', () => {
  const asked = (count: number) => Array.from({ length: count }, (_, nth) => cannedIn(turnOf(`You could say a, ${nth} b. Part ${nth + 1}: when?`)));
  const now = cannedIn(turnOf('Part 9: when?'));
  expect(timesBefore(now, asked(3))).toBe(0);
  expect(timesBefore(now, asked(4))).toBe(4);
  expect(timesBefore(cannedIn(turnOf('Part 9: where?')), asked(8))).toBe(0);
});
