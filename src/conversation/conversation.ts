import type { Cue } from '../judge/judge.js';
import type { Usage } from '../model/model.js';
import type { Profile } from '../profile/profile.js';
import type { FailureFacts } from '../support/failure.js';
import type { Turn } from '../transcript/turn.js';
import type { LeavingEnding } from '../user/simulator.js';
import type { Scenario } from '../user/scenario.js';

/** Why a conversation stopped. */
export type Ending = LeavingEnding | 'turn limit' | 'chatbot failed' | 'simulator invalid' | 'model failed' | 'set-up failed' | 'interrupted' | 'not run';

/** Something the fidelity gate found about the simulated user. The gate sees no verdicts. */
export interface FidelityFinding {
  readonly kind: 'role flip' | 'loop' | 'empty turn' | 'leaked instructions';
  readonly turn: number;
  readonly evidence: string;
  /** A proven fault voids the conversation; a suspicion is only shown. */
  readonly proven: boolean;
}

/** Transcript + profile + scenario + seed + ending. */
export interface Conversation {
  readonly id: string;
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
  readonly cues: readonly Cue[];
  readonly simulator: { readonly name: string; readonly model: string; readonly offline: boolean; readonly templateHash: string };
  readonly channel: { readonly kind: string; readonly address: string; readonly settings: Readonly<Record<string, unknown>> };
  readonly usage: Usage;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly durationMs: number;
}
