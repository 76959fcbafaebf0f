import type { Usage } from '../model/model.js';

/** What a verdict rests on beside met and not met, as data. */
export type Found = ChoiceFound | ScoreFound | DriftFound | ComparisonFound;

/** Of questions that a judge answers by naming what the chatbot did. */
export interface ChoiceFound {
  readonly kind: 'choice';
  /** Of `toRemember`: `current`, `outdated`, `generic`, `other user`, `none of these`, `never came up`. Of `toCorrectFalsePremise`: a {@link PremiseFate}. */
  readonly chosen: string;
  /** The option in words, for `toRemember`; else null. */
  readonly text: string | null;
}

/** Of `toScore`. */
export interface ScoreFound {
  readonly kind: 'score';
  readonly rubric: string;
  /** 1 to 5. */
  readonly atLeast: number;
  /** One a sample asked for, 1 to 5; null where none could be read. */
  readonly scores: readonly (number | null)[];
  /** Of the scores that could be read; null when there is none. */
  readonly mean: number | null;
  /** The mean with every score that could not be read counted as 1, and as 5. */
  readonly bounds: readonly [low: number, high: number];
  /** Standard deviation of the scores (n - 1); null with fewer than two. */
  readonly spread: number | null;
}

/** Of `toHoldPersona`. */
export interface DriftFound extends Drift {
  readonly kind: 'drift';
  /** One a chatbot turn that says something: the mean of what the samples gave it, 1 to 5; null where none gave any. */
  readonly series: readonly TurnScore[];
}

export interface TurnScore {
  readonly turn: number;
  readonly score: number | null;
}

/** How a series of scores goes over a conversation. */
export interface Drift {
  /** Least-squares slope in scores per rated chatbot turn, and its 95 % t interval; null with fewer than four rated turns. */
  readonly slope: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  /** The three rated turns in a row with the lowest mean. */
  readonly worst: { readonly turns: readonly number[]; readonly mean: number } | null;
  /** Whether the slope is clearly negative: its interval lies below 0, and the fitted line falls by one score or more. */
  readonly falls: boolean;
}

/** Of `toBePreferredOver`. */
export interface ComparisonFound {
  readonly kind: 'comparison';
  readonly baseline: Compared;
  readonly own: Compared;
}

export interface Compared {
  /** The profile's id; null for turns that were given. */
  readonly who: string | null;
  /** Its record, as a path to show; null for turns that were given. */
  readonly record: string | null;
  readonly turns: number;
  /** What holding it cost; null for turns that were given. */
  readonly usage: Usage | null;
}
