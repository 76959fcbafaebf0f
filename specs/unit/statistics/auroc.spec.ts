import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { auroc, aurocInterval } from '../../../src/statistics/auroc.js';
import { rows, scoredRows } from './scoredRows.js';

test('AUROC is the share of pairs in which the right one was more certain, ties half', () => {
  // Pairs: 90 against 90 (tie) and 50; 70 against 90 and 50.
  expect(auroc(rows([90, 1, 1], [70, 1, 0], [50, 0, 1]))).toBe((0.5 + 1 + 0 + 1) / 4);
  fc.assert(
    fc.property(scoredRows(), all => {
      let [won, pairs] = [0, 0];
      for (const right of all.filter(row => row.right))
        for (const wrong of all.filter(row => !row.right)) {
          const both = right.weight * wrong.weight;
          pairs += both;
          won += both * (right.score > wrong.score ? 1 : right.score === wrong.score ? 0.5 : 0);
        }
      const found = auroc(all);
      if (pairs === 0) expect(found).toBeNull();
      else expect(found).toBeCloseTo(won / pairs, 9);
    }),
  );
});

test('AUROC does not change under a rising change of scale, and turns around under a falling one', () => {
  fc.assert(
    fc.property(scoredRows(), all => {
      const value = auroc(all);
      const changed = (scale: (score: number) => number) => auroc(all.map(row => ({ ...row, score: scale(row.score) })));
      if (value === null) return;
      expect(changed(score => 3 * score - 200)).toBeCloseTo(value, 9);
      expect(changed(score => -score)).toBeCloseTo(1 - value, 9);
    }),
  );
});

test('one certainty for everything is .5 with no width: no resolution, no division by zero', () => {
  const all = rows([80, 50, 7]);
  expect([auroc(all), aurocInterval(all, 1)]).toEqual([0.5, [0.5, 0.5]]);
});

test('where all are right, or all wrong, there is no AUROC and no interval', () => {
  for (const all of [rows([80, 30, 0], [60, 5, 0]), rows([80, 0, 30]), []]) expect([auroc(all), aurocInterval(all, 1)]).toEqual([null, null]);
});

test('the bootstrap is the same for the same seed, holds the value, and is wide where rows hang together', () => {
  const all = rows([90, 40, 10], [70, 30, 20], [50, 20, 20]);
  const [low, high] = aurocInterval(all, 7) ?? [NaN, NaN];
  expect(aurocInterval(all, 7)).toEqual([low, high]);
  expect(aurocInterval(all, 8)).not.toEqual([low, high]);
  expect(low).toBeLessThan(auroc(all) ?? NaN);
  expect(high).toBeGreaterThan(auroc(all) ?? NaN);
  // Hanley & McNeil's standard error for 90 right and 50 wrong at this AUROC is .050.
  expect((high - low) / 3.92).toBeGreaterThan(0.04);
  expect((high - low) / 3.92).toBeLessThan(0.06);
  const inClusters = all.map((row, at) => ({ ...row, cluster: `${row.right}${row.score}${at % 2}` }));
  const [from, to] = aurocInterval(inClusters, 7) ?? [NaN, NaN];
  expect(to - from).toBeGreaterThan(1.5 * (high - low));
});
