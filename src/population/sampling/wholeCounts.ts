import type { Random } from '../../support/seed.js';
import { worstGap, type CellProblem } from './cells.js';
import { exchange } from './exchange.js';
import { feasible, type Bounds } from './feasible.js';
import { flight, isWhole } from './flight.js';
import { mend } from './walk.js';

/** How far from the expected counts branch and bound may look, cell by cell, before every whole number of people is open to it. */
const WIDTHS = [0, 1, 4, Infinity];
/** Nodes of branch and bound: of one width, and of the last one; fewer where a node is dear, so that nodes times cells stay below a bound. */
const NEAR_LIMIT = 100;
const LAST_LIMIT = 2000;
const MOST_WORK = 500_000;

/**
 * How counts became whole. `unbiased`: by random rounding alone, right on average. `mended`: rounded, then moved a little until
 * every row was at its target. `walked`: neither did, and the draw walked at random from counts known to do.
 */
export type Rounding = 'unbiased' | 'mended' | 'walked';

export interface WholeCounts {
  readonly counts: Float64Array;
  readonly rounding: Rounding;
}

/**
 * Whole counts, drawn at random around the expected ones, whose rows are all exactly at their targets. The flight alone does it
 * for one and two dimensions; what more dimensions leave broken is mended by exchanges, then by swaps. Null when neither does:
 * that proves nothing.
 */
export function roundedCounts(problem: CellProblem, expected: Float64Array, random: Random): WholeCounts | null {
  return completed(problem, expected, flight(problem, expected, random), random);
}

function completed(problem: CellProblem, expected: Float64Array, flown: Float64Array, random: Random): WholeCounts | null {
  if (flown.every(Number.isInteger) && worstGap(problem, flown) < 0.5) return { counts: flown, rounding: 'unbiased' };
  const rounded = flown.map(Math.round);
  const mended = exchange(problem, rounded, expected) ?? mend(problem, rounded, expected, random);
  return mended && { counts: mended, rounding: 'mended' };
}

/**
 * Whole counts as {@link roundedCounts}, or by branch and bound (Land & Doig 1960) where that fails, first next to the expected
 * counts, then further off. Counts for three dimensions are hard in the worst case (3-dimensional matching), hence the limit in
 * nodes. `none`: proved that no whole counts do. `undecided`: the search was given up.
 */
export function wholeCounts(problem: CellProblem, expected: Float64Array, random: Random): Float64Array | 'none' | 'undecided' {
  const flown = flight(problem, expected, random);
  const near = completed(problem, expected, flown, random);
  if (near) return near.counts;
  const nodes = Math.ceil(MOST_WORK / problem.cells);
  let found: Whole = 'undecided';
  for (const width of WIDTHS) {
    const low = expected.map(count => Math.max(0, Math.floor(count) - width));
    const high = expected.map((count, cell) => Math.min(problem.capacity[cell] as number, Math.ceil(count) + width));
    found = search(problem, { low, high }, flown, { left: Math.min(nodes, width === Infinity ? LAST_LIMIT : NEAR_LIMIT) });
    if (typeof found !== 'string') return found;
  }
  return found;
}

type Whole = Float64Array | 'none' | 'undecided';

function search(problem: CellProblem, bounds: Bounds, start: Float64Array, budget: { left: number }): Whole {
  if (budget.left-- <= 0) return 'undecided';
  const near = feasible(problem, bounds, start.map(Math.round));
  if ('stuck' in near) return 'undecided';
  if (!('counts' in near)) return 'none';
  const { counts } = near;
  const cell = mostBroken(counts);
  if (cell < 0) return counts.map(Math.round);
  const floor = Math.floor(counts[cell] as number);
  const below = (): Whole => search(problem, { ...bounds, high: bounds.high.with(cell, floor) }, counts, budget);
  const above = (): Whole => search(problem, { ...bounds, low: bounds.low.with(cell, floor + 1) }, counts, budget);
  const [first, second] = (counts[cell] as number) - floor < 0.5 ? [below, above] : [above, below];
  const found = first();
  if (typeof found !== 'string') return found;
  const other = second();
  return found === 'undecided' && other === 'none' ? 'undecided' : other;
}

/** The cell farthest from a whole number; -1 when all are whole. */
function mostBroken(counts: Float64Array): number {
  let [most, worst] = [-1, 0];
  for (const [cell, count] of counts.entries()) {
    const broken = Math.abs(count - Math.round(count));
    if (!isWhole(count) && broken > worst) [most, worst] = [cell, broken];
  }
  return most;
}
