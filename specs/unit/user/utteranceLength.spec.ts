import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { seededRandom } from '../../../src/support/seed.js';
import { drawUtteranceLength } from '../../../src/user/utteranceLength.js';
import { withStyle } from '../cast.js';

const drawn = (medianWords: number, count = 5000): number[] => {
  const random = seededRandom(medianWords);
  return Array.from({ length: count }, () => drawUtteranceLength(withStyle({ medianWords }), random)).sort((a, b) => a - b);
};

for (const medianWords of [6, 9, 12, 23]) {
  test(`somebody who writes ${medianWords} words by habit draws lengths around that, with a human spread`, () => {
    const lengths = drawn(medianWords);
    const at = (share: number) => lengths[Math.floor(share * lengths.length)] ?? 0;
    expect(Math.abs(at(0.5) - medianWords)).toBeLessThanOrEqual(Math.max(1, medianWords * 0.08));
    expect(at(0.9) / at(0.5)).toBeGreaterThan(1.8);
    expect(at(0.9) / at(0.5)).toBeLessThan(3.2);
    expect(new Set(lengths).size).toBeGreaterThan(10);
  });
}

test('a length is a whole number from 1 to 80', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(), (medianWords, seed) => {
      const length = drawUtteranceLength(withStyle({ medianWords }), seededRandom(seed));
      expect(Number.isInteger(length) && length >= 1 && length <= 80).toBe(true);
    }),
  );
});
