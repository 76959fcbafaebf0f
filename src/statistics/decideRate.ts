import { wilson } from './proportion.js';
import { shareBounds, shareInterval } from './shares.js';

/** How many conversations came to what. */
export interface RateCounts {
  readonly met: number;
  readonly notMet: number;
  /** Neither: inconclusive verdicts and invalid conversations. Each may be either. */
  readonly undecided: number;
}

export interface RateDecision {
  readonly outcome: 'met' | 'not met' | 'inconclusive';
  /** The share met, with every undecided one counted as not met, and with every one counted as met. */
  readonly bounds: readonly [low: number, high: number];
  /** Lower end with every undecided one counted as not met; upper end with every one counted as met. */
  readonly interval: readonly [low: number, high: number];
  /** What stands in the way when inconclusive: the doubt whose removal would settle it. */
  readonly doubt: 'too few conversations' | 'too many undecided' | null;
}

/** Met or not met only when the whole interval lies on one side of the demand. */
export function decideRate({ met, notMet, undecided }: RateCounts, atLeast: number): RateDecision {
  const total = met + notMet + undecided;
  const shares = { met, undecided, total };
  const [bounds, interval] = [shareBounds(shares), shareInterval(shares)];
  const [low, high] = interval;
  if (total === 0) return { outcome: 'inconclusive', bounds, interval, doubt: 'too few conversations' };
  if (low >= atLeast) return { outcome: 'met', bounds, interval, doubt: null };
  if (high < atLeast) return { outcome: 'not met', bounds, interval, doubt: null };
  const settledIfAllMet = wilson(met + undecided, total)[0] >= atLeast;
  const settledIfNoneMet = wilson(met, total)[1] < atLeast;
  const doubt = undecided > 0 && (settledIfAllMet || settledIfNoneMet) ? 'too many undecided' : 'too few conversations';
  return { outcome: 'inconclusive', bounds, interval, doubt };
}
