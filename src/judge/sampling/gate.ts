import type { Answer } from '../judge.js';

/** What a calibration says of one verdict. */
export interface AppliedCalibration {
  /** Names the file it stands in, for reports. */
  readonly id: string;
  /** `stale`: made for another prompt template or number of samples of the same judge. Neither it nor one of `too few labels` is used. */
  readonly state: 'fresh' | 'stale' | 'too few labels';
  /** The measured share of rulings at this certainty that people share, 0 to 1; null when stale or unknown. */
  readonly agreement: number | null;
  /** Whether stated certainty told right from wrong when it was measured. */
  readonly informative: 'yes' | 'no' | 'too few labels';
}

/** What a leaning has to pass. */
export interface Gate {
  /** Least size of the signed mean certainty, 0 to 100; 0 where agreement of the orders is enough; null where no threshold qualifies. */
  readonly threshold: number | null;
  readonly calibration: AppliedCalibration | null;
}

/** What a gate is asked about. */
export interface GateQuestion {
  readonly leaning: Exclude<Answer, 'cannot tell'>;
  /** Null where none was stated. */
  readonly certainty: number | null;
  readonly ordersAgree: boolean | null;
  /** Of the rulings. */
  readonly templateHash: string;
}

/** The gate for a leaning at a certainty: a calibration may demand more of *not met* than of *met*. */
export type GateFor = (question: GateQuestion) => Gate;

/** The gate of a judge that nobody has measured: the number alone. */
export const statedGate =
  (threshold: number): GateFor =>
  () => ({ threshold, calibration: null });
