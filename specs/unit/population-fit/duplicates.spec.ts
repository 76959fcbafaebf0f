import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { miniLm } from '../../../src/model/miniLm.js';
import { differenceOf, duplicatesByMeaning } from '../../../src/population/duplicates.js';
import { never, wordEmbedder } from './people.js';

test('the same in other words is dropped, the first stays', async () => {
  const { kept, dropped, toldApart } = await duplicatesByMeaning(
    ['I do not want children.', 'I drive a bus in Cork.', 'I do not want kids.', 'I like to ride horses.', 'I love to ride horses.'],
    miniLm(),
    { signal: never },
  );
  expect(kept).toEqual([0, 1, 3]);
  expect(dropped.map(({ at, sameAs }) => [at, sameAs])).toEqual([
    [2, 0],
    [4, 3],
  ]);
  expect(toldApart).toEqual([]);
});

test('what an embedding cannot hear keeps near texts apart, and is counted with its reason', async () => {
  const { kept, toldApart } = await duplicatesByMeaning(
    ['I want a refund.', 'I do not want a refund.', 'I have two cats.', 'I have three cats.', 'My favorite color is red.', 'My favorite color is blue.'],
    miniLm(),
    { threshold: 0.75, signal: never },
  );
  expect(kept).toHaveLength(6);
  expect(toldApart.map(({ by }) => by).sort()).toEqual(['kind', 'negation', 'number']);
});

for (const [a, b, by] of [
  ['I have two cats.', 'I have 2 cats.', null],
  ['I have two cats and a dog.', 'I have two dogs and one cat.', 'number'],
  ['I am 34 years old.', 'I am 40 years old.', 'number'],
  ['A politician who wants no army', 'A politician who wants an army', 'negation'],
  ['a fan of the space agency', 'a critic of the space agency', 'stance'],
  ['I live in Texas.', 'I live in Ohio.', 'name'],
  ['I am an electrician.', 'My father is an electrician.', 'relative'],
  ['I have two kids.', 'I have two children.', null],
  ['a beginner in chess', 'a chess coach', 'kind'],
  ['a nurse at night', 'a patient at night', 'kind'],
  ['I am vegan.', 'I am a vegetarian.', 'kind'],
  ['I love to cook.', 'I enjoy cooking.', null],
] as const) {
  test(`"${a}" and "${b}": ${by ?? 'nothing a rule tells apart'}`, () => {
    expect(differenceOf(a, b)).toBe(by);
    expect(differenceOf(b, a)).toBe(by);
  });
}

test('a text never differs from itself, and no text makes the rules slow or fall over', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => differenceOf(text, text) === null || /\b(?:no|not)\b/i.test(text)));
  const long = 'constructor __proto__ no 7 Red '.repeat(3000);
  expect(differenceOf(long, `${long}Blue`)).toBe('name');
});

test('of a script the model cannot read, only texts nearly equal letter by letter are one', async () => {
  const { kept, unread } = await duplicatesByMeaning(
    ['一个喜欢棒球的中年日本男性', '一个塞尔维亚足球迷对本国球员感到自豪', '一个喜欢棒球的中年日本男性。', 'I like to dance.'],
    miniLm(),
    { threshold: 0.5, signal: never },
  );
  expect(kept).toEqual([0, 1, 3]);
  expect(unread).toBe(3);
});

test('a higher threshold drops no more, and what is dropped or kept is all there is', async () => {
  const words = ['bus', 'tram', 'red', 'late', 'early', 'cat'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map(list => list.join(' ')),
        { maxLength: 12 },
      ),
      async texts => {
        const [low, high] = await Promise.all([0.6, 0.9].map(threshold => duplicatesByMeaning(texts, wordEmbedder(), { threshold })));
        for (const found of [low, high])
          expect([...(found?.kept ?? []), ...(found?.dropped.map(({ at }) => at) ?? [])].sort((x, y) => x - y)).toEqual(texts.map((_, at) => at));
        expect(high?.kept.length).toBeGreaterThanOrEqual(low?.kept.length ?? 0);
      },
    ),
    { numRuns: 40 },
  );
});
