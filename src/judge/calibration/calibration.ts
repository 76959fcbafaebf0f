import { z } from 'zod';
import { calibrationMethods } from '../../statistics/calibrationMaps/calibrationMap.js';
import { calibrationKeySchema } from './labelRow.js';

const share = z.number().min(0).max(1);
const count = z.int().min(0);
const certainty = z.number().min(0).max(100);
const interval = z.tuple([share, share]);

export const informativeBecause = [
  'interval above .5',
  'interval reaches .5',
  'one value only',
  'certainty not stated',
  'certainty on another scale',
  'fewer than 20 labels',
  'fewer than 5 wrong',
  'fewer than 5 right',
  'fewer than 10 clusters',
] as const;

const accepted = z.strictObject({ atLeast: certainty, accepted: count, right: count, accuracy: share.nullable(), lowerBound: share });

const gate = z.strictObject({
  /** Certainty needed, 0 to 100; 0: none is asked of it; null: no threshold qualifies. */
  atLeast: certainty.nullable(),
  /** `agreement alone`: certainty says nothing, and what the orders agree on is right often enough by itself. */
  by: z.enum(['certainty', 'agreement alone']),
  /** Why none qualifies. */
  why: z.enum(['too few labels', 'too few accepted', 'bound below the target']).nullable(),
  /** What was accepted at the threshold, and the one-sided lower bound of the share that was right. */
  passed: accepted.nullable(),
  tested: z.array(accepted),
});

const map = z.strictObject({
  method: z.enum(calibrationMethods),
  /** Share right whatever the certainty, kept off 0 and 1; null without labels. */
  overall: share.nullable(),
  /** Chance to be right at certainty 0, 1 ... 100; empty without labels. */
  at: z.array(share),
});

const byGold = z.array(z.strictObject({ label: z.string(), n: count, accuracy: share }));

/** Everything `usersim judge calibrate --json` prints, and a calibration file holds. Shares are 0 to 1, certainties 0 to 100. */
export const calibrationSchema = z.strictObject({
  key: calibrationKeySchema.nullable(),
  target: share,
  alpha: share,
  /** The run's share of real failures that everything is weighted to; null: as the labels were drawn. */
  baseRate: share.nullable(),
  /** Labelled verdicts: parsed, unread and abstained ones. */
  n: count,
  /** Decided and readable, with a certainty of 0 to 100 where certainty was asked. Accuracy is of these. */
  parsed: count,
  unread: count,
  /** The judge answered `cannot tell`. */
  abstained: count,
  /** Unread and abstained: never right, never accepted. */
  undecided: count,
  /** Left out: picked because somebody disagreed. */
  disputes: count,
  /** Left out: nobody has labelled them. */
  unlabelled: count,
  accuracy: share.nullable(),
  /** Wilson 95 %, on the effective number of labels. */
  accuracyCI: interval.nullable(),
  byGold,
  auroc: share.nullable(),
  /** Percentile bootstrap by cluster, 95 %. */
  aurocCI: interval.nullable(),
  ece: share.nullable(),
  /** With .5 + certainty / 200 as the probability. */
  eceHalf: share.nullable(),
  brier: share.nullable(),
  /** Of always saying the accuracy. */
  brierBase: share.nullable(),
  aurc: share.nullable(),
  error: share.nullable(),
  oracle: share.nullable(),
  meanCertainty: certainty.nullable(),
  modalCertainty: z.strictObject({ value: certainty, share }).nullable(),
  informative: z.enum(['yes', 'no', 'too few labels']),
  informativeBecause: z.enum(informativeBecause),
  /** Why certainty has no figures here, although labels are there. */
  certaintyRefused: z.enum(['certainty not stated', 'certainty on another scale']).nullable(),
  method: z.enum(calibrationMethods),
  /** `symmetric`: labels such as A and B; one threshold for all, told under `met`. Sides are of the expectation as written, after `.not`. */
  thresholds: z.strictObject({ met: certainty.nullable(), notMet: certainty.nullable(), symmetric: z.boolean() }),
  gates: z.strictObject({ met: gate, notMet: gate.nullable() }),
  /** Share of `n` that these thresholds decide. */
  coverage: share.nullable(),
  /** Of the parsed; what orders disagree on is not accepted. `coverage` is of the parsed, weighted as everything is. */
  accuracyAtCoverage: z.array(z.strictObject({ atLeast: certainty, accepted: count, correct: count, accuracy: share.nullable(), coverage: share })),
  positionBias: z
    .strictObject({
      /** The first label of the alphabet, and the shares that predicted it and were it; null for met and not met. */
      first: z.strictObject({ label: z.string(), predicted: share, gold: share }).nullable(),
      byGold,
      orders: z.strictObject({ n: count, agree: share }).nullable(),
    })
    .nullable(),
  /** How often the same person, asked a second time, gave the same label. */
  selfAgreement: z.strictObject({ n: count, share }).nullable(),
  warnings: z.array(
    z.strictObject({
      code: z.enum([
        'certainties share one value',
        'most certainties pass the gate',
        'certainty runs backwards',
        'second labels without a first',
        'labelled more than once',
        'labels of two alphabets',
        'labels hang together',
      ]),
      value: z.number().nullable(),
      share: share.nullable(),
      count: count.nullable(),
    }),
  ),
  /** `applies`: certainty is informative; otherwise `overall` is all that is known. */
  map: map.extend({ applies: z.boolean() }),
  sides: z.strictObject({ met: map, notMet: map.nullable() }),
  reliability: z.array(z.strictObject({ from: share, to: share, count, stated: share.nullable(), right: share.nullable(), share })),
  riskCoverage: z.array(z.strictObject({ atLeast: certainty, coverage: share, risk: share })),
});
export type Calibration = z.infer<typeof calibrationSchema>;
export type CalibrationWarning = Calibration['warnings'][number];
export type MeasuredGate = Calibration['gates']['met'];
/** The side of an expectation as written: what blames the chatbot is not met. */
export type Side = 'met' | 'not met';
