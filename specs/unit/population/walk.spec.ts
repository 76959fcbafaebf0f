import { expect, test } from '@playwright/test';
import { prepare } from '../../../src/population/sampling/prepare.js';
import { crossOf, perCell, rowSums, worstGap, type CellProblem } from '../../../src/population/sampling/cells.js';
import { mend, walk } from '../../../src/population/sampling/walk.js';
import { sampleTable } from '../../../src/cli/sampleTable.js';
import { Failure } from '../../../src/support/failure.js';
import { seededRandom } from '../../../src/support/seed.js';
import { frameOf } from './frames.js';

const SHARES = { a: 0.28, b: 0.27, c: 0.24, d: 0.21 };

/** People who are hardly ever the same in all but one of many dimensions. */
function sparse(people: number, dimensions: number) {
  const random = seededRandom(7);
  const names = Array.from({ length: dimensions }, (_, at) => `d${at}`);
  const frame = frameOf(
    names,
    Array.from({ length: people }, () => names.map(() => 'abcd'.charAt(Math.floor(random.next() * 4)))),
  );
  return { frame, quotas: Object.fromEntries(names.map(name => [name, SHARES])) };
}

test('ten quotas at once: every seed draws people of its own, and meets every quota', () => {
  const { frame, quotas } = sparse(5000, 10);
  const { draw, quotas: rows } = prepare(frame, { size: 1000, quotas });
  const draws = [1, 2, 3, 4].map(draw);
  for (const { got } of draws) expect(got).toEqual(rows.map(({ asked }) => asked));
  for (const [at, one] of draws.entries())
    for (const other of draws.slice(0, at)) {
      const there = new Set(other.people);
      // A fifth by chance alone.
      expect(one.people.filter(person => there.has(person)).length).toBeLessThan(300);
    }
  expect(draw(3).people).toEqual(draws[2]?.people);
  expect(draws.map(({ rounding }) => rounding)).not.toContain('unbiased');
});

test('a draw hangs on its seed, not on the draws before it', () => {
  const { frame, quotas } = sparse(800, 6);
  const asked = { size: 160, quotas };
  const [first, later] = [prepare(frame, asked), prepare(frame, asked)];
  for (const seed of [9, 8, 7]) later.draw(seed);
  expect(later.draw(5)).toEqual(first.draw(5));
});

/** The cells of people in a cross, with targets that the first `size` of them meet, and their counts. */
function solved(dimensions: number, categories: number, people: number, size: number): { problem: CellProblem; proof: Float64Array; expected: Float64Array } {
  const random = seededRandom(4);
  const columns = Array.from({ length: dimensions }, (_, at) =>
    Int32Array.from({ length: people }, () => at * categories + Math.floor(random.next() * categories)),
  );
  const cross = crossOf(columns, people);
  const bare = { dimensions, cells: cross.cells, rowsOf: cross.rowsOf, targets: new Float64Array(dimensions * categories), capacity: perCell(cross, () => 1) };
  const proof = perCell(cross, person => (person < size ? 1 : 0));
  return { problem: { ...bare, targets: rowSums(bare, proof) }, proof, expected: bare.capacity.map(count => (count * size) / people) };
}

for (const [dimensions, people] of [
  [2, 400],
  [3, 200],
  [8, 2000],
] as const)
  test(`a walk over ${dimensions} dimensions keeps every row, takes nobody who is not there, and goes elsewhere for another seed`, () => {
    const { problem, proof, expected } = solved(dimensions, 3, people, people / 4);
    const ends = [1, 2, 3, 4, 5].map(seed => walk(problem, proof, expected, seededRandom(seed)));
    for (const counts of ends) {
      expect(worstGap(problem, counts)).toBe(0);
      expect(counts.every((count, cell) => Number.isInteger(count) && count >= 0 && count <= (problem.capacity[cell] as number))).toBe(true);
    }
    expect(new Set([proof, ...ends].map(counts => counts.join())).size).toBe(6);
    expect(walk(problem, proof, expected, seededRandom(2))).toEqual(ends[1]);
  });

test('where one solution is all there is, walking and mending end, having asked for a bounded number of random numbers', () => {
  const problem: CellProblem = {
    dimensions: 3,
    cells: 2,
    rowsOf: Int32Array.from([0, 2, 4, 1, 3, 5]),
    targets: Float64Array.from([1, 0, 1, 0, 1, 0]),
    capacity: Float64Array.from([1, 1]),
  };
  let asked = 0;
  const chance = seededRandom(1);
  const random = { ...chance, next: () => (asked++, chance.next()) };
  const proof = Float64Array.from([1, 0]);
  expect(walk(problem, proof, proof, random)).toEqual(proof);
  expect(mend({ ...problem, targets: Float64Array.from([1, 0, 0, 1, 1, 0]) }, proof, proof, random)).toBeNull();
  // Nine times 40,000 single swaps and 131,072 paired ones of nine numbers each, and one walk.
  expect(asked).toBeLessThan(13_000_000);
});

test('quotas that can neither be met nor refuted within the bound: a failure that says what to do', () => {
  const { frame, quotas } = sparse(1200, 12);
  const attempt = (): unknown => prepare(frame, { size: 240, quotas });
  expect(attempt).toThrow(Failure);
  expect(attempt).toThrow(/could neither be met nor proved impossible together[^]*Ask for fewer dimensions, or for other shares/);
});

test('the table of a draw says in one line when quotas were not rounded exactly on average', () => {
  const facts = {
    from: 'made/up',
    seed: 1,
    size: 0,
    population: 0,
    corpusHash: 'abc',
    quotas: [],
    margins: null,
    weights: null,
    overlays: [],
  };
  expect(sampleTable([], { ...facts, rounding: 'unbiased' })).not.toContain('quotas:');
  expect(sampleTable([], { ...facts, rounding: 'mended' })).toMatch(/^quotas: rounded to whole people and mended.*average$/m);
  expect(sampleTable([], { ...facts, rounding: 'walked' })).toMatch(/^quotas: met by a random walk from one known solution/m);
});
