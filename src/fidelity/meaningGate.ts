import type { Usage } from '../model/model.js';
import type { Failure } from '../support/failure.js';
import type { FidelityFinding, MeaningFacts } from './finding.js';
import type { Played } from './played.js';

/** What reads a finished conversation for faults of meaning, in at most one call to a model. The rules run without it. */
export interface MeaningGate {
  /** The model that reads, as requested. */
  readonly model: string;
  /** Longest wait for the reading, in milliseconds. */
  readonly timeoutMs: number;
  read(played: Played, context: { readonly seed: number; readonly signal: AbortSignal }): Promise<MeaningReading>;
}

export interface MeaningReading {
  readonly findings: readonly FidelityFinding[];
  readonly facts: MeaningFacts;
  readonly usage: Usage;
  /** What cannot work as it is set up, found after the call was paid for: the conversation ends with it. */
  readonly failure?: Failure;
}
