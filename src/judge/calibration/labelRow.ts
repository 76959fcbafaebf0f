import { z } from 'zod';

/** What a person may say besides a label of the judge's own alphabet. */
export const BOTH_ACCEPTABLE = 'both acceptable';
export const CANNOT_TELL = 'cannot tell';

/** A certainty out of range is the judge's fault and is counted; only something that is no number is no row. */
const certainty = z.custom<number>(value => typeof value === 'number', 'is no number and not null').nullable();
const label = z.string().max(200).nullable();
const name = z.string().max(500).nullish();

/** What a calibration holds for: another model, template or way of sampling is another instrument. */
export const calibrationKeySchema = z.strictObject({
  model: z.string().min(1).max(200),
  templateHash: z.string().min(1).max(200),
  samples: z.enum(['single', 'paired']),
  /** The model name that replies reported, beside the requested one; null or missing: unknown. */
  answeredBy: z.string().min(1).max(200).nullish(),
});
export type CalibrationKey = z.infer<typeof calibrationKeySchema>;

/** One person's label of one settled verdict: a line of labels.jsonl. Fields that are not named here are kept. */
export const labelRowSchema = z.looseObject({
  /** 0 to 100 as stated or settled; null: not stated. */
  certainty,
  /** `met`, `not met`, `cannot tell`, or a label such as `A`; null: could not be read. */
  prediction: label,
  /** The person's label, of the same alphabet; also `both acceptable` and `cannot tell`. */
  gold: label,
  correct: z.boolean().nullable(),
  id: name,
  /** Items that hang together, such as verdicts on one conversation. */
  cluster: name,
  /** 1 / probability of having been drawn; 1 where it is missing. */
  weight: z.number().gt(0).max(1e9).nullish(),
  /** 2: the same verdict labelled a second time. */
  pass: z.union([z.literal(1), z.literal(2)]).nullish(),
  /** Whether the samples with the order swapped, or the criterion inverted, said the same. */
  ordersAgree: z.boolean().nullish(),
  matcher: name,
  criterion: z.string().max(20_000).nullish(),
  /** True under `.not`: what is met as asked is not met as written. */
  negated: z.boolean().nullish(),
  conversation: name,
  transcriptHash: name,
  judge: z.looseObject(calibrationKeySchema.shape).nullish(),
  /** A dispute was picked because somebody disagreed: it is no random draw. */
  source: z.enum(['label', 'dispute']).nullish(),
  why: z.string().max(20_000).nullish(),
  at: z.string().max(100).nullish(),
});
export type LabelRow = z.infer<typeof labelRowSchema>;

/** Whether a decided prediction is right; null where nothing was decided or nobody labelled it. `both acceptable` makes any right, `cannot tell` none. */
export function isRight({ prediction, gold, correct }: Pick<LabelRow, 'prediction' | 'gold' | 'correct'>): boolean | null {
  if (prediction === null || prediction === CANNOT_TELL) return null;
  return gold === null ? correct : gold === BOTH_ACCEPTABLE || prediction === gold;
}

/** What is wrong with `correct`, where it contradicts prediction and gold; null where it does not. */
export function contradiction(row: Pick<LabelRow, 'prediction' | 'gold' | 'correct'>): string | null {
  const { prediction, gold, correct } = row;
  if (correct === null) return null;
  if (prediction === null) return correct ? 'correct is true, but there is no prediction' : null;
  if (gold === null) return prediction === CANNOT_TELL && correct ? 'correct is true, but the prediction decided nothing' : null;
  if (prediction === CANNOT_TELL && gold === BOTH_ACCEPTABLE) return null;
  const right = isRight(row) ?? prediction === gold;
  return right === correct ? null : `correct is ${correct}, but the prediction is "${prediction}" and gold "${gold}"`;
}
