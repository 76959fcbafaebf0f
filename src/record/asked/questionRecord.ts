import { z } from 'zod';
import { MEMORY_KINDS, SCORE_RUBRICS } from '../../judge/rubrics/names.js';

const texts = z.array(z.string());

/** What a judge was asked beside what the rest of the record says. Fields as in `KeptQuestion`. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('consistency'), reference: texts, earlier: texts }),
  z.object({
    kind: z.literal('preference'),
    criterion: z.string(),
    baseline: z.union([z.object({ record: z.string() }), z.object({ turns: z.array(z.object({ speaker: z.enum(['user', 'chatbot']), text: z.string() })) })]),
  }),
  z.object({
    kind: z.literal('memory'),
    counts: z.enum(MEMORY_KINDS),
    options: z.array(z.object({ is: z.enum(['current', 'outdated', 'generic', 'other user']), text: z.string() })),
    earlier: texts,
  }),
  z.object({ kind: z.literal('premise'), premise: z.string(), truth: z.string().nullable() }),
  z.object({ kind: z.literal('score'), rubric: z.enum(SCORE_RUBRICS), role: z.string(), atLeast: z.number().min(1).max(5) }),
  z.object({ kind: z.literal('role'), role: z.string(), turns: z.array(z.int().min(1)) }),
]);
