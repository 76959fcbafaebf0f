import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { corpusAt } from '../../../src/profile/readProfiles.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { seededRandom } from '../../../src/support/seed.js';
import { halvesApart, movingTypeToken, STYLE_FEATURES, styleDistance, styleVector, wordsPerTurn } from '../../../src/user/speech.js';
import { expectLinear } from '../growth.js';

const people = corpusAt(packageFolder('profiles', 'implicit', 'travellers.jsonl')).filter(({ samples, language }) => samples.length >= 7 && language === 'en');

test('words per turn are counted at quantiles; of nothing there are none', () => {
  expect(wordsPerTurn(['one', 'one two', 'one two three', 'a b c d', 'a b c d e f g h'])).toEqual({
    turns: 5,
    mean: 3.6,
    p10: 1,
    p25: 2,
    median: 3,
    p75: 4,
    p90: 8,
    max: 8,
  });
  expect(wordsPerTurn([])).toBeNull();
});

test('the moving type-token ratio is 1 where no word comes twice, 1 in 50 where one word is all, and not measured below 50 words', () => {
  expect(movingTypeToken([Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ')])).toBe(1);
  expect(movingTypeToken(Array.from({ length: 60 }, () => 'again'))).toBeCloseTo(1 / 50, 10);
  expect(movingTypeToken(['too few words'])).toBeNull();
});

test('the moving type-token ratio does not fall with length, as the plain one does', () => {
  const random = seededRandom(3);
  const words = Array.from({ length: 4000 }, () => `w${Math.floor(200 * random.next() ** 2)}`);
  const [short, long] = [movingTypeToken([words.slice(0, 400).join(' ')]) ?? 0, movingTypeToken([words.join(' ')]) ?? 0];
  expect(Math.abs(short - long)).toBeLessThan(0.03);
});

test('the moving ratio is the mean over all windows', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 5, maxLength: 40 }), words => {
      const windows = words.slice(4).map((_, at) => new Set(words.slice(at, at + 5)).size / 5);
      const mean = windows.reduce((sum, value) => sum + value, 0) / windows.length;
      return Math.abs((movingTypeToken([words.join(' ')], 5) ?? NaN) - mean) < 1e-9;
    }),
  );
});

test('an utterance has a number for every feature; capitals are not measured where a script has none', () => {
  expect(styleVector('Hello, I want it.')).toHaveLength(STYLE_FEATURES.length);
  expect(styleVector('Hello, I want it.').every(value => value !== null)).toBe(true);
  const lower = STYLE_FEATURES.indexOf('lower');
  expect(styleVector('hello i want it')[lower]).toBe(1);
  expect(styleVector('予約番号')[lower]).toBeNull();
});

test('the distance is symmetric, nothing between a set and itself, and at most 2', () => {
  const text = fc
    .array(fc.constantFrom('hello', 'I', 'Want', 'it.', 'please!!', 'THE', 'refund', '🙂', 'dont', 'a'), { minLength: 1, maxLength: 9 })
    .map(words => words.join(' '));
  const set = fc.array(text, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(set, set, (one, other) => {
      const distance = styleDistance(one, other) ?? NaN;
      return distance >= 0 && distance <= 2 && Math.abs(distance - (styleDistance(other, one) ?? NaN)) < 1e-9 && styleDistance(one, one) === 0;
    }),
  );
});

test('nothing is compared with nothing', () => {
  expect(styleDistance([], ['hello'])).toBeNull();
  expect(styleDistance([' '], ['hello'])).toBeNull();
  expect(halvesApart(['one', 'two', 'three'], seededRandom(1))).toBeNull();
});

test('half of a person’s samples lies nearer to the other half than to most strangers', () => {
  const ranks = people.map(({ id, samples }) => {
    const half = samples.filter((_, at) => at % 2 === 0);
    const own =
      styleDistance(
        half,
        samples.filter((_, at) => at % 2 === 1),
      ) ?? 2;
    const strangers = people
      .filter(other => other.id !== id)
      .map(
        other =>
          styleDistance(
            half,
            other.samples.filter((_, at) => at % 2 === 1),
          ) ?? 2,
      );
    return strangers.filter(distance => distance > own).length / strangers.length;
  });
  // Chance is a half.
  expect(ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length).toBeGreaterThan(0.7);
});

test('the noise floor is lower than the distance between two who write differently', () => {
  const loud = ['WHERE IS IT!!', 'I WANT MY MONEY NOW!!', 'THIS TAKES FOREVER!!', 'HELLO??', 'NO!!', 'WHEN DOES IT COME??'];
  const quiet = ['hi there', 'could you look it up please', 'no rush at all', 'that is fine', 'thanks so much', 'i will wait then'];
  const floor = Math.max(halvesApart(loud, seededRandom(1)) ?? 2, halvesApart(quiet, seededRandom(1)) ?? 2);
  expect(styleDistance(loud, quiet) ?? 0).toBeGreaterThan(1.4 * floor);
});

test('a long talk is measured in time in proportion to its length', () => {
  expectLinear(
    'moving ratio',
    2_000,
    size => [Array.from({ length: size }, (_, at) => `w${at % 97}`).join(' ')],
    said => movingTypeToken(said),
  );
  expectLinear('vector', 2_000, size => 'hello i am '.repeat(size / 10), styleVector);
});
