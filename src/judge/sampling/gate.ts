import type { Answer } from '../judge.js';

/** What a calibration says of one verdict. */
export interface AppliedCalibration {
  /** The name of the file it stands in. Records of before labels were counted apart name model and labels here. */
  readonly id: string;
  /** Labels it was made of; absent in older records. */
  readonly labels?: number;
  /** `stale`: made for another prompt template or number of samples of the same judge, or while another model answered. Neither it nor one of `too few labels` is used. */
  readonly state: 'fresh' | 'stale' | 'too few labels';
  /** The measured share of rulings at this certainty that people share, 0 to 1; null when stale or unknown. */
  readonly agreement: number | null;
  /** The gate that was measured, 0 to 100, where a user's own higher one holds in its place; absent: the measured one holds, or none was. */
  readonly measured?: number;
  /** Whether stated certainty told right from wrong when it was measured. */
  readonly informative: 'yes' | 'no' | 'too few labels';
  /** Of a stale one: what is not as it was measured. Absent in records of before it was kept. */
  readonly changed?: readonly ('templateHash' | 'samples' | 'answeredBy')[];
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
  /** Model names that the rulings report; absent or empty: unknown. */
  readonly answeredBy?: readonly string[];
}

/** The gate for a leaning at a certainty: a calibration may demand more of *not met* than of *met*. */
export type GateFor = (question: GateQuestion) => Gate;

/** The gate of a judge that nobody has measured: the number alone. */
export const statedGate =
  (threshold: number): GateFor =>
  () => ({ threshold, calibration: null });
