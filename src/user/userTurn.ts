import { z } from 'zod';
import type { Profile } from '../profile/profile.js';
import type { Turn } from '../transcript/turn.js';
import type { Scenario } from './scenario.js';

/** The task name of the one structured call a turn. */
export const USER_TURN = 'user turn';

/** One turn, planned and then spoken: the plan's fields first, the utterance last, so that what is said follows what was decided. */
export const userTurnSchema = z.strictObject({
  /**
   * Of a goal in parts: the numbers of those newly achieved, counting from 1, and minus the number of one that was taken back or is
   * impossible. Of any other goal: whether it is achieved.
   */
  achieved: z.union([z.boolean(), z.array(z.int())]),
  intent: z.string(),
  /** Number of the one private fact this utterance reveals, counting from 1; null for none. */
  reveal: z.int().nullable(),
  affect: z.string(),
  decision: z.enum(['go on', 'done', 'give up', 'handed off', 'out of scope']),
  utterance: z.string(),
});

export type UserTurn = z.infer<typeof userTurnSchema>;

/** A turn that is planned and not yet spoken. */
export type PlannedTurn = Omit<UserTurn, 'utterance'>;

const turns = {
  whole: userTurnSchema.extend({ achieved: z.boolean() }),
  'in parts': userTurnSchema.extend({ achieved: z.array(z.int()) }),
} as const;
const schemas = Object.fromEntries(
  Object.entries(turns).flatMap(([kind, turn]) => [
    [`${kind}, facts, speaks`, turn],
    [`${kind}, no facts, speaks`, turn.omit({ reveal: true }).strip()],
    [`${kind}, facts, plans`, turn.omit({ utterance: true }).strip()],
    [`${kind}, no facts, plans`, turn.omit({ reveal: true, utterance: true }).strip()],
  ]),
) as Readonly<Record<string, z.ZodType<Partial<UserTurn> & Omit<PlannedTurn, 'reveal'>>>>;

/** The schema that a turn needs and no more, as it is paid for with every call: a goal in parts or whole, facts to reveal or none, an utterance or only its plan. */
export function turnSchemaFor({ facts, parts, speaks }: { readonly facts: number; readonly parts: number; readonly speaks: boolean }) {
  return schemas[`${parts > 1 ? 'in parts' : 'whole'}, ${facts > 0 ? 'facts' : 'no facts'}, ${speaks ? 'speaks' : 'plans'}`] ?? userTurnSchema;
}

/** What a user turn is decided from: what the prompt renders and the offline agenda reads. */
export interface UserTurnFacts {
  readonly profile: Profile;
  readonly scenario: Scenario;
  readonly transcript: readonly Turn[];
  /** Words to aim for, drawn for this turn. */
  readonly words: number;
}
