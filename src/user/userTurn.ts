import { z } from 'zod';
import type { Profile } from '../profile/profile.js';
import type { Turn } from '../transcript/turn.js';
import type { Scenario } from './scenario.js';

/** The task name of the one structured call a turn. */
export const USER_TURN = 'user turn';

/** One turn, planned and then spoken: the plan's fields first, the utterance last, so that what is said follows what was decided. */
export const userTurnSchema = z.strictObject({
  /** Parts of the goal that are achieved by now. */
  achieved: z.array(z.string()),
  intent: z.string(),
  /** Number of the one private fact this utterance reveals, counting from 1; null for none. */
  reveal: z.int().nullable(),
  affect: z.string(),
  decision: z.enum(['go on', 'done', 'give up', 'handed off', 'out of scope']),
  utterance: z.string(),
});

export type UserTurn = z.infer<typeof userTurnSchema>;

/** The same for a scenario without private facts: a schema is paid for with every call. */
export const factlessTurnSchema = userTurnSchema.omit({ reveal: true }).strip();

/** What a user turn is decided from: what the prompt renders and the offline agenda reads. */
export interface UserTurnFacts {
  readonly profile: Profile;
  readonly scenario: Scenario;
  readonly transcript: readonly Turn[];
  /** Words to aim for, drawn for this turn. */
  readonly words: number;
  /** True on the last utterance the turn limit allows. */
  readonly last: boolean;
}
