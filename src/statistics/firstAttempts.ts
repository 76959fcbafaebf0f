/** What one person came to: in the first attempt, and, where that was void and somebody held it again, in the last one. */
export interface Came {
  readonly outcome: 'met' | 'not met' | 'inconclusive';
  /** The first attempt was void. The outcome is then that of a later attempt, or inconclusive where there was none that stood. */
  readonly firstVoid: boolean;
  /** There was a later attempt. */
  readonly heldAgain: boolean;
}

export interface FirstAttempts {
  readonly met: number;
  readonly notMet: number;
  /** Verdicts that were inconclusive, of first attempts that stood. */
  readonly inconclusive: number;
  /** First attempts that were void. Each may be either, whatever a later attempt came to. */
  readonly invalid: number;
  readonly total: number;
  /** What came of the void ones that were held again. Shown, never counted. */
  readonly heldAgain: { readonly met: number; readonly notMet: number; readonly inconclusive: number };
}

/**
 * Counts first attempts only. A gate that voids bad conversations more often than good ones, and replaces them, would otherwise
 * raise the rate: half of the bad ones voided and held again turns .80 into .88.
 */
export function countFirstAttempts(came: readonly Came[]): FirstAttempts {
  const stood = came.filter(({ firstVoid }) => !firstVoid);
  const again = came.filter(({ firstVoid, heldAgain }) => firstVoid && heldAgain);
  const count = (of: readonly Came[], outcome: Came['outcome']) => of.filter(one => one.outcome === outcome).length;
  const counts = (of: readonly Came[]) => ({ met: count(of, 'met'), notMet: count(of, 'not met'), inconclusive: count(of, 'inconclusive') });
  return { ...counts(stood), invalid: came.length - stood.length, total: came.length, heldAgain: counts(again) };
}
