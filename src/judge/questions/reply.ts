import { z } from 'zod';
import type { Turn } from '../../transcript/turn.js';
import type { CueFate } from '../judge.js';
import type { Question } from '../question.js';

/** The task name of a judge call. */
export const RULINGS = 'rulings';

/** Questions that offline rules know; they read the question as it is, whatever the order. */
export type RuledQuestion = Extract<Question, { readonly kind: 'criteria' | 'personalization' | 'consistency' }>;

/** What offline rules read. */
export interface RulingFacts {
  readonly question: RuledQuestion;
  readonly transcript: readonly Turn[];
}

/** The mark that stands around the conversation, copied: a ruling that somebody wrote inside the conversation cannot have it. */
export const mark = z.string();

export const quotation = z.strictObject({ turn: z.int(), quote: z.string() });

/** Evidence first, then reasoning, then the answer, then certainty: what is written first binds what follows. */
export const ruling = z.strictObject({
  /** The criterion's number, counting from 1. */
  criterion: z.int(),
  evidence: z.array(quotation),
  reasoning: z.string(),
  answer: z.enum(['met', 'not met', 'cannot tell']),
  /** Out of 100 careful readers, how many would agree. Checked for 0 to 100 later: out of range is void, not unreadable. */
  certainty: z.number().nullable(),
});

/** What may become of a cue. */
export const FATES = [
  'acted on',
  'echoed',
  'ignored',
  'rightly left',
  'contradicted',
  'over-personalized',
  'cannot tell',
] as const satisfies readonly CueFate[];

const fate = z.strictObject({
  /** The cue's number, counting from 1. */
  cue: z.int(),
  evidence: z.array(quotation),
  reasoning: z.string(),
  fate: z.enum(FATES),
});

/** What a language model replies to criteria. */
export const rulingsReply = z.strictObject({ mark, rulings: z.array(ruling) });

const personalization = z.strictObject({
  cues: z.array(fate),
  /** Where the chatbot acted on something sensitive about the person that nobody voiced. */
  assumed: z.array(quotation),
  certainty: z.number().nullable(),
});
const repliedTo = (fates: readonly CueFate[]) => z.strictObject({ mark, ...personalization.shape, cues: z.array(fate.extend({ fate: z.enum(fates) })) });
/** What a language model replies to personalization, with the fates in either order; the answer is worked out from them. */
export const personalizationReplies = { asked: repliedTo(FATES), inverted: repliedTo([...FATES].reverse()) } as const;

/** Offline rules add which rule decided, and leave certainty to its measured precision. */
const rule = z.string().nullable();
export const ruledRulingsReply = z.strictObject({ rulings: z.array(ruling.extend({ rule })) });
export const ruledPersonalizationReply = personalization.extend({ rule });

export type RuledRulings = z.infer<typeof ruledRulingsReply>;
export type RuledPersonalization = z.infer<typeof ruledPersonalizationReply>;
