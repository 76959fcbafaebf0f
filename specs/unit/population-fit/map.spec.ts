import { expect, test } from '@playwright/test';
import { layMap, type Point } from '../../../src/population/fit/layMap.js';
import { mapDensity } from '../../../src/population/fit/mapDensity.js';
import { matrixOf } from '../../../src/population/fit/matrix.js';
import { nearestRows } from '../../../src/population/fit/neighbours.js';
import { nearestOnMap, radiusOf } from '../../../src/population/virtual/pairsNear.js';
import { seededRandom } from '../../../src/support/seed.js';

/** Three far groups of twenty. */
const groups = () => {
  const random = seededRandom(5);
  return matrixOf(Array.from({ length: 60 }, (_, at) => [Math.floor(at / 20) * 50 + random.next(), random.next(), random.next()]));
};

test('who is near in the vectors is near on the map, and the seed fixes it', async () => {
  const near = nearestRows(groups(), 14);
  const map = await layMap(near, 1);
  expect(await layMap(near, 1)).toEqual(map);
  expect(await layMap(near, 2)).not.toEqual(map);
  const own = map.map((point, at) => nearestOnMap(map, point, 6).filter(({ index }) => Math.floor(index / 20) === Math.floor(at / 20)).length);
  expect(own.every(count => count === 6)).toBe(true);
});

test('any number of people from one on has a map', async () => {
  for (const people of [2, 3, 4, 5, 6, 15, 16]) {
    const matrix = matrixOf(Array.from({ length: people }, (_, at) => [at, at * at]));
    const map = await layMap(nearestRows(matrix, people - 1), 1);
    expect(map).toHaveLength(people);
    expect(map.flat().every(Number.isFinite)).toBe(true);
  }
});

const cloud: readonly Point[] = [
  [0, 0],
  [1, 0],
  [0, 2],
  [9, 9],
];

test('a density is one over the whole plane', () => {
  for (const weights of [undefined, [5, 1, 1, 0.5]]) {
    const density = mapDensity(cloud, weights);
    let sum = 0;
    for (let x = -40; x < 50; x += 0.25) for (let y = -40; y < 50; y += 0.25) sum += density.at([x, y]) / 16;
    expect(sum).toBeCloseTo(1, 3);
  }
});

test('points are drawn around the people, as often as they weigh', () => {
  const random = seededRandom(3);
  const density = mapDensity(cloud, [1, 1, 1, 9]);
  const drawn = Array.from({ length: 20_000 }, () => density.draw(random));
  const mean = (of: (point: Point) => number) => drawn.reduce((sum, point) => sum + of(point), 0) / drawn.length;
  // The mean of the drawn is that of the people: 9 in 12 are at (9, 9). Standard errors stay below 0.06.
  expect(Math.abs(mean(([x]) => x) - 82 / 12)).toBeLessThan(0.25);
  expect(Math.abs(mean(([, y]) => y) - 83 / 12)).toBeLessThan(0.25);
});

test('people who all stand in one place, or on a line, can be drawn from', () => {
  for (const points of [cloud.map((): Point => [3, 3]), cloud.map(([x]): Point => [x, x])]) {
    const density = mapDensity(points);
    const [x, y] = density.draw(seededRandom(1));
    expect(Number.isFinite(x + y) && Number.isFinite(density.at([x, y]))).toBe(true);
  }
});

test('the nearest on the map come first, and by index where equally near', () => {
  const points: Point[] = [
    [0, 0],
    [3, 0],
    [1, 0],
    [1, 0],
  ];
  expect(nearestOnMap(points, [0, 0], 3).map(({ index }) => index)).toEqual([0, 2, 3]);
  expect(nearestOnMap(points, [0, 0], 9).map(({ distance }) => distance)).toEqual([0, 1, 1, 3]);
});

test('one far hermit does not widen what counts as near', () => {
  const grid = Array.from({ length: 25 }, (_, at): Point => [at % 5, Math.floor(at / 5)]);
  expect(radiusOf([...grid, [500, 500]], 2)).toBe(1);
});
