import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { brierScore, calibrationError, reliabilityBins } from '../../../src/statistics/reliability.js';
import { oracleArea, riskCoverageArea, riskCoverageCurve } from '../../../src/statistics/riskCoverage.js';
import { rows, scoredRows } from './scoredRows.js';

const stated = (probability: number, right: boolean, weight = 1) => ({ probability, right, weight });

test('bins are closed on the left: a tenth begins the second bin, and 1 is in the last', () => {
  const counts = (probability: number) => reliabilityBins([stated(probability, true)]).findIndex(({ count }) => count === 1);
  for (let tenth = 0; tenth < 10; tenth++) expect(counts(tenth / 10)).toBe(tenth);
  expect([counts(0.29), counts(0.3), counts(0.999), counts(1)]).toEqual([2, 3, 9, 9]);
});

test('ECE and Brier of a judge that says 90 and is right in 8 of 10', () => {
  const all = Array.from({ length: 10 }, (_, at) => stated(0.9, at < 8));
  expect(calibrationError(all)).toBeCloseTo(0.1, 12);
  expect(brierScore(all)).toBeCloseTo(0.8 * 0.01 + 0.2 * 0.81, 12);
  expect([calibrationError([]), brierScore([])]).toEqual([null, null]);
});

test('weights count as so many rows', () => {
  const [twice, one] = [stated(0.9, true, 2), stated(0.3, false)];
  const spread = [stated(0.9, true), stated(0.9, true), one];
  expect(brierScore([twice, one])).toBeCloseTo(brierScore(spread) ?? NaN, 12);
  expect(calibrationError([twice, one])).toBeCloseTo(calibrationError(spread) ?? NaN, 12);
});

test('AURC by hand: errors last is the oracle, ties in expectation', () => {
  expect(riskCoverageArea(rows([90, 2, 0], [50, 0, 2]))).toBeCloseTo((0 + 0 + 1 / 3 + 2 / 4) / 4, 12);
  expect(oracleArea(rows([10, 2, 0], [99, 0, 2]))).toBeCloseTo((0 + 0 + 1 / 3 + 2 / 4) / 4, 12);
  expect(riskCoverageArea(rows([80, 3, 1]))).toBeCloseTo(0.25, 12);
});

test('AURC lies between the oracle and the worst order, ECE and Brier within 0 and 1, and nothing is NaN', () => {
  fc.assert(
    fc.property(scoredRows(), all => {
      const area = riskCoverageArea(all) ?? NaN;
      const worst = oracleArea(all.map(row => ({ ...row, right: !row.right }))) ?? NaN;
      expect(area).toBeGreaterThanOrEqual(0);
      expect(area).toBeLessThanOrEqual(1);
      const even = all.map(row => ({ ...row, weight: 1 }));
      expect(riskCoverageArea(even) ?? NaN).toBeGreaterThanOrEqual((oracleArea(even) ?? NaN) - 1e-9);
      expect(worst).not.toBeNaN();
      const asStated = all.map(({ score, right, weight }) => stated(score / 100, right, weight));
      for (const value of [calibrationError(asStated), brierScore(asStated)]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('the curve decides more and more, and ends with everything', () => {
  fc.assert(
    fc.property(scoredRows(), all => {
      const points = riskCoverageCurve(all);
      for (const [at, { coverage, atLeast }] of points.entries()) {
        const before = points[at - 1];
        if (before) expect([coverage >= before.coverage, atLeast < before.atLeast]).toEqual([true, true]);
      }
      expect(points.at(-1)?.coverage).toBeCloseTo(1, 9);
      expect(points.length).toBeLessThanOrEqual(101);
    }),
  );
});
