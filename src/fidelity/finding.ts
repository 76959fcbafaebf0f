/** What a simulated user can do wrong. The last seven are faults of meaning: rules see little of them, a model more. */
export const faults = [
  'role flip',
  'leaked instructions',
  'empty turn',
  'loop',
  'thanks loop',
  'profile recited',
  'language drift',
  'style drift',
  'fact contradicted',
  'fact invented',
  'profile contradicted',
  'goal never raised',
  'goal abandoned',
  'stopped too early',
  'stopped too late',
] as const;

export type Fault = (typeof faults)[number];

/** What a fault of the simulated user did to the chatbot's chances; `unclear` where nobody can say. */
export const effects = ['helped', 'hindered', 'neither', 'unclear'] as const;

/** Something the fidelity gate found about the simulated user. The gate sees no verdicts. */
export interface FidelityFinding {
  readonly kind: Fault;
  /** The turn where it shows first; counts from 1 over both speakers. */
  readonly turn: number;
  /** What was said there, or what is missing, in words. */
  readonly evidence: string;
  /** Of 100 such findings, how many are right: measured for a rule (lower bound), stated by a model; null where nobody measured it. */
  readonly certainty: number | null;
  readonly certaintyKind: 'rule' | 'stated';
  readonly effect: (typeof effects)[number];
  /** A proven fault voids the conversation; a suspicion is only shown. */
  readonly proven: boolean;
}

/** Where the person stands among 20 by what they said: 1 is the most similar. */
export interface CycleRank {
  readonly rank: number;
  readonly of: number;
}

/** Cycle consistency (USP, ACL 2025, section 4): the profile as re-extracted from the conversation, beside the profile played. */
export interface CycleConsistency {
  /** Of the facts; null where the person voiced too few to tell. */
  readonly objective: CycleRank | null;
  /** Of character and style; null where the conversation is too short to tell. */
  readonly subjective: CycleRank | null;
  /** How similarity was measured: `shared words`, or the embedder's name. */
  readonly by: string;
}

/** What the gate's one call to a model came to. */
export interface MeaningFacts {
  /** The model that read, as requested. */
  readonly model: string;
  /** Why faults of meaning were not measured; null when they were. */
  readonly notMeasured: string | null;
  readonly cycle: CycleConsistency | null;
  /** Entries of the reply that do not stand, and why. Left out where nothing was read. */
  readonly dropped?: readonly { readonly because: string; readonly count: number }[] | undefined;
}
