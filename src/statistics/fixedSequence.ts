/** What is accepted at one threshold. */
export interface Accepted {
  readonly atLeast: number;
  /** Rows accepted, and those of them that are right. */
  readonly accepted: number;
  readonly right: number;
  /** Share right (weighted); null of none. */
  readonly accuracy: number | null;
  /** One-sided lower bound of that share. */
  readonly lowerBound: number;
}

export interface Sequence {
  /** The last threshold that passed; null: no threshold qualifies. */
  readonly passed: Accepted | null;
  /** Every threshold that was tested, in order; the last one failed unless it is the last of the grid. */
  readonly tested: readonly Accepted[];
}

/** Rows that must be accepted before a bound at `alpha` can reach `target` even with all of them right: 11 for .8 at .1. */
export const fewestAccepted = (target: number, alpha: number): number => Math.ceil(Math.log(alpha) / Math.log(target) - 1e-9);

/**
 * Fixed-sequence testing (Bauer 1991; as in Jung et al., Trust or Escalate, ICLR 2025): from the strictest threshold with enough accepted
 * down, until the first whose bound misses the target. The chance that the threshold found is wrong is at most the bound's alpha.
 */
export function fixedSequence(grid: readonly number[], fewest: number, target: number, acceptedAt: (atLeast: number) => Accepted): Sequence {
  const tested: Accepted[] = [];
  let passed: Accepted | null = null;
  for (const atLeast of [...grid].sort((a, b) => b - a)) {
    const here = acceptedAt(atLeast);
    if (tested.length === 0 && here.accepted < fewest) continue;
    tested.push(here);
    if (!(here.lowerBound >= target)) break;
    passed = here;
  }
  return { passed, tested };
}
