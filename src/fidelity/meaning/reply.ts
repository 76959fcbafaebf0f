import { z } from 'zod';
import { objectiveNames, traitNames } from '../../profile/attributeNames.js';

/** The task name of the gate's one call. */
export const MEANING = 'fidelity';

/** What a statement may be about: the nine objective attributes (USP, ACL 2025, section 3), and the language somebody grew up with. */
export const statedAbout = [...objectiveNames, 'firstLanguage'] as const;

/** Faults that only a reader of the whole conversation sees. `profile contradicted` is none of them: the reader does not know the profile. */
export const faultsOfMeaning = [
  'fact contradicted',
  'fact invented',
  'goal abandoned',
  'goal never raised',
  'stopped too early',
  'stopped too late',
  'role flip',
  'loop',
  'leaked instructions',
  'language drift',
  'style drift',
] as const;

const turn = z.int();
const quote = z.string();

/** Evidence first in every entry, and the blind re-extraction before the faults: what is written first binds what follows. */
export const meaningReply = z.strictObject({
  statements: z.array(z.strictObject({ turn, quote, attribute: z.enum(statedAbout), value: z.string() })),
  traits: z.array(z.strictObject({ trait: z.enum(traitNames), level: z.enum(['low', 'medium', 'high']) })),
  manner: z.string(),
  faults: z.array(
    z.strictObject({
      turn,
      quote,
      why: z.string(),
      kind: z.enum(faultsOfMeaning),
      /** Number of what the person knows, counting from 1. */
      against: z.int().nullable(),
      provoked: z.boolean(),
      effect: z.enum(['helped', 'hindered', 'neither']),
      /** Out of 100 careful readers, how many would agree. Checked for 0 to 100 later: out of range voids the entry, not the reply. */
      certainty: z.number().nullable(),
    }),
  ),
});

export type MeaningReply = z.infer<typeof meaningReply>;
export type Statement = MeaningReply['statements'][number];
export type ClaimedFault = MeaningReply['faults'][number];
