import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { fisherExact } from '../../../src/statistics/fisherExact.js';
import { holm } from '../../../src/statistics/holm.js';
import { mcNemarExact } from '../../../src/statistics/mcNemar.js';

const split = fc.tuple(fc.nat(60), fc.nat(60));

// By counting tables: 3/1 against 1/3 is Fisher's tea (34/70); the second has been R's fisher.test example; the third is 1/C(20,10) twice.
for (const [one, other, p] of [
  [[3, 1], [1, 3], 34 / 70],
  [[10, 2], [3, 15], 0.0005367241],
  [[10, 0], [0, 10], 2 / 184756],
  [[5, 5], [5, 5], 1],
  [[0, 0], [3, 4], 1],
  [[0, 7], [0, 9], 1],
] as const) {
  test(`Fisher: ${one.join('/')} against ${other.join('/')}: p = ${p}`, () => expect(fisherExact(one, other)).toBeCloseTo(p, 9));
}

test('Fisher: p is a chance, and does not hang on which group or which outcome is named first', () => {
  fc.assert(
    fc.property(split, split, ([a, b], [c, d]) => {
      const p = fisherExact([a, b], [c, d]);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(fisherExact([c, d], [a, b])).toBeCloseTo(p, 9);
      expect(fisherExact([b, a], [d, c])).toBeCloseTo(p, 9);
    }),
  );
});

test('Fisher: of two equal shares it says so no more than 5 % of the time too often', () => {
  // Exact: sums the chances of all tables of two groups of 12 that share one chance of .3 and come out below .05.
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  const chance = (k: number) => choose(12, k) * 0.3 ** k * 0.7 ** (12 - k);
  let wrong = 0;
  for (let a = 0; a <= 12; a++) for (let c = 0; c <= 12; c++) if (fisherExact([a, 12 - a], [c, 12 - c]) < 0.05) wrong += chance(a) * chance(c);
  expect(wrong).toBeLessThan(0.05);
  expect(wrong).toBeGreaterThan(0.001);
});

test('Fisher: thousands of people do not underflow', () => {
  expect(fisherExact([5000, 5000], [5000, 5000])).toBeCloseTo(1, 6);
  const p = fisherExact([9000, 1000], [1000, 9000]);
  expect(p).toBeGreaterThanOrEqual(0);
  expect(p).toBeLessThan(1e-300);
});

// Twice the binomial tail at 1/2.
for (const [better, worse, p] of [
  [0, 0, 1],
  [5, 0, 2 / 32],
  [0, 6, 2 / 64],
  [1, 9, 22 / 1024],
  [4, 4, 1],
] as const) {
  test(`McNemar: ${better} better, ${worse} worse: p = ${p}`, () => {
    expect(mcNemarExact(better, worse)).toBeCloseTo(p, 12);
    expect(mcNemarExact(worse, better)).toBeCloseTo(p, 12);
  });
}

test('Holm: smallest times how many, never falling, in the order given', () => {
  const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
  [0.03, 0.06, 0.06, 0.02].forEach((p, at) => expect(adjusted[at]).toBeCloseTo(p, 12));
  expect(holm([])).toEqual([]);
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
});

test('Holm: nothing becomes more certain by looking at more', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), ps => {
      const adjusted = holm(ps);
      expect(adjusted).toHaveLength(ps.length);
      ps.forEach((p, at) => expect(adjusted[at]).toBeGreaterThanOrEqual(p));
      ps.forEach((p, at) => expect(adjusted[at]).toBeLessThanOrEqual(Math.min(1, p * ps.length) + (ps.some(other => other < p) ? 1 : 1e-12)));
    }),
  );
});
