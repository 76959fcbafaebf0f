import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { weighedShare } from '../../../src/statistics/effectiveSize.js';
import { fewestAccepted, fixedSequence } from '../../../src/statistics/fixedSequence.js';
import { incompleteBeta } from '../../../src/statistics/incompleteBeta.js';
import { clopperPearsonLower, clopperPearsonUpper } from '../../../src/statistics/proportion.js';
import { seededRandom } from '../../../src/support/seed.js';

const GRID = [90, 80, 70, 60];
/** The lower bound is the accuracy itself: what is tested, and in which order, is all that matters here. */
const sequence = (found: Readonly<Record<number, readonly [right: number, accepted: number]>>, fewest = 11) =>
  fixedSequence(GRID, fewest, 0.8, atLeast => {
    const [right, accepted] = found[atLeast] ?? [0, 0];
    return { atLeast, accepted, right, accuracy: right / accepted, lowerBound: right / accepted };
  });

test('eleven right ones are the fewest that can prove .8 at .1, twenty-nine those for .9 at .05', () => {
  expect([fewestAccepted(0.8, 0.1), fewestAccepted(0.9, 0.05)]).toEqual([11, 29]);
  for (const [target, alpha] of [
    [0.8, 0.1],
    [0.9, 0.05],
    [0.5, 0.25],
    [0.99, 0.01],
  ] as const) {
    const fewest = fewestAccepted(target, alpha);
    expect(clopperPearsonLower(fewest, fewest, alpha)).toBeGreaterThanOrEqual(target - 1e-9);
    expect(clopperPearsonLower(fewest - 1, fewest - 1, alpha)).toBeLessThan(target);
  }
});

test('it starts where enough are accepted, goes down while the bound holds, and stops at the first that fails', () => {
  const found = sequence({ 90: [4, 9], 80: [15, 15], 70: [18, 20], 60: [20, 40] });
  expect(found.passed?.atLeast).toBe(70);
  expect(found.tested.map(({ atLeast }) => atLeast)).toEqual([80, 70, 60]);
});

test('what would pass behind a failure is not looked at', () => {
  const found = sequence({ 90: [5, 15], 80: [90, 100] });
  expect([found.passed, found.tested.length]).toEqual([null, 1]);
});

test('no threshold with enough accepted is no threshold', () => {
  expect(sequence({ 90: [3, 3], 60: [10, 10] })).toEqual({ passed: null, tested: [] });
});

test('a bound at alpha lies above the true share about alpha of the time, and no more', () => {
  const random = seededRandom(3);
  for (const [truth, alpha] of [
    [0.8, 0.1],
    [0.5, 0.2],
  ] as const) {
    let above = 0;
    for (let draw = 0; draw < 4000; draw++) {
      const right = Array.from({ length: 40 }, () => random.next() < truth).filter(Boolean).length;
      if (clopperPearsonLower(right, 40, alpha) > truth) above++;
    }
    expect(above / 4000).toBeLessThanOrEqual(alpha + 0.01);
    expect(above / 4000).toBeGreaterThan(alpha / 3);
  }
});

test('the bounds for counts that are not whole lie between those of their neighbours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 400 }), fc.double({ min: 0.02, max: 0.98, noNaN: true }), fc.constantFrom(0.05, 0.1, 0.2), (total, share, alpha) => {
      const right = share * total;
      const bound = clopperPearsonLower(right, total, alpha);
      expect(bound).toBeGreaterThanOrEqual(clopperPearsonLower(Math.floor(right), total, alpha) - 1e-9);
      expect(bound).toBeLessThanOrEqual(clopperPearsonLower(Math.ceil(right), total, alpha) + 1e-9);
      expect(clopperPearsonUpper(right, total, alpha)).toBeGreaterThan(share);
      expect(clopperPearsonUpper(right, total, alpha)).toBeCloseTo(1 - clopperPearsonLower(total - right, total, alpha), 9);
    }),
  );
});

test('the incomplete beta function is the binomial tail', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 59 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, less, p) => {
      const k = Math.max(1, n - less);
      let [term, tail] = [(1 - p) ** n, 0];
      for (let i = 0; i <= n; i++) {
        if (i >= k) tail += term;
        term *= ((n - i) / (i + 1)) * (p / (1 - p));
      }
      expect(incompleteBeta(p, k, n - k + 1)).toBeCloseTo(tail, 9);
    }),
  );
});

test('equal weights are worth as many rows as there are; unequal ones and clusters that are alike are worth fewer', () => {
  const row = (right: boolean, weight = 1, cluster?: string) => ({ right, weight, cluster });
  const even = Array.from({ length: 40 }, (_, at) => row(at % 4 > 0, 3));
  expect(weighedShare(even)).toEqual({ count: 40, right: 30, share: 0.75, effective: 40 });
  // Kish: (4 + 36)^2 / (4 * 1 + 4 * 81).
  expect(
    weighedShare([...even.slice(0, 4).map(one => ({ ...one, weight: 1 })), ...even.slice(0, 4).map(one => ({ ...one, weight: 9 }))]).effective,
  ).toBeCloseTo(1600 / 328, 9);
  // Ten talks of four verdicts each, all right or all wrong: ten rows' worth.
  const alike = Array.from({ length: 40 }, (_, at) => row(at % 20 < 12, 1, `talk ${Math.floor(at / 4)}`));
  expect(weighedShare(alike).effective).toBeCloseTo(10, 9);
  expect(weighedShare([])).toEqual({ count: 0, right: 0, share: null, effective: 0 });
});
