import { z } from 'zod';
import type { Turn } from '../transcript/turn.js';
import type { Question } from './judge.js';

/** The task name of a judge call. */
export const RULINGS = 'rulings';

/** What a ruling is made from: what the prompt renders and the offline rules read. */
export interface RulingFacts {
  readonly question: Question;
  readonly transcript: readonly Turn[];
}

const quotation = z.strictObject({ turn: z.int(), quote: z.string() });

/** Evidence first, then reasoning, then the answer, then certainty: what is written first binds what follows. */
const ruling = z.strictObject({
  /** The criterion's number, counting from 1. */
  criterion: z.int(),
  evidence: z.array(quotation),
  reasoning: z.string(),
  answer: z.enum(['met', 'not met', 'cannot tell']),
  /** Out of 100 careful readers, how many would agree. Checked for 0 to 100 later: out of range is void, not unreadable. */
  certainty: z.number().nullable(),
});

const fate = z.strictObject({
  /** The cue's number, counting from 1. */
  cue: z.int(),
  evidence: z.array(quotation),
  reasoning: z.string(),
  fate: z.enum(['acted on', 'echoed', 'ignored', 'rightly left', 'contradicted', 'over-personalized']),
});

/** What a language model replies to criteria, and to consistency (1: with itself, 2: with what it was told, 3: with the reference facts). */
export const rulingsReply = z.strictObject({ rulings: z.array(ruling) });
/** What a language model replies to personalization; the answer is worked out from the fates. */
export const personalizationReply = z.strictObject({
  cues: z.array(fate),
  /** Where the chatbot acted on something sensitive about the person that nobody voiced. */
  assumed: z.array(quotation),
  certainty: z.number().nullable(),
});

/** Offline rules add which rule decided, and leave certainty to its measured precision. */
const rule = z.string().nullable();
export const ruledRulingsReply = z.strictObject({ rulings: z.array(ruling.extend({ rule })) });
export const ruledPersonalizationReply = personalizationReply.extend({ rule });

export type RuledRulings = z.infer<typeof ruledRulingsReply>;
export type RuledPersonalization = z.infer<typeof ruledPersonalizationReply>;
