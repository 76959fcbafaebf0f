import { Failure } from '../../support/failure.js';
import { seededRandom } from '../../support/seed.js';
import { listed } from '../../support/text.js';
import { crossOf, type CellProblem } from './cells.js';
import { feasible } from './feasible.js';
import type { QuotaRow } from './quotas.js';
import { wholeCounts } from './wholeCounts.js';

/** Cells looked at, over all parts of the dimensions, in search of the fewest at odds: all pairs and threes of ten dimensions, and more. */
const MOST_CELLS = 100_000;

/** Which of the dimensions cannot be met together, the fewest of them: pairs are tried before threes. After a bounded search: all of them. */
export function conflictOf(problem: CellProblem, rows: readonly QuotaRow[]): Failure {
  let left = MOST_CELLS;
  for (let many = 2; left > 0 && many < problem.dimensions; many++) {
    for (const kept of subsets(problem.dimensions, many)) {
      const part = partOf(problem, rows, kept);
      if ((left -= part.cells) < 0) break;
      const proof = proofAgainst(part);
      if (proof) return failure(part, rows, proof);
    }
  }
  return failure(problem, rows, proofAgainst(problem) ?? new Float64Array(problem.targets.length));
}

function* subsets(of: number, many: number, from = 0): Generator<number[]> {
  if (many === 0) yield [];
  else for (let first = from; first <= of - many; first++) for (const others of subsets(of, many - 1, first + 1)) yield [first, ...others];
}

/** The same people, counted by some of the dimensions only. The rows of the others ask for nobody. */
function partOf({ cells, dimensions, rowsOf, targets, capacity }: CellProblem, rows: readonly QuotaRow[], kept: readonly number[]): CellProblem {
  const columns = kept.map(dimension => Int32Array.from({ length: cells }, (_, cell) => rowsOf[cell * dimensions + dimension] as number));
  const cross = crossOf(columns, cells);
  const merged = new Float64Array(cross.cells);
  for (const [cell, into] of cross.cellOf.entries()) merged[into] = (merged[into] as number) + (capacity[cell] as number);
  const names = [...new Set(rows.map(({ dimension }) => dimension))];
  const wanted = targets.map((target, row) => (kept.some(at => names[at] === rows[row]?.dimension) ? target : 0));
  return { dimensions: kept.length, cells: cross.cells, rowsOf: cross.rowsOf, targets: wanted, capacity: merged };
}

/** The multipliers of rows that prove it impossible; all nought when only whole people make it so; null when it is possible. */
function proofAgainst(problem: CellProblem): Float64Array | null {
  const low = new Float64Array(problem.cells);
  const found = feasible(problem, { low, high: problem.capacity }, low);
  if ('multipliers' in found) return found.multipliers;
  if (problem.dimensions < 3 || 'stuck' in found) return null;
  return wholeCounts(problem, found.counts, seededRandom(1)) === 'none' ? new Float64Array(problem.targets.length) : null;
}

/**
 * What the proof says: the categories with a positive multiplier ask for more people than those with a negative one and the
 * people outside these can give.
 */
function failure({ cells, dimensions, rowsOf, capacity }: CellProblem, rows: readonly QuotaRow[], proof: Float64Array): Failure {
  const inside = (sign: number): QuotaRow[] => rows.filter((_, row) => Math.sign(Math.round((proof[row] as number) * 1e6)) === sign);
  const [asking, giving] = [inside(1), inside(-1).filter(({ asked }) => asked > 0)];
  const names = [...new Set(Array.from(rowsOf.subarray(0, dimensions), row => rows[row]?.dimension as string))];
  let outside = 0;
  for (let cell = 0; cell < cells; cell++) {
    const sum = Array.from({ length: dimensions }, (_, at) => proof[rowsOf[cell * dimensions + at] as number] as number).reduce((a, b) => a + b, 0);
    if (sum > 1e-6) outside += capacity[cell] as number;
  }
  const named = (of: readonly QuotaRow[]): string => of.map(({ dimension, category, asked }) => `${dimension} "${category}" ${asked}`).join(', ');
  const plain = dimensions === 2 && asking.length > 0;
  return new Failure({
    party: 'set-up',
    code: 'quota-conflict',
    what: `the quotas on ${listed(names)} cannot be met together`,
    ...(plain
      ? {
          details: [
            ['asked for', named(asking)],
            [
              'who can be these',
              `${giving.length > 0 ? `at most the ${named(giving)} asked for, and ` : ''}${outside} other ${outside === 1 ? 'person' : 'people'} there`,
            ],
          ],
        }
      : asking.length > 0
        ? { details: [['at odds', named([...asking, ...giving])]] }
        : {}),
    next: 'Change one of these shares, merge categories with rest, ask for fewer people, or add people who are both.',
  });
}
