import type { Random } from '../../support/seed.js';
import { rowSums, type CellProblem } from './cells.js';

/** One person out of a cell, one into another. */
export interface Swap {
  readonly from: number;
  readonly to: number;
}

/** Whole counts that are changed one person at a time, with the gap of every row kept up to date. */
export interface SwapState {
  readonly counts: Float64Array;
  readonly gaps: Float64Array;
  /** People counted too few; negative: too many. */
  missing(): number;
  /** A number for each gap vector, linear in the gaps: equal gaps have equal numbers, and unequal ones nearly never. */
  key(): number;
  keyOf(swap: Swap): number;
  /** What the sum of squared gaps changes by. */
  costOf(swap: Swap): number;
  can(swap: Swap): boolean;
  apply(swap: Swap): void;
  give(cell: number, many: 1 | -1): void;
  /** A cell of somebody counted, each person as likely; and a cell as likely as it is expected, -1 when the one hit is full. */
  out(random: Random): number;
  into(random: Random): number;
}

export function swapState(problem: CellProblem, start: Float64Array, expected: Float64Array): SwapState {
  const { cells, dimensions, rowsOf, targets, capacity } = problem;
  const counts = start.slice();
  const sums = rowSums(problem, counts);
  const gaps = targets.map((target, row) => target - (sums[row] as number));
  const slots = [...counts].flatMap((count, cell) => Array.from({ length: count }, () => cell));
  // Odds rather than chances: leaving and entering then balance at the expected counts where a cell holds one person.
  const pulls = new Float64Array(cells);
  let pull = 0;
  for (let cell = 0; cell < cells; cell++) {
    const [count, most] = [expected[cell] as number, capacity[cell] as number];
    pulls[cell] = pull += (count * most) / Math.max(most - count, most / 100);
  }
  const salt = (row: number): number => Math.imul(Math.imul(row + 1, 0x9e3779b1) ^ ((row + 1) << 13), 0x85ebca6b) ^ Math.imul(row + 7, 0xc2b2ae35);
  const salts = Int32Array.from(targets, (_, row) => salt(row) ^ (salt(row + 1000) >>> 15));
  const keys = Int32Array.from({ length: cells }, (_, cell) => {
    let key = 0;
    for (let at = cell * dimensions; at < (cell + 1) * dimensions; at++) key = (key + (salts[rowsOf[at] as number] as number)) | 0;
    return key;
  });
  const give = (cell: number, many: 1 | -1): void => {
    counts[cell] = (counts[cell] as number) + many;
    if (many > 0) slots.push(cell);
    else {
      const last = slots.pop() as number;
      if (last !== cell) slots[slots.indexOf(cell)] = last;
    }
    for (let at = cell * dimensions; at < (cell + 1) * dimensions; at++) gaps[rowsOf[at] as number] = (gaps[rowsOf[at] as number] as number) - many;
  };
  return {
    counts,
    gaps,
    missing: () => gaps.reduce((sum, gap) => sum + gap, 0) / dimensions,
    key: () => gaps.reduce((key, gap, row) => (key + Math.imul(gap, salts[row] as number)) | 0, 0),
    keyOf: ({ from, to }) => ((keys[to] as number) - (keys[from] as number)) | 0,
    costOf({ from, to }) {
      let cost = 0;
      for (let at = 0; at < dimensions; at++) {
        const [left, entered] = [rowsOf[from * dimensions + at] as number, rowsOf[to * dimensions + at] as number];
        if (left !== entered) cost += 2 + 2 * (gaps[left] as number) - 2 * (gaps[entered] as number);
      }
      return cost;
    },
    can: ({ from, to }) => from !== to && (counts[from] as number) > 0 && (counts[to] as number) < (capacity[to] as number),
    apply({ from, to }) {
      give(from, -1);
      give(to, 1);
    },
    give,
    out: random => slots[Math.floor(random.next() * slots.length)] ?? -1,
    into(random) {
      const mark = random.next() * pull;
      let [low, high] = [0, cells - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((pulls[middle] as number) > mark) high = middle;
        else low = middle + 1;
      }
      return (counts[low] as number) < (capacity[low] as number) ? low : -1;
    },
  };
}
