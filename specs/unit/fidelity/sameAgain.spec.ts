import { expect, test } from '@playwright/test';
import { contentOf, saysAgain } from '../../../src/fidelity/again/content.js';
import { echoesIn } from '../../../src/fidelity/again/echo.js';
import { gluedIn } from '../../../src/fidelity/again/glued.js';
import { saidBy } from '../../../src/fidelity/again/said.js';
import { wordingOf } from '../../../src/fidelity/similar.js';
import { expectLinear } from '../growth.js';
import { inTurn, provenIn } from './checked.js';

const again = (a: string, b: string) => saysAgain(wordingOf(a), wordingOf(b));

test('what carries an utterance may change, what it is about may not', () => {
  expect(again('Could you find me a hotel in the north?', 'Can you find me a hotel in the north, please?')).toBe(1);
  expect(again('I need a hotel in the north with parking', 'a hotel with parking in the north would be great')).toBeGreaterThan(0);
  expect(again('Does the Plaza have free parking?', 'Does the Riverside have free parking?')).toBe(0);
  expect(again('Is there a movie you enjoy?', 'Is there a movie you do not enjoy?')).toBeLessThan(1);
  expect(contentOf(wordingOf('when does the shop open?'))).toContain('?when');
});

test('one question about one thing after another is no loop', () => {
  for (const things of [
    ['dog', 'cow', 'sheep', 'horse'],
    ['cat', 'rat', 'bat', 'hen'],
  ])
    expect(provenIn(inTurn(...things.flatMap(thing => [`is it bigger than a ${thing}?`, 'Yes.'])))).toEqual([]);
});

test('whoever gets another answer each time may ask again; whoever was answered may not', () => {
  const price = 'how much is a day ticket for two adults?';
  const [first, second] = ['A day ticket is 8 for one.', 'There is a group ticket at 19.'];
  expect(provenIn(inTurn(price, first, price, second, price))).toEqual([]);
  expect(provenIn(inTurn(price, 'It is 14.', price, '14, for both.', price))).toEqual(['loop']);
});

test('what the chatbot could not answer in between does not excuse saying the old thing again', () => {
  const wish = 'I am looking for an adventure movie like Jumanji';
  expect(provenIn(inTurn(wish, 'Journey to the Center is a great adventure.', 'who is in that?', 'Sorry, I forgot his name.', wish, 'Sure.', wish))).toEqual([
    'loop',
  ]);
});

test('the same short answer to questions of one form is none; the same long one is', () => {
  const asks = ['How was the food?', 'How was the room?', 'How was the staff?', 'How was the pool?'];
  const answering = (answer: string) => provenIn(inTurn('hello', ...asks.flatMap(ask => [ask, answer])));
  expect(answering('really good, five stars')).toEqual([]);
  expect(answering('the breakfast on the terrace had fresh bread and I would come again for it')).toEqual(['loop']);
});

test('asking again what was just understood is a loop', () => {
  const turns = inTurn(
    'How do I end the ride in the app?',
    'Lock the bike and tap end.',
    'Got it, lock and tap. So how do I end the ride in the app?',
    'Lock it, then tap.',
    'Perfect, that makes sense. And how do I end the ride in the app?',
    'Lock, then tap.',
    'Understood. So how do I end the ride in the app?',
  );
  expect(provenIn(turns)).toEqual(['loop']);
});

test('one clause glued to whatever else is said is a loop, a greeting formula or a question is none', () => {
  const glued = (clause: string) =>
    gluedIn(
      saidBy(inTurn(...['I need boxes', 'Thirty of them', 'On the fourth', 'To Leeds'].flatMap((more, nth) => [`${more}. ${clause}`, `Box ${nth} is there?`]))),
    );
  expect(glued("There's a piano on the third floor.").size).toBe(1);
  expect(glued('Best regards, Ann Gruber of Hill Street.').size).toBe(0);
  expect(glued('Does it have a pool and free parking?').size).toBe(0);
});

test('saying nothing but the chatbot’s own words is a loop from the third time on', () => {
  const lines = ['Pour it into the tank.', 'Then let it run for a while.', 'At the end rinse it well.'];
  expect(echoesIn(inTurn('how?', ...lines.flatMap(line => [line, line]))).size).toBe(1);
  expect(echoesIn(inTurn('how?', ...lines.flatMap(line => [`Repeat after me: ${line}`, line]))).size).toBe(0);
});

test('words that stutter, and an utterance that breaks off earlier each time, are loops', () => {
  expect(provenIn(inTurn('window '.repeat(12)))).toEqual(['loop']);
  expect(provenIn(inTurn('ha '.repeat(12)))).toEqual([]);
  expect(provenIn(inTurn('what is the code for room 12', 'A1.', 'what is the code for room', 'It is A1.', 'what is the code for'))).toEqual(['loop']);
});

test('looking for clauses and echoes costs linear work', () =>
  expectLinear(
    'clauses and echoes',
    200,
    size => inTurn(...Array.from({ length: size }, (_, nth) => `I said, that number ${nth} of it is a long one, and so on.`)),
    turns => [gluedIn(saidBy(turns)), echoesIn(turns)],
  ));
