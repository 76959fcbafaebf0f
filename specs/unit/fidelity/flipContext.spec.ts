import { expect, test } from '@playwright/test';
import { scenarioOf } from '../../../src/user/scenario.js';
import { expectLinear } from '../growth.js';
import { checked, inTurn, provenIn } from './checked.js';

const said = (goal: string, ...texts: readonly string[]) => provenIn(inTurn(...texts), { scenario: scenarioOf({ goal }) });

test('who came to be asked and asks has changed sides; who came to ask has not', () => {
  const turns = ['Correct! Next question for you: what is the capital of Laos?', 'Vientiane.', 'Well done, 2 out of 2! Next one: what is the capital of Chad?'];
  expect(said('play a quiz', 'quiz me on capitals', 'What is the capital of Mongolia?', ...turns)).toEqual(['role flip']);
  expect(said('play a quiz', 'I ask, you answer: what is the capital of Mongolia?', 'Ulaanbaatar.', ...turns)).toEqual([]);
});

test('a firm that speaks to its customer is a flip, and no customer speaks so', () => {
  expect(said('return a toaster', 'You can return it within 14 days. Once it has reached our warehouse, we will refund you.')).toEqual(['role flip']);
  expect(said('return a toaster', 'Can I return it to your warehouse? We need the money back.')).toEqual([]);
});

test('what was one’s own and is now the other’s, with a recommendation', () => {
  const lines = (own: string) => ['My laptop gets hot.', 'Is it on a bed?', `If the problem persists, I recommend to clean ${own} laptop.`];
  expect(said('cool a laptop', ...lines('your'))).toEqual(['role flip']);
  expect(said('cool a laptop', ...lines('my'))).toEqual([]);
});

test('who is asked for a recommendation may give one', () => {
  const tip = "If you ever come, I'd recommend booking on Fridays.";
  expect(said('talk about food', 'I ate so well.', 'Where should one eat in Bologna?', tip)).toEqual([]);
  expect(said('talk about food', 'I ate so well.', 'I see.', tip)).toEqual(['role flip']);
});

test('a reference read back to the one who gave it', () => {
  const back = 'Your reference is TR-5512, ok noted.';
  expect(said('confirm a table', 'is it confirmed?', 'Yes, under TR-5512.', back)).toEqual([]);
  expect(said('confirm a table', 'is it confirmed?', 'Yes.', back)).toEqual(['role flip']);
});

for (const text of [
  'as an AI, can you see my contract?',
  'A customer of ours needs a filter, how can I help her best?',
  'May I have your bank details?',
  "I got this: 'Your booking has been confirmed. Is there anything else we can help you with?' Is it real?",
  'Yesterday your bot told me this:\nMe: will I get it back?\nBot: Yes, I have processed your refund.\nIs that right?',
  'Thank you for contacting nobody, your call is important to no one.',
  "I'm so sorry for the inconvenience, I'll be an hour late with the car.",
])
  test(`no flip: ${JSON.stringify(text)}`, () => expect(said('sort out a contract', text)).toEqual([]));

for (const piece of ['your ab ', 'what is it? ', 'me: a\n', 'like this:\nme: a\n', 'our warehouse your ', "'ab "])
  test(`a hostile utterance of ${JSON.stringify(piece)} is read in linear time`, () =>
    expectLinear(
      piece,
      100,
      size => piece.repeat(size),
      text => checked(inTurn(text, text, text)),
    ));
