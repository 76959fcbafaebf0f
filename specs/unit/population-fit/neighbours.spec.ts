import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { beside, matrixOf, spreadTo, squaredDistance, type Matrix } from '../../../src/population/fit/matrix.js';
import { nearestRows } from '../../../src/population/fit/neighbours.js';
import { seededRandom } from '../../../src/support/seed.js';

const randomMatrix = (seed: number, rows: number, columns: number): Matrix => {
  const random = seededRandom(seed);
  return { rows, columns, values: Float32Array.from({ length: rows * columns }, () => random.next() * 4 - 2) };
};

/** The plain way: every distance, sorted. */
const plainly = (matrix: Matrix, row: number, count: number, among: readonly number[]): number[] =>
  among
    .filter(other => other !== row)
    .map(other => ({ other, distance: squaredDistance(matrix, row, other) }))
    .sort((a, b) => a.distance - b.distance || a.other - b.other)
    .slice(0, count)
    .map(({ other }) => other);

const meanSquared = (matrix: Matrix): number => {
  let sum = 0;
  let pairs = 0;
  for (let a = 0; a < matrix.rows; a++) for (let b = 0; b < a; b++, pairs++) sum += squaredDistance(matrix, a, b);
  return sum / pairs;
};

test('the nearest rows are those of the plain way, for any size, count and part', () => {
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.integer({ min: 2, max: 150 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 12 }),
      (seed, rows, columns, asked) => {
        const matrix = randomMatrix(seed, rows, columns);
        const among = Array.from({ length: rows }, (_, row) => row).filter(row => row % 3 !== seed % 3 || rows < 20);
        const of = [0, rows - 1, rows >> 1];
        const count = Math.min(asked, among.length - 1);
        if (count < 1) return;
        const found = nearestRows(matrix, count, Int32Array.from(of), Int32Array.from(among));
        for (const [at, row] of of.entries()) expect([...found.indexes.subarray(at * count, (at + 1) * count)]).toEqual(plainly(matrix, row, count, among));
      },
    ),
    { numRuns: 60 },
  );
});

test('so are those of everybody among everybody, over several tiles', () => {
  for (const rows of [63, 64, 65, 129, 200]) {
    const matrix = randomMatrix(rows, rows, 6);
    const everybody = Array.from({ length: rows }, (_, row) => row);
    const { indexes } = nearestRows(matrix, 7);
    for (const row of everybody) expect([...indexes.subarray(row * 7, row * 7 + 7)]).toEqual(plainly(matrix, row, 7, everybody));
  }
});

test('equal rows are at distance 0, and come by index', () => {
  const { indexes, distances } = nearestRows(
    matrixOf([
      [3, 4],
      [3, 4],
      [3, 4],
      [0, 0],
    ]),
    3,
  );
  expect([...indexes]).toEqual([1, 2, 3, 0, 2, 3, 0, 1, 3, 0, 1, 2]);
  expect([...distances]).toEqual([0, 0, 5, 0, 0, 5, 0, 0, 5, 5, 5, 5]);
});

test('blocks are spread to what is asked, however large their numbers, so that none drowns another', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: 2, max: 40 }), fc.constantFrom(1e-3, 1, 1e4), (seed, rows, times) => {
      const block = randomMatrix(seed, rows, 5);
      const scaled = spreadTo(1, { ...block, values: block.values.map(value => value * times + 7) });
      expect(meanSquared(scaled)).toBeCloseTo(1, 2);
      expect(meanSquared(beside([scaled, spreadTo(0.1, block)]))).toBeCloseTo(1.1, 2);
    }),
    { numRuns: 40 },
  );
});

test('a block in which all are alike tells nobody apart', () => {
  expect([...spreadTo(1, matrixOf([[5], [5], [5]])).values]).toEqual([0, 0, 0]);
});
