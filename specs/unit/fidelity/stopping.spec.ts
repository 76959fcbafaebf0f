import { expect, test } from '@playwright/test';
import { plan, turnsOf } from '../cast.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { brief, checked, inTurn } from './checked.js';

const early = (turns: readonly Turn[], ending: 'gave up' | 'goal reached' = 'gave up') =>
  brief(checked(turns, { ending })).filter(finding => finding.includes('early'));

test('giving up on a chatbot that had just asked something is only suspected: whoever leaves decides so', () => {
  expect(early(inTurn('I want a refund for KL1234', 'Sure! What is your booking number?', 'forget it'))).toEqual(['3 stopped too early?']);
  expect(early(inTurn('I want a refund for KL1234', 'Sure! What is your booking number?', 'forget it', 'Goodbye.'))).toEqual(['3 stopped too early?']);
});

for (const [what, reply] of [
  ['silence', ''],
  ['regret', 'Sorry, I cannot help you with that.'],
  ['not understanding', "I didn't understand. Could you rephrase?"],
  ['a refusal', 'The refund is not possible. Anything else?'],
  ['an error', 'Something went wrong, please try again.'],
  ['an answer to something else', 'The breakfast buffet opens every morning with fresh fruit.'],
] as const) {
  test(`giving up after ${what} is valid`, () => expect(early(inTurn('I want a refund for KL1234', reply, 'forget it, bye'))).toEqual([]));
}

test('giving up on a chatbot that asks the same again is valid', () => {
  const ask = 'What is your booking number?';
  expect(early(inTurn('refund for KL1234 please', ask, 'it is QX77PL', ask, 'I told you. bye'))).toEqual([]);
});

test('being called away is no decision about the chatbot', () => {
  expect(early(inTurn('I want a refund for KL1234', 'Sure! What is your booking number?', 'sorry, have to go, the twins are on the roof'))).toEqual([
    '3 stopped too early?',
  ]);
});

test('content before anything was told or done is proven, and helped the chatbot', () => {
  const turns = turnsOf('user: I want a refund for KL1234', 'chatbot: Sure! What is your booking number?', 'user: great');
  expect(checked(turns, { ending: 'goal reached' })).toMatchObject([{ kind: 'stopped too early', proven: true, effect: 'helped' }]);
  expect(early(turnsOf('user: I want a refund for KL1234', 'chatbot: I have refunded 120 euros to your card.', 'user: great'), 'goal reached')).toEqual([
    '3 stopped too early?',
  ]);
});

test('going on after both took leave, with nothing new, is proven', () => {
  const turns = inTurn(
    'refund for KL1234',
    'Done.',
    'Great, thanks, bye!',
    'Goodbye!',
    'It is going to be fun.',
    'Indeed.',
    'The weather has been lovely.',
    'Nice.',
    'It makes a difference.',
  );
  expect(checked(turns)).toMatchObject([{ kind: 'stopped too late', turn: 9, proven: true, effect: 'neither' }]);
});

test('wishing well on and on after a plain goodbye is proven, in any manner', () => {
  const turns = inTurn(
    'refund for KL1234',
    'Done.',
    "That's all I needed, thank you. Goodbye!",
    'You are welcome. Goodbye!',
    'I wish you continued success in your work.',
    'I thank you for the wish.',
    'I remain much obliged to you.',
    'Not at all.',
    'What a lovely exchange this has been!',
  );
  expect(brief(checked(turns))).toEqual(['9 stopped too late']);
});

test('coming back with a question is no fault', () => {
  const turns = inTurn(
    'refund for KL1234',
    'Done.',
    'Great, thanks, bye!',
    'Goodbye!',
    'oh, one more thing',
    'Yes.',
    'I also need a receipt',
    'Sent.',
    'ok got it',
    'Good.',
    'when does the money come?',
  );
  expect(checked(turns)).toEqual([]);
});

test('talking on when all was achieved is suspected, and proven when nothing new comes', () => {
  const achieved = { ...plan, progress: [{ part: 'get a refund', state: 'achieved' as const }] };
  const talk = (...texts: readonly string[]) =>
    inTurn('refund for KL1234', 'Done.', ...texts).map((turn, at) => (turn.speaker === 'user' && at > 0 ? { ...turn, plan: achieved } : turn));
  expect(brief(checked(talk('I see', 'Yes.', 'my cat is asleep', 'Oh.', 'it is grey outside', 'Ah.', 'we had soup')))).toEqual(['9 stopped too late']);
  expect(brief(checked(talk('can I get a receipt', 'Sure.', 'I want it as a file', 'Ok.', 'is it in English?', 'Yes.', 'do you accept vouchers?')))).toEqual([
    '9 stopped too late?',
  ]);
});

test('telling facts that nobody had asked for is no talking on', () => {
  const achieved = { ...plan, progress: [{ part: 'get a refund', state: 'achieved' as const }] };
  const facts = ['my booking has two names', 'the cat came along', 'we flew with a dog'];
  const turns = inTurn('refund for KL1234', 'Done.', 'fine', 'Bye.', ...facts.flatMap(fact => [fact, 'Bye.'])).map((turn, at) =>
    turn.speaker === 'user' && at > 0 ? { ...turn, plan: { ...achieved, reveal: facts.find(fact => fact === turn.text) ?? null } } : turn,
  );
  const proven = (scenario: Parameters<typeof checked>[1]) => checked(turns, scenario).filter(finding => finding.proven).length;
  expect(proven({ scenario: scenarioOf({ goal: 'get a refund', facts }) })).toBe(0);
  expect(proven({ scenario: scenarioOf({ goal: 'get a refund' }) })).toBe(1);
});
