import type { CycleRank } from '../finding.js';

/** Closer than this is a tie: sums of the same numbers in another order differ by less. */
const TIE = 1e-9;

/** The rank of one among others by a score, the highest first. Ties share the middle of their ranks, rounded up: who is like everybody is in the middle, never first. */
export function midRank(own: number, others: readonly number[]): CycleRank {
  const better = others.filter(other => other > own + TIE).length;
  const tied = others.filter(other => Math.abs(other - own) <= TIE).length;
  return { rank: 1 + better + Math.ceil(tied / 2), of: 1 + others.length };
}
