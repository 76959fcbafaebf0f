import { feasible } from './feasible.js';
import { worstGap, type CellProblem } from './cells.js';

const SWEEPS = 300;
const CLOSE = 1e-9;

/** Fractional counts at their targets; or the multipliers of rows that prove no such counts exist. */
export type Expected = { readonly expected: Float64Array } | { readonly multipliers: Float64Array } | { readonly stuck: true };

/**
 * How many people each cell should give on average: of all counts that meet every target and ask no cell for more people than
 * it has, the ones nearest to `drawn`, which a draw without quotas would give (iterative proportional fitting, Deming & Stephan
 * 1940; with ceilings, Deville & Särndal 1992, section 2.3). Where fitting only creeps towards its limit, the last bit is done
 * by linear programming.
 */
export function nearestCounts(problem: CellProblem, drawn: Float64Array): Expected {
  const { capacity, targets } = problem;
  const members = membersOf(problem);
  const free = Float64Array.from(drawn);
  const largest = targets.reduce((most, target) => Math.max(most, target), 1);
  const held = (): Float64Array => free.map((count, cell) => Math.min(count, capacity[cell] as number));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const [row, cells] of members.entries()) scale(cells, targets[row] as number, free, capacity);
    if (sweep % 5 === 4 && worstGap(problem, held()) < CLOSE * largest) break;
  }
  const low = new Float64Array(problem.cells);
  const mended = feasible(problem, { low, high: capacity }, held());
  // What rounding takes below nought or above what a cell holds is put back.
  return 'counts' in mended ? { expected: mended.counts.map((count, cell) => Math.min(capacity[cell] as number, Math.max(0, count))) } : mended;
}

/** Multiplies the cells of one row so that, cut at what they hold, they sum to the target. */
function scale(cells: Int32Array, target: number, free: Float64Array, capacity: Float64Array): void {
  let factor = 1;
  for (let round = 0; round <= cells.length; round++) {
    let [full, open] = [0, 0];
    for (const cell of cells) {
      if (round > 0 && (free[cell] as number) * factor >= (capacity[cell] as number)) full += capacity[cell] as number;
      else open += free[cell] as number;
    }
    const next = open > 0 ? Math.max(0, target - full) / open : factor;
    if (round > 0 && next <= factor * (1 + 1e-15)) break;
    factor = next;
  }
  for (const cell of cells) free[cell] = Math.min((free[cell] as number) * factor, 1e12);
}

function membersOf({ rowsOf, dimensions, cells, targets }: CellProblem): Int32Array[] {
  const members: number[][] = Array.from(targets, () => []);
  for (let cell = 0; cell < cells; cell++) for (let at = cell * dimensions; at < (cell + 1) * dimensions; at++) members[rowsOf[at] as number]?.push(cell);
  return members.map(list => Int32Array.from(list));
}
