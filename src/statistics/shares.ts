import { wilson } from './proportion.js';

/** How many of all are known to be so, and how many may be: every undecided one is counted both ways. */
export interface Shares {
  readonly met: number;
  readonly undecided: number;
  readonly total: number;
}

type Range = readonly [low: number, high: number];

/** The share with every undecided one counted as not met, and with every one counted as met. No data is [0, 1]. */
export const shareBounds = ({ met, undecided, total }: Shares): Range => (total === 0 ? [0, 1] : [met / total, (met + undecided) / total]);

/** Wilson 95 %, from the low filling's lower end to the high filling's upper end. */
export const shareInterval = ({ met, undecided, total }: Shares): Range => [wilson(met, total)[0], wilson(met + undecided, total)[1]];

/**
 * Interval for a difference of two independent shares, 95 %: Newcombe 1998 (Statistics in Medicine 17), method 10, the hybrid of
 * two Wilson intervals. `after` minus `before`, from -1 to 1.
 */
export function newcombe(before: { readonly met: number; readonly total: number }, after: { readonly met: number; readonly total: number }): Range {
  if (before.total === 0 || after.total === 0) return [-1, 1];
  const [p, q] = [after.met / after.total, before.met / before.total];
  const [lowAfter, highAfter] = wilson(after.met, after.total);
  const [lowBefore, highBefore] = wilson(before.met, before.total);
  return [p - q - Math.hypot(p - lowAfter, highBefore - q), p - q + Math.hypot(highAfter - p, q - lowBefore)];
}

export interface ShareDifference {
  /** `after` minus `before`, with the undecided counted most against `after`, and most for it. */
  readonly bounds: Range;
  /** Newcombe 95 % of both fillings: from the lower end of the one to the upper end of the other. */
  readonly interval: Range;
}

/** How two shares differ, whatever the undecided ones would have come to. */
export function shareDifference(before: Shares, after: Shares): ShareDifference {
  const least = (shares: Shares) => ({ met: shares.met, total: shares.total });
  const most = (shares: Shares) => ({ met: shares.met + shares.undecided, total: shares.total });
  const [lowBefore, highBefore] = shareBounds(before);
  const [lowAfter, highAfter] = shareBounds(after);
  return {
    bounds: [lowAfter - highBefore, highAfter - lowBefore],
    interval: [newcombe(most(before), least(after))[0], newcombe(least(before), most(after))[1]],
  };
}
