import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { clopperPearsonLower, neededToProve, provableRate, wilson } from '../../../src/statistics/proportion.js';

const counts = fc.integer({ min: 1, max: 5000 }).chain(total => fc.record({ total: fc.constant(total), successes: fc.integer({ min: 0, max: total }) }));

test('a Wilson interval holds the observed share and stays between 0 and 1', () => {
  fc.assert(
    fc.property(counts, ({ successes, total }) => {
      const [low, high] = wilson(successes, total);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(successes / total);
      expect(high).toBeGreaterThanOrEqual(successes / total);
      expect(low).toBeLessThan(high);
    }),
  );
});

test('a Wilson interval shrinks with more conversations of the same share', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 20 }), ({ successes, total }, times) => {
      const [low, high] = wilson(successes, total);
      const [lowOfMore, highOfMore] = wilson(successes * times, total * times);
      expect(highOfMore - lowOfMore).toBeLessThan(high - low);
    }),
  );
});

test('one success more lowers neither end of a Wilson interval', () => {
  fc.assert(
    fc.property(
      counts.filter(({ successes, total }) => successes < total),
      ({ successes, total }) => {
        const [low, high] = wilson(successes, total);
        const [lowOfMore, highOfMore] = wilson(successes + 1, total);
        expect(lowOfMore).toBeGreaterThan(low);
        expect(highOfMore).toBeGreaterThanOrEqual(high);
      },
    ),
  );
});

test('successes and failures are mirror images', () => {
  fc.assert(
    fc.property(counts, ({ successes, total }) => {
      const [low, high] = wilson(successes, total);
      const [lowOfRest, highOfRest] = wilson(total - successes, total);
      expect(lowOfRest).toBeCloseTo(1 - high, 12);
      expect(highOfRest).toBeCloseTo(1 - low, 12);
    }),
  );
});

// From the published formula (Wilson 1927), worked out by hand with z = 1.959964.
for (const [successes, total, low, high] of [
  [0, 10, 0, 0.2775],
  [5, 10, 0.2366, 0.7634],
  [10, 10, 0.7225, 1],
  [80, 100, 0.7112, 0.8666],
  [0, 0, 0, 1],
] as const) {
  test(`${successes} of ${total} lies between ${low} and ${high}`, () => {
    const interval = wilson(successes, total);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });
}

for (const [atLeast, needed] of [
  [0.5, 4],
  [0.8, 16],
  [0.9, 35],
  [0.95, 73],
  [0.99, 381],
] as const) {
  test(`${needed} conversations are needed to prove ${atLeast * 100} %`, () => expect(neededToProve(atLeast)).toBe(needed));
}

test('what is needed to prove a rate is enough, and one less is not', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.9999, noNaN: true }), atLeast => {
      const needed = neededToProve(atLeast);
      expect(provableRate(needed)).toBeGreaterThanOrEqual(atLeast);
      if (needed > 1) expect(provableRate(needed - 1)).toBeLessThan(atLeast);
    }),
  );
});

test('no number of conversations proves 100 %', () => {
  expect(neededToProve(1)).toBe(Number.POSITIVE_INFINITY);
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), total => expect(provableRate(total)).toBeLessThan(1)));
});

test('with every case a success, the Clopper-Pearson bound is the closed form 0.05 ** (1 / n)', () => {
  for (const total of [1, 10, 50, 300, 1000, 5000]) expect(clopperPearsonLower(total, total)).toBeCloseTo(0.05 ** (1 / total), 9);
});

// Exact values of qbeta(0.05, successes, failures + 1).
for (const [successes, total, bound] of [
  [1, 10, 0.005116],
  [5, 10, 0.222441],
  [9, 10, 0.605836],
  [95, 100, 0.897747],
] as const) {
  test(`${successes} right of ${total} prove a precision of ${bound}`, () => expect(clopperPearsonLower(successes, total)).toBeCloseTo(bound, 5));
}

test('a Clopper-Pearson bound lies below the share, rises with successes, and nears the share with many cases', () => {
  fc.assert(
    fc.property(
      counts.filter(({ successes, total }) => successes < total),
      ({ successes, total }) => {
        const bound = clopperPearsonLower(successes, total);
        expect(bound).toBeLessThanOrEqual(successes / total);
        expect(clopperPearsonLower(successes + 1, total)).toBeGreaterThan(bound);
        // Within two and a half standard errors and a continuity correction: no underflow drags it away.
        if (successes > 0) expect(successes / total - bound).toBeLessThan(2.5 * Math.sqrt(0.25 / total) + 1 / total);
      },
    ),
  );
});

test('nothing right proves nothing', () => {
  expect(clopperPearsonLower(0, 100)).toBe(0);
  expect(clopperPearsonLower(0, 0)).toBe(0);
});
