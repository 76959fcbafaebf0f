import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { bootstrapInterval, leastP, leastPOfGroups, mean, permutationTest, signFlipTest, typicalInterval } from '../../../src/statistics/permutation.js';
import { seededRandom } from '../../../src/support/seed.js';

test('sign flips: worked by hand', () => {
  expect(signFlipTest([1, 2, 3])).toEqual({ p: 1 / 8, exact: true });
  // Sums of at least 4 from 1, 2, 3 with signs: 6, 4 (with -1), and no other.
  expect(signFlipTest([-1, 2, 3]).p).toBe(2 / 8);
  expect(signFlipTest([0, 0, 0]).p).toBe(1);
  expect(signFlipTest([]).p).toBe(1);
  // Tenths that do not add up in binary are still ties.
  expect(signFlipTest([0.1, 0.2, -0.3]).p).toBe(5 / 8);
});

test("Darwin's maize (Fisher 1935, The Design of Experiments, section 21): 863 of 32768 sign patterns reach the difference seen", () => {
  const eighths = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
  const { p, exact } = signFlipTest(eighths);
  expect(exact).toBe(true);
  expect(Math.round(p * 32768)).toBe(863);
});

test('two groups: worked by hand, against all divisions', () => {
  expect(permutationTest([3, 4], [1, 2])).toEqual({ p: 1 / 6, exact: true });
  expect(permutationTest([1, 2], [3, 4]).p).toBe(1);
  expect(permutationTest([], [1]).p).toBe(1);
  expect([leastP(5), leastPOfGroups(2, 2), leastPOfGroups(500, 500)]).toEqual([1 / 32, 1 / 6, 0]);
});

test('under no effect, p below .05 comes in at most 5 % of cases, counted and drawn', () => {
  const random = seededRandom(4);
  for (const [n, rounds] of [
    [8, 400],
    [18, 60],
  ] as const) {
    const low = Array.from(
      { length: rounds },
      (_, round) =>
        signFlipTest(
          Array.from({ length: n }, () => random.next() - random.next()),
          round,
        ).p,
    ).filter(p => p < 0.05);
    // 3.5 standard deviations above 5 %.
    expect(low.length / rounds, `${n} pairs`).toBeLessThan(0.05 + 3.5 * Math.sqrt((0.05 * 0.95) / rounds));
  }
});

test('typical values cover the centre in 95 % of symmetric samples, and have no interval below 6', () => {
  const random = seededRandom(11);
  let covered = 0;
  for (let round = 0; round < 400; round++) {
    const [low, high] = typicalInterval(Array.from({ length: 8 }, () => 2 + random.next() - random.next())) ?? [NaN, NaN];
    if (low <= 2 && 2 <= high) covered++;
  }
  expect(covered / 400).toBeGreaterThan(0.95 - 3.5 * Math.sqrt((0.05 * 0.95) / 400));
  expect(covered / 400).toBeLessThan(0.95 + 3.5 * Math.sqrt((0.05 * 0.95) / 400));
  expect(typicalInterval([1, 2, 3, 4, 5])).toBeNull();
});

test('intervals hold the mean, shift with the data, and are the same for the same seed', () => {
  const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 6, maxLength: 20 });
  fc.assert(
    fc.property(values, fc.integer({ min: -5, max: 5 }), fc.nat(99), (differences, by, seed) => {
      const [low = NaN, high = NaN] = typicalInterval(differences, seed) ?? [];
      expect(low).toBeLessThanOrEqual(mean(differences) + 1e-9);
      expect(high).toBeGreaterThanOrEqual(mean(differences) - 1e-9);
      const moved = typicalInterval(
        differences.map(value => value + by),
        seed,
      ) ?? [NaN, NaN];
      expect(moved[0]).toBeCloseTo(low + by, 9);
      expect(moved[1]).toBeCloseTo(high + by, 9);
      expect(signFlipTest(differences, seed)).toEqual(signFlipTest(differences, seed));
    }),
    { numRuns: 12 },
  );
});

test('a bootstrap interval of two groups holds the difference and needs three in each', () => {
  const [low = NaN, high = NaN] = bootstrapInterval([5, 6, 7, 8], [1, 2, 3, 4]) ?? [];
  expect([low > 1.5, low < 4, high > 4, high < 6.5]).toEqual([true, true, true, true]);
  expect(bootstrapInterval([1, 2], [1, 2, 3])).toBeNull();
});
