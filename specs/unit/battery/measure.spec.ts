import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cohensD, mean, share, statistic } from '../../../src/battery/measure.js';
import { THIRDS_APART, THIRDS_EFFECT } from '../../../src/battery/items.js';

const place = { measure: 'style distance' } as const;
const numbers = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 12 });

test('a share has a Wilson interval, and nothing counted is not measured rather than 0 %', () => {
  expect(share({ measure: 'goals reached' }, 8, 10)).toMatchObject({ value: 0.8, interval: [0.490162, 0.943318], n: 10, notMeasured: null });
  expect(share({ measure: 'goals reached' }, 0, 0)).toMatchObject({ value: null, interval: null, n: 0, notMeasured: { why: 'nothing to measure' } });
});

test('a mean lies in its interval, which is the same for the same seed and never leaves the values', () => {
  fc.assert(
    fc.property(numbers, fc.nat(), (values, seed) => {
      const first = mean(place, values, seed);
      expect(mean(place, values, seed)).toEqual(first);
      const [low, high] = first.interval ?? [NaN, NaN];
      expect(low).toBeLessThanOrEqual((first.value as number) + 1e-3);
      expect(high).toBeGreaterThanOrEqual((first.value as number) - 1e-3);
      expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-3);
      expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-3);
    }),
    { numRuns: 25 },
  );
});

test('too few people have no interval, and the reason says how few', () => {
  expect(mean(place, [1, 2], 1).notMeasured).toEqual({ why: 'too few', detail: '2 of at least 3' });
  expect(statistic(place, [[1, 2, 3], [1]], cohensD, 1).notMeasured).toEqual({ why: 'too few', detail: '3 and 1 of at least 3' });
});

test("Cohen's d: a worked example; nobody differing within a group is no infinite effect", () => {
  expect(
    cohensD([
      [4, 5, 6],
      [1, 2, 3],
    ]),
  ).toBeCloseTo(3, 10);
  expect(
    cohensD([
      [5, 5, 5],
      [1, 1, 1],
    ]),
  ).toBeNull();
  expect(
    statistic(
      place,
      [
        [5, 5, 5],
        [1, 1, 1],
      ],
      cohensD,
      1,
    ).notMeasured?.why,
  ).toBe('no spread');
});

test("Cohen's d turns its sign with the groups and does not mind scale or shift", () => {
  fc.assert(
    fc.property(numbers, numbers, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: 9 }), (a, b, scale, shift) => {
      const d = cohensD([a, b]);
      fc.pre(d !== null && Math.abs(d) < 1e4);
      expect(cohensD([b, a])).toBeCloseTo(-d, 6);
      expect(cohensD([a.map(x => scale * x + shift), b.map(x => scale * x + shift)])).toBeCloseTo(d, 4);
    }),
  );
});

test('what human thirds show is worked out from the normal distribution, by adding it up', () => {
  const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const step = 1e-4;
  let [mass, first, second] = [0, 0, 0];
  for (let z = 10; mass < 1 / 3; z -= step) {
    mass += density(z) * step;
    first += z * density(z) * step;
    second += z * z * density(z) * step;
  }
  const middle = first / mass;
  expect(THIRDS_APART).toBeCloseTo(2 * middle, 2);
  expect(THIRDS_EFFECT).toBeCloseTo((2 * middle) / Math.sqrt(second / mass - middle ** 2), 2);
});
