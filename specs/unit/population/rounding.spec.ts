import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { crossOf, perCell, rowSums, worstGap, type CellProblem } from '../../../src/population/sampling/cells.js';
import { exchange } from '../../../src/population/sampling/exchange.js';
import { nearestCounts } from '../../../src/population/sampling/nearestCounts.js';
import { wholeCounts } from '../../../src/population/sampling/wholeCounts.js';
import { seededRandom } from '../../../src/support/seed.js';

/** People at random in a cross of some dimensions; targets are those of `size` of them. */
function problemOf(dimensions: number, categories: number, people: number, size: number, seed: number): CellProblem {
  const random = seededRandom(seed);
  const columns = Array.from({ length: dimensions }, (_, at) =>
    Int32Array.from({ length: people }, () => at * categories + Math.floor(random.next() ** 1.5 * categories)),
  );
  const cross = crossOf(columns, people);
  const bare = { dimensions, cells: cross.cells, rowsOf: cross.rowsOf, targets: new Float64Array(dimensions * categories), capacity: perCell(cross, () => 1) };
  return {
    ...bare,
    targets: rowSums(
      bare,
      perCell(cross, person => (person < size ? 1 : 0)),
    ),
  };
}

const expectedOf = (problem: CellProblem, size: number): Float64Array => {
  const people = problem.capacity.reduce((sum, count) => sum + count, 0);
  const found = nearestCounts(
    problem,
    problem.capacity.map(count => (count * size) / people),
  );
  if (!('expected' in found)) throw new Error('these targets can be met');
  return found.expected;
};

test('expected counts meet every target, ask no cell for more than it holds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 4 }),
      fc.integer({ min: 2, max: 5 }),
      fc.integer({ min: 10, max: 80 }),
      fc.nat(),
      (dimensions, categories, people, seed) => {
        const size = Math.ceil(people / 3);
        const problem = problemOf(dimensions, categories, people, size, seed);
        const expected = expectedOf(problem, size);
        expect(worstGap(problem, expected)).toBeLessThan(1e-6);
        for (const [cell, count] of expected.entries()) {
          expect(count).toBeGreaterThanOrEqual(0);
          expect(count).toBeLessThanOrEqual((problem.capacity[cell] as number) + 1e-9);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('whole counts of two dimensions are neighbours of the expected ones, meet every target, and are right on average', () => {
  const problem = problemOf(2, 4, 60, 17, 5);
  const expected = expectedOf(problem, 17);
  const rounds = 3000;
  const sums = new Float64Array(problem.cells);
  const random = seededRandom(8);
  let [gap, farthest] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const counts = wholeCounts(problem, expected, random);
    if (typeof counts === 'string') throw new Error(counts);
    gap = Math.max(gap, worstGap(problem, counts));
    for (const [cell, count] of counts.entries()) {
      farthest = Math.max(farthest, Math.abs(count - (expected[cell] as number)));
      sums[cell] = (sums[cell] as number) + count;
    }
  }
  expect(gap).toBe(0);
  expect(farthest).toBeLessThan(1);
  const broken = expected.filter(count => Math.abs(count - Math.round(count)) > 0.01);
  expect(broken.length).toBeGreaterThan(6);
  for (const [cell, count] of expected.entries()) {
    const part = count - Math.floor(count);
    const error = Math.sqrt((part * (1 - part)) / rounds);
    expect(Math.abs((sums[cell] as number) / rounds - count)).toBeLessThanOrEqual(4 * error + 1e-6);
  }
});

test('whole counts of more dimensions meet every target and take nobody who is not there', () => {
  for (let seed = 0; seed < 60; seed++) {
    const size = 20 + seed;
    const problem = problemOf(3 + (seed % 3), 4, 3 * size, size, seed);
    const counts = wholeCounts(problem, expectedOf(problem, size), seededRandom(seed));
    if (typeof counts === 'string') throw new Error(counts);
    expect(worstGap(problem, counts)).toBe(0);
    expect(counts.every((count, cell) => Number.isInteger(count) && count >= 0 && count <= (problem.capacity[cell] as number))).toBe(true);
  }
});

test('an exchange never takes more people than a cell holds: where that is what it would need, it says that it cannot', () => {
  // a/x holds one, a/y one, b/x one: two of a and two of x cannot come from these by one exchange, nor at all.
  const problem: CellProblem = {
    dimensions: 2,
    cells: 3,
    rowsOf: Int32Array.from([0, 2, 0, 3, 1, 2]),
    targets: Float64Array.from([2, 0, 2, 0]),
    capacity: Float64Array.from([1, 1, 1]),
  };
  expect(exchange(problem, Float64Array.from([1, 1, 0]), Float64Array.from([1, 0.5, 0.5]))).toBeNull();
  const roomy = { ...problem, capacity: Float64Array.from([2, 1, 1]) };
  expect(exchange(roomy, Float64Array.from([1, 1, 0]), Float64Array.from([1, 0.5, 0.5]))).toEqual(Float64Array.from([2, 0, 0]));
});
