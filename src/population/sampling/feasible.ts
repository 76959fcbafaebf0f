import { artificialBasis, basicValues, directionOf, enter, NOUGHT, refreshed } from './basis.js';
import { rowSums, type CellProblem } from './cells.js';

/** Rows count people: what misses a target by less than this is rounding. */
const TOLERANCE = 1e-7;
/** Turns a row before the search is given up: a few are usual. */
const MOST_TURNS = 100;
/** Multipliers are sums of small fractions: less than this is rounding. */
const STEEP = 1e-6;
/** Rounding adds up in the inverse: it is made anew after so many entries. */
const REFRESH = 40;

export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Counts whose rows are at their targets; the proof that there are none; or neither, when rounding got in the way. */
export type Feasible = { readonly counts: Float64Array } | { readonly multipliers: Float64Array } | { readonly stuck: true };

/**
 * Moves counts as little as it must until every row is at its target and every cell within its bounds: the first phase of the
 * bounded simplex method (Dantzig 1963, ch. 18), begun at the given counts, which may lie between the bounds. Cells outside the
 * final basis keep the value they had or go to a bound. When nothing will do, the multipliers of the rows prove it (Farkas).
 */
export function feasible(problem: CellProblem, { low, high }: Bounds, start: Float64Array): Feasible {
  const { dimensions, cells, rowsOf, targets } = problem;
  const rows = targets.length;
  const counts = Float64Array.from(start, (count, cell) => Math.min(high[cell] as number, Math.max(low[cell] as number, count)));
  const sums = rowSums(problem, counts);
  const gaps = targets.map((target, row) => target - (sums[row] as number));
  const signs = gaps.map(gap => (gap < 0 ? -1 : 1));
  let basis = artificialBasis(problem, signs);
  const missing = gaps.map(Math.abs);
  const direction = new Float64Array(rows);
  const multipliers = new Float64Array(rows);
  let [stalled, entries] = [0, 0];
  for (let turn = 1; ; turn++) {
    if (turn > MOST_TURNS * rows) return { stuck: true };
    multipliers.fill(0);
    let open = 0;
    for (let at = 0; at < rows; at++) {
      if ((basis.columns[at] as number) < cells) continue;
      open += missing[at] as number;
      for (let row = 0; row < rows; row++) multipliers[row] = (multipliers[row] as number) + (basis.inverse[at * rows + row] as number);
    }
    if (open < TOLERANCE) return { counts };

    let chosen = -1;
    let steepest = STEEP;
    let rising = true;
    for (let cell = 0; cell < cells; cell++) {
      if ((basis.place[cell] as number) >= 0) continue;
      let gain = 0;
      for (let at = cell * dimensions; at < (cell + 1) * dimensions; at++) gain += multipliers[rowsOf[at] as number] as number;
      const up = gain > 0;
      const room = up ? (high[cell] as number) - (counts[cell] as number) : (counts[cell] as number) - (low[cell] as number);
      if (Math.abs(gain) <= steepest || room <= NOUGHT) continue;
      [chosen, steepest, rising] = [cell, Math.abs(gain), up];
      // Bland's rule, lowest number first, once the method stalls: it cannot go round in a circle then.
      if (stalled > 2 * rows) break;
    }
    if (chosen < 0) return { multipliers };

    directionOf(basis, problem, chosen, direction);
    let way = rising ? (high[chosen] as number) - (counts[chosen] as number) : (counts[chosen] as number) - (low[chosen] as number);
    let blocked = -1;
    for (let at = 0; at < rows; at++) {
      const falls = rising ? (direction[at] as number) : -(direction[at] as number);
      if (falls === 0) continue;
      const column = basis.columns[at] as number;
      const room =
        column >= cells
          ? falls > 0
            ? (missing[at] as number)
            : Infinity
          : falls > 0
            ? (counts[column] as number) - (low[column] as number)
            : (high[column] as number) - (counts[column] as number);
      const most = Math.max(0, room) / Math.abs(falls);
      const closer =
        most < way - NOUGHT || (most < way + NOUGHT && blocked >= 0 && preferred(column, basis.columns[blocked] as number, cells, stalled > 2 * rows));
      if (closer) [way, blocked] = [Math.min(way, most), at];
    }
    const step = rising ? way : -way;
    counts[chosen] = (counts[chosen] as number) + step;
    for (let at = 0; at < rows; at++) {
      const column = basis.columns[at] as number;
      if (column >= cells) missing[at] = (missing[at] as number) - step * (direction[at] as number);
      else counts[column] = (counts[column] as number) - step * (direction[at] as number);
    }
    stalled = way > NOUGHT ? 0 : stalled + 1;
    if (blocked < 0) counts[chosen] = rising ? (high[chosen] as number) : (low[chosen] as number);
    else {
      const left = basis.columns[blocked] as number;
      if (left < cells) {
        const falls = rising ? (direction[blocked] as number) : -(direction[blocked] as number);
        counts[left] = falls > 0 ? (low[left] as number) : (high[left] as number);
      } else missing[blocked] = 0;
      enter(basis, blocked, chosen, direction);
      if (++entries % REFRESH !== 0) continue;
      const anew = refreshed(basis, problem, signs);
      if (anew === null) return { stuck: true };
      basis = anew;
      for (const [at, value] of basicValues(basis, problem, counts).entries()) {
        const column = basis.columns[at] as number;
        if (column < cells) counts[column] = value;
        else missing[at] = Math.max(0, value);
      }
    }
  }
}

/** Of two that block at once, an artificial column leaves first; under Bland's rule the lower number. */
const preferred = (column: number, other: number, cells: number, bland: boolean): boolean => (bland ? column < other : column >= cells && other < cells);
