import { expect, test } from '@playwright/test';
import { leastSquaresSlope, tQuantile } from '../../../src/statistics/slope.js';

test('the quantiles of Student’s t are those of the tables', () => {
  for (const [freedom, value] of [
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [10, 2.2281],
    [30, 2.0423],
    [1000, 1.9623],
  ] as const)
    expect(tQuantile(freedom)).toBeCloseTo(value, 4);
});

test('a slope and its interval as worked by hand', () => {
  // x 0..4, y 5 5 5 5 4: slope -0.2, residual sum 0.4, standard error sqrt(0.4 / 3 / 10).
  const line = leastSquaresSlope([5, 5, 5, 5, 4].map((y, x) => [x, y] as const));
  expect(line?.slope).toBeCloseTo(-0.2, 12);
  expect(line?.interval[1]).toBeCloseTo(-0.2 + 3.1824 * Math.sqrt(0.4 / 30), 4);
  expect(line?.interval[0]).toBeCloseTo(-0.2 - 3.1824 * Math.sqrt(0.4 / 30), 4);
});

test('points on one line leave no width, too few points no line', () => {
  expect(
    leastSquaresSlope([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
  ).toEqual({ slope: 2, interval: [2, 2] });
  expect(
    leastSquaresSlope([
      [0, 1],
      [1, 3],
    ]),
  ).toBeNull();
  expect(
    leastSquaresSlope([
      [1, 1],
      [1, 3],
      [1, 5],
    ]),
  ).toBeNull();
});
