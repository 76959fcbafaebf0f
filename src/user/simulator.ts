import type { ZodType } from 'zod';
import type { Completion, Usage } from '../model/model.js';
import type { Profile } from '../profile/profile.js';
import type { Random } from '../support/seed.js';
import type { LeavingEnding } from '../transcript/ending.js';
import type { Plan, Turn } from '../transcript/turn.js';
import type { Scenario } from './scenario.js';

/** What chooses a simulated user's next move. Implement it for a simulator of your own. */
export interface Simulator {
  readonly name: string;
  /** The model that plays, as requested; `offline` for the rule-based one. */
  readonly model: string;
  readonly offline: boolean;
  /** Hash of the prompt template, so that results name what they rest on. */
  readonly templateHash: string;
  /** Longest wait for one move, in milliseconds. */
  readonly timeoutMs: number;
  start(person: { readonly profile: Profile; readonly scenario: Scenario; readonly random: Random; readonly seed: number }): SimulatedUser;
  /**
   * Asks the person something outside of any conversation, behind the same prompt that plays them: a questionnaire, for instance.
   * Absent where the simulator cannot be asked; what rests on it is then not measured.
   */
  asked?<T>(person: { readonly profile: Profile; readonly scenario: Scenario }, question: Question<T>, signal: AbortSignal): Promise<Completion<T>>;
}

/** What a person is asked outside of a conversation. */
export interface Question<T> {
  /** What the call is for, in one or two words. */
  readonly task: string;
  readonly schema: ZodType<T>;
  /** What follows the prompt that plays the person. */
  readonly instruction: string;
  /** The facts behind the instruction. */
  readonly facts: unknown;
  readonly seed: number;
  readonly maxTokens: number;
}

/** A person at play: profile + scenario + simulator. */
export interface SimulatedUser {
  next(transcript: readonly Turn[], signal: AbortSignal): Promise<Move>;
}

/** What the person does next. A last sentence said while leaving is kept, not swallowed. */
export type Move =
  | { readonly kind: 'say'; readonly text: string; readonly plan: Plan; readonly usage: Usage }
  | { readonly kind: 'leave'; readonly ending: LeavingEnding; readonly text: string | null; readonly plan: Plan; readonly usage: Usage };
