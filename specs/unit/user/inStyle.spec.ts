import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { seededRandom } from '../../../src/support/seed.js';
import { inStyle } from '../../../src/user/agenda/inStyle.js';
import { withStyle } from '../cast.js';

type Style = Parameters<typeof withStyle>[0];
const styled = (text: string, style: Style, seed = 1) => inStyle(text, withStyle({ casing: 'mixed', ...style }), seededRandom(seed));

const styles: fc.Arbitrary<Style> = fc.record({
  casing: fc.constantFrom('lower' as const, 'sentence' as const, 'upper' as const, 'mixed' as const),
  punctuation: fc.constantFrom('none' as const, 'light' as const, 'standard' as const, 'heavy' as const),
  typos: fc.constantFrom('none' as const, 'some' as const, 'many' as const),
  emoji: fc.constantFrom('none' as const, 'some' as const, 'many' as const),
});
const EXACT = ['KL1234', 'AB-12-cd', 'https://Example.com/Track?Id=5', 'Ann.Bell@mail.Example', '1,299.50', '15mm', 'www.Shop.test/A'];
const sentence = fc
  .array(
    fc.oneof(fc.constantFrom('My', 'booking', 'number', 'is', 'certainly', 'Please,', 'refund', 'it.', 'Really?', 'Graz', 'etc.'), fc.constantFrom(...EXACT)),
    { minLength: 1, maxLength: 12 },
  )
  .map(words => words.join(' '));

for (const [text, style, said] of [
  ['Hello. I want a refund for KL1234.', { casing: 'lower' }, 'hello. i want a refund for KL1234.'],
  ['Hello. I want a refund for kl1234.', { casing: 'upper' }, 'HELLO. I WANT A REFUND FOR kl1234.'],
  ['hello. it is KL1234! ok?', { casing: 'sentence' }, 'Hello. It is KL1234! Ok?'],
  ['Hello, it is 4.50, at 14:30. Ok?', { punctuation: 'none' }, 'Hello it is 4.50 at 14:30 Ok'],
  ['Hello, it is done.', { punctuation: 'light' }, 'Hello, it is done'],
  ['I paid 120 euros..', {}, 'I paid 120 euros.'],
  ["I don't know what O'Brien's wife said, that's all.", {}, "I don't know what O'Brien's wife said, that's all."],
  ['See https://Shop.test/A.', { casing: 'lower', punctuation: 'none' }, 'see https://Shop.test/A'],
] as const) {
  test(`"${text}" in ${JSON.stringify(style)} is "${said}"`, () => expect(styled(text, style)).toBe(said));
}

test('codes, numbers, links and addresses arrive letter by letter in every style', () => {
  fc.assert(
    fc.property(sentence, styles, fc.nat(), (text, style, seed) => {
      const said = styled(text, style, seed);
      for (const exact of EXACT) expect(said.split(exact), said).toHaveLength(text.split(exact).length);
    }),
    { numRuns: 500 },
  );
});

test('what is said keeps its words, whatever the style', () => {
  const letters = (text: string) =>
    [...text.toLowerCase()]
      .filter(letter => /[\p{L}\p{N}]/u.test(letter))
      .sort()
      .join('');
  fc.assert(fc.property(sentence, styles, fc.nat(), (text, style, seed) => expect(letters(styled(text, style, seed))).toBe(letters(text))));
});

test('the same seed slips in the same places', () => {
  fc.assert(fc.property(sentence, styles, fc.nat(), (text, style, seed) => expect(styled(text, style, seed)).toBe(styled(text, style, seed))));
});

test('slips are as rare as the style says, and only inside longer words', () => {
  const text = 'please refund certainly tomorrow';
  const slips = (typos: 'none' | 'some' | 'many') =>
    Array.from({ length: 500 }, (_, seed) => styled(text, { casing: 'lower', typos }, seed)).filter(said => said !== text).length;
  expect(slips('none')).toBe(0);
  expect(slips('some')).toBeGreaterThan(20);
  expect(slips('many')).toBeGreaterThan(slips('some'));
  expect(Array.from({ length: 200 }, (_, seed) => styled('it is my cat so ok', { casing: 'lower', typos: 'many' }, seed))).toEqual(
    Array(200).fill('it is my cat so ok'),
  );
});

test('who slips leaves out apostrophes, but none of a name', () => {
  for (const typos of ['some', 'many'] as const) expect(styled("it isn't his, i'll ask O'Bri", { typos })).toBe("it isnt his, ill ask O'Bri");
});

test('heavy punctuation ends with a flourish, a question stays a question', () => {
  const ends = new Set(Array.from({ length: 40 }, (_, seed) => styled('I want it.', { punctuation: 'heavy' }, seed)));
  expect(ends).toEqual(new Set(['I want it!!', 'I want it...']));
  expect(styled('Do you?', { punctuation: 'heavy' })).toBe('Do you??');
});
