import type { Cue } from '../judge/judge.js';
import type { Usage } from '../model/model.js';
import type { Profile } from '../profile/profile.js';
import type { FailureFacts } from '../support/failure.js';
import type { Turn } from '../transcript/turn.js';
import type { FidelityFinding, MeaningFacts } from '../fidelity/finding.js';
import type { Ending } from '../transcript/ending.js';
import type { Scenario } from '../user/scenario.js';

/** An attempt at this conversation that the gate voided. It stays in every denominator. */
export interface VoidedAttempt {
  /** The id of its record. */
  readonly id: string;
  readonly seed: number;
  /** What voided it. */
  readonly because: string;
}

/** Transcript + profile + scenario + seed + ending. */
export interface Conversation {
  readonly id: string;
  /** What the chatbot may know the person by; the same when they come back. */
  readonly person: string;
  readonly profile: Profile;
  /** The population the person was drawn from; absent for somebody chosen by name. */
  readonly drawnFrom?: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly trial: number;
  readonly turns: readonly Turn[];
  readonly ending: Ending;
  /** What failed, when something did. */
  readonly failure: FailureFacts | null;
  readonly fidelity: readonly FidelityFinding[];
  /** What a model made of faults of meaning; null where none was asked. */
  readonly meaning: MeaningFacts | null;
  /** The attempts before this one, each voided by the gate; the first one counts in every rate. */
  readonly voided: readonly VoidedAttempt[];
  readonly cues: readonly Cue[];
  readonly simulator: { readonly name: string; readonly model: string; readonly offline: boolean; readonly templateHash: string };
  readonly channel: { readonly kind: string; readonly address: string; readonly settings: Readonly<Record<string, unknown>> };
  readonly usage: Usage;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly durationMs: number;
}
