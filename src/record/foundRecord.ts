import { z } from 'zod';

const count = z.int().min(0);
const range = z.tuple([z.number(), z.number()]);
const compared = z.object({
  who: z.string().nullable(),
  record: z.string().nullable(),
  turns: count,
  usage: z.object({ calls: count, promptTokens: count, completionTokens: count }).nullable(),
});

/** One rating of one turn, 1 to 5, or a mean of several. */
export const turnScoreSchema = z.object({ turn: z.number(), score: z.number().nullable() });

/** What a verdict rests on, of matchers that find more than an answer. Fields as in `Found`. */
export const foundSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), chosen: z.string(), text: z.string().nullable() }),
  z.object({
    kind: z.literal('score'),
    rubric: z.string(),
    atLeast: z.number(),
    scores: z.array(z.number().nullable()),
    mean: z.number().nullable(),
    bounds: range,
    spread: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('drift'),
    series: z.array(turnScoreSchema),
    slope: z.number().nullable(),
    interval: range.nullable(),
    worst: z.object({ turns: z.array(z.number()), mean: z.number() }).nullable(),
    falls: z.boolean(),
  }),
  z.object({ kind: z.literal('comparison'), own: compared, baseline: compared }),
]);
