import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { calibrationMap, calibrationMethods, chanceAt, methodFor } from '../../../src/statistics/calibrationMaps/calibrationMap.js';
import { poolAdjacent } from '../../../src/statistics/calibrationMaps/poolAdjacent.js';
import { rows, scoredRows } from './scoredRows.js';

const at = (map: ReturnType<typeof calibrationMap>, ...certainties: readonly number[]) => certainties.map(certainty => chanceAt(map, certainty) ?? NaN);

test('every map rises or stays, for any labels, and never says 0 or 1', () => {
  fc.assert(
    fc.property(scoredRows(), fc.constantFrom(...calibrationMethods), fc.double({ min: 0, max: 100, noNaN: true }), (all, method, certainty) => {
      const map = calibrationMap(all, method);
      expect(map.at).toHaveLength(101);
      const wrong = map.at.filter((chance, index) => !(chance > 0 && chance < 1 && chance >= (map.at[index - 1] ?? 0) - 1e-12));
      expect(wrong).toEqual([]);
      expect(chanceAt(map, certainty)).toBeGreaterThanOrEqual((map.at[Math.floor(certainty)] as number) - 1e-12);
    }),
  );
});

test('the method follows the number of labels', () => {
  expect([0, 19, 20, 49, 50, 499, 500, 5000].map(methodFor)).toEqual(['none', 'none', 'bands', 'bands', 'platt', 'platt', 'isotonic', 'isotonic']);
});

test('below 20 labels only the overall share is known; without labels nothing', () => {
  const few = calibrationMap(rows([90, 8, 2], [50, 4, 4]));
  expect(new Set(few.at).size).toBe(1);
  expect(few.at[50]).toBeCloseTo(12.5 / 19, 12);
  expect(calibrationMap([])).toEqual({ method: 'none', overall: null, at: [] });
  expect([chanceAt(calibrationMap([]), 50), chanceAt(few, 101), chanceAt(few, NaN)]).toEqual([null, null, null]);
});

test('all right is nearly 1, and more nearly with more labels', () => {
  const [some, many] = [30, 3000].map(count => calibrationMap(rows([80, count, 0])).at[80] as number) as [number, number];
  expect(some).toBeGreaterThan(0.97);
  expect(many).toBeGreaterThan(some);
  expect(many).toBeLessThan(1);
});

test('five bands: ten labels of the overall share are mixed into each', () => {
  const map = calibrationMap(rows([90, 18, 2], [50, 10, 10]));
  const overall = 28.5 / 41;
  const shrunk = (right: number, of: number) => (right + 10 * overall) / (of + 10);
  const [band50, band90] = at(map, 50, 90);
  expect(band90).toBeCloseTo(shrunk(18, 20), 12);
  // The empty bands below 41 hold the overall share, which lies above: they are levelled with it.
  expect(band50).toBeCloseTo((shrunk(10, 20) * 30 + overall * 20) / 50, 12);
});

test('Platt finds the curve that labels were drawn from, and its slope is never below 0', () => {
  const drawn = rows(
    ...[0, 25, 50, 75, 100].map(
      score => [score, Math.round(80 / (1 + Math.exp(-(score - 50) / 25))), Math.round(80 / (1 + Math.exp((score - 50) / 25)))] as const,
    ),
  );
  const found = at(calibrationMap(drawn, 'platt'), 0, 25, 50, 75, 100);
  for (const [index, truth] of [-2, -1, 0, 1, 2].map(x => 1 / (1 + Math.exp(-x))).entries()) expect(found[index]).toBeCloseTo(truth, 1);
  const backwards = calibrationMap(rows([90, 10, 40], [50, 40, 10]), 'platt');
  expect(new Set(backwards.at).size).toBe(1);
  // Perfectly parted labels do not run away.
  const parted = at(calibrationMap(rows([90, 50, 0], [50, 0, 50]), 'platt'), 50, 90);
  expect(parted[1]).toBeLessThan(0.99);
  expect(parted[0]).toBeGreaterThan(0.01);
});

test('isotonic: violators are pooled, each block is mixed with five labels, in order again', () => {
  const map = calibrationMap(rows([50, 100, 100], [60, 90, 110], [80, 180, 20]));
  const overall = (370 + 0.5) / 601;
  const [below, fifty, sixty, between, eighty] = at(map, 10, 50, 60, 79, 80);
  expect(fifty).toBeCloseTo((190 + 5 * overall) / 405, 12);
  expect([below, sixty, between]).toEqual([fifty, fifty, fifty]);
  expect(eighty).toBeCloseTo((180 + 5 * overall) / 205, 12);
});

test('weights of one size change nothing, and a heavier row counts for more', () => {
  const all = rows([90, 40, 10], [50, 20, 30]);
  const heavy = calibrationMap(all.map(row => ({ ...row, weight: 7 })));
  expect(calibrationMap(all).at.filter((chance, index) => !(Math.abs(chance - (heavy.at[index] ?? NaN)) < 1e-9))).toEqual([]);
  const more = calibrationMap(all.map(row => ({ ...row, weight: row.right ? 3 : 1 })));
  expect(more.at[90]).toBeGreaterThan((calibrationMap(all).at[90] as number) + 0.02);
});

test('pooled levels are the nearest rising ones: each is the mean of what it stands for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ value: fc.double({ min: 0, max: 1, noNaN: true }), weight: fc.double({ min: 0.1, max: 9, noNaN: true }) }), {
        minLength: 1,
        maxLength: 60,
      }),
      values => {
        const levels = poolAdjacent(values);
        let next = 0;
        for (const [index, { value, first, last }] of levels.entries()) {
          expect(first).toBe(next);
          next = last + 1;
          if (index > 0) expect(value).toBeGreaterThan(levels[index - 1]?.value ?? NaN);
          const part = values.slice(first, last + 1);
          const weight = part.reduce((sum, one) => sum + one.weight, 0);
          expect(value).toBeCloseTo(part.reduce((sum, one) => sum + one.value * one.weight, 0) / weight, 9);
        }
        expect(next).toBe(values.length);
      },
    ),
  );
});
