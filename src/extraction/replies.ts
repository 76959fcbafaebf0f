import { z } from 'zod';
import type { Profile } from '../profile/profile.js';
import type { SensitiveGroup } from '../profile/sensitiveGroups.js';
import { ATTRIBUTES, SENSITIVITIES, type AttributeName, type Basis } from './attributes.js';
import type { LoggedTurn } from './logs/loggedConversation.js';

/** Task names of the three calls. */
export const EXTRACT = 'extract profile';
export const CHECK = 'check attributes';
export const POLISH = 'polish profile';

/** Small and flat: an entry a thing shown, its turns before its value, so that what is written first binds what follows. */
export const extractReply = z.strictObject({
  language: z.string(),
  firstLanguage: z.string().nullable(),
  attributes: z.array(
    z.strictObject({
      name: z.enum(ATTRIBUTES),
      turns: z.array(z.int()),
      value: z.string().nullable(),
      basis: z.enum(['stated', 'inferred']),
      sensitive: z.enum(SENSITIVITIES),
    }),
  ),
  goals: z.array(z.string()),
  details: z.array(z.string()),
});
export type ExtractReply = z.infer<typeof extractReply>;

export interface ExtractFacts {
  /** All turns, after privacy. */
  readonly turns: readonly LoggedTurn[];
}

export const checkReply = z.strictObject({
  labels: z.array(z.strictObject({ number: z.int(), label: z.enum(['entailed', 'neutral', 'contradicted']) })),
});
export type CheckReply = z.infer<typeof checkReply>;

/** A statement and the person's own words under it. */
export interface CheckFacts {
  readonly statements: readonly { readonly number: number; readonly name: AttributeName; readonly value: string; readonly said: readonly string[] }[];
}

export const polishReply = z.strictObject({ objective: z.string(), subjective: z.string(), samples: z.array(z.string()) });
export type PolishReply = z.infer<typeof polishReply>;

/** One attribute, its facts put together. */
export interface Known {
  readonly name: AttributeName;
  readonly value: string;
  readonly basis: Basis;
}

export interface PolishFacts {
  readonly known: readonly Known[];
  /** Exact values that were made coarse or taken out, which what is written must not bring back. Prompts do not show them. */
  readonly hidden: readonly string[];
  /** Sensitive groups that may be written. Default none. */
  readonly sensitive?: readonly SensitiveGroup[];
  readonly style: Profile['style'];
  readonly language: string;
  /** At most 8 utterances for style, after privacy; none that something generalised or left out rests on. */
  readonly utterances: readonly string[];
  /** Everything that was said, after privacy, by the chatbot too: what is written must not repeat six words of it. Rules read it, prompts do not show it. */
  readonly said: readonly string[];
  readonly problems: readonly string[];
  readonly earlier: PolishReply | null;
}
