import type { Random } from '../../support/seed.js';
import { worstGap, type CellProblem } from './cells.js';
import { exchange } from './exchange.js';
import { feasible, type Bounds } from './feasible.js';
import { flight, isWhole } from './flight.js';

/** How far from the expected counts a mended draw may look, cell by cell, before every whole number of people is open to it. */
const WIDTHS = [0, 1, 4, Infinity];
const NEAR_LIMIT = 100;
const LAST_LIMIT = 2000;

/** `none`: proved that no whole counts do. `undecided`: the search was given up. */
export type Whole = Float64Array | 'none' | 'undecided';

/**
 * Whole counts, drawn at random around the expected ones, whose rows are all exactly at their targets. The flight alone does it
 * for one and two dimensions; what more dimensions leave broken is mended by exchanges, or else by branch and bound (Land & Doig 1960), first next to
 * the expected counts, then further off. Counts for three dimensions are hard in the worst case (3-dimensional matching), hence
 * the limit.
 */
export function wholeCounts(problem: CellProblem, expected: Float64Array, random: Random): Whole {
  const flown = flight(problem, expected, random);
  if (flown.every(Number.isInteger) && worstGap(problem, flown) < 0.5) return flown;
  const mended = exchange(problem, flown.map(Math.round), expected);
  if (mended) return mended;
  let found: Whole = 'undecided';
  for (const width of WIDTHS) {
    const low = expected.map(count => Math.max(0, Math.floor(count) - width));
    const high = expected.map((count, cell) => Math.min(problem.capacity[cell] as number, Math.ceil(count) + width));
    found = search(problem, { low, high }, flown, { left: width === Infinity ? LAST_LIMIT : NEAR_LIMIT });
    if (typeof found !== 'string') return found;
  }
  return found;
}

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
