import { z } from 'zod';
import { foundSchema, turnScoreSchema } from './foundRecord.js';
import { questionSchema } from './asked/questionRecord.js';

const VERDICT_SCHEMA_VERSION = 1;

/** A judge may name a turn that does not exist: the ruling is then void, and kept as it was given. */
const quotation = z.object({ turn: z.number(), quote: z.string(), of: z.string().optional() });
/** A turn that its judge read only the beginning and the end of. */
const cutTurn = z.object({ turn: z.number(), leftOut: z.int().min(0), of: z.string().optional() });
const statement = z.object({
  part: z.enum(['itself', 'told', 'reference']),
  about: z.string(),
  earlier: quotation.nullable(),
  later: quotation.nullable(),
  relation: z.enum(['agrees', 'contradicts', 'corrected', 'not stated', 'cannot tell']).nullable(),
  constraint: z.enum(['active', 'passive']).nullable(),
});
const cueRuling = z.object({
  cue: quotation.extend({ id: z.string(), about: z.string() }),
  fate: z.enum(['acted on', 'echoed', 'ignored', 'rightly left', 'contradicted', 'over-personalized', 'cannot tell']).nullable(),
  evidence: z.array(quotation),
});

const ruling = z.object({
  criterion: z.string(),
  evidence: z.array(quotation),
  reasoning: z.string(),
  answer: z.enum(['met', 'not met', 'cannot tell']).nullable(),
  certainty: z.number().nullable(),
  certaintyKind: z.enum(['stated', 'rule', 'none']),
  rule: z.string().nullable(),
  void: z.string().nullable(),
  /** Records of before a verdict had several samples have one, put as asked. */
  sample: z.int().min(1).default(1),
  order: z.enum(['asked', 'inverted']).default('asked'),
  /** Absent in records of before it was kept: there it is guessed from how many samples there are. */
  samples: z.enum(['single', 'paired']).optional(),
  modelRequested: z.string(),
  modelReported: z.string().nullable(),
  templateHash: z.string(),
  raw: z.string(),
  rejected: z.string().optional(),
  drawn: z.object({ seed: z.number(), temperature: z.number(), ms: z.number() }).optional(),
  cutTurns: z.array(cutTurn).optional(),
  /** The conversation it is about, where a verdict rests on many. */
  conversation: z.string().optional(),
  cues: z.array(cueRuling).optional(),
  statements: z.array(statement).optional(),
  choice: z.string().optional(),
  score: z.number().optional(),
  ratings: z.array(turnScoreSchema).optional(),
});

const count = z.int().min(0);
const range = z.tuple([z.number(), z.number()]);
const counts = { met: count, notMet: count, inconclusive: count };

const rateGroups = z.object({
  by: z.enum(['overlay', 'provenance', 'stratum']),
  outcome: z.enum(['compared', 'inconclusive']),
  voidSharesDiffer: z.number(),
  groups: z.array(
    z.object({
      name: z.string(),
      ...counts,
      invalid: count,
      total: count,
      bounds: range,
      interval: range,
      against: z.enum(['higher', 'lower', 'no difference shown']).nullable(),
    }),
  ),
});

/** One settled expectation, with the raw rulings it rests on. Fields as in `Verdict`. */
export const verdictRecordSchema = z.object({
  schemaVersion: z.literal(VERDICT_SCHEMA_VERSION),
  kind: z.literal('verdict'),
  matcher: z.string(),
  criterion: z.string(),
  negated: z.boolean(),
  outcome: z.enum(['met', 'not met', 'inconclusive']),
  leaning: z.enum(['met', 'not met']).nullable(),
  certainty: z.number().nullable(),
  certaintyKind: z.enum(['stated', 'rule', 'computed', 'none']),
  uncalibrated: z.boolean(),
  calibration: z
    .object({
      id: z.string(),
      labels: count.optional(),
      state: z.enum(['fresh', 'stale', 'too few labels']),
      agreement: z.number().nullable(),
      measured: z.number().optional(),
      informative: z.enum(['yes', 'no', 'too few labels']),
      changed: z.array(z.enum(['templateHash', 'samples', 'answeredBy'])).optional(),
    })
    .nullable()
    .default(null),
  ordersAgree: z.boolean().nullable().default(null),
  samples: z.object({ requested: count, read: count }).default({ requested: 0, read: 0 }),
  minCertainty: z.number().nullable(),
  /** What a spec or the option `minCertainty` asked for; null, and absent in older records: nothing, the default held. */
  demanded: z.number().nullable().optional(),
  /** Absent where criterion and conversation say it all, and in older records. */
  question: questionSchema.optional(),
  doubt: z.string().nullable(),
  evidence: z.array(quotation),
  because: z.string(),
  judge: z
    .object({
      name: z.string(),
      model: z.string(),
      offline: z.boolean(),
      /** Null: unchecked; absent also in records of before judges were checked. */
      check: z.object({ right: count, size: count, floor: count }).nullable().optional(),
    })
    .nullable(),
  rulings: z.array(ruling),
  panel: z
    .array(
      z.object({
        model: z.string(),
        family: z.string(),
        answer: z.enum(['met', 'not met', 'inconclusive']),
        certainty: z.number().nullable(),
        doubt: z.string().nullable(),
        conversation: z.string().optional(),
      }),
    )
    .optional(),
  cues: z.array(cueRuling).optional(),
  statements: z.array(statement).optional(),
  constraints: z
    .object({
      active: z.object({ kept: count, missed: count, contradicted: count }),
      passive: z.object({ kept: count, contradicted: count }),
      undecided: count,
    })
    .optional(),
  cutTurns: z.array(cutTurn).optional(),
  found: foundSchema.optional(),
  rate: z
    .object({
      atLeast: z.number(),
      ...counts,
      invalid: count,
      total: count,
      /** Absent, with what void first attempts came to later, in records from before attempts. */
      bounds: range.optional(),
      interval: range,
      heldAgain: z.object(counts).optional(),
      /** What each conversation came to. */
      each: z.array(z.object({ conversation: z.string(), outcome: z.enum(['met', 'not met', 'inconclusive']) })).optional(),
      groups: z.array(rateGroups).optional(),
    })
    .optional(),
  /** Who is to blame for an outcome that is not met or inconclusive; null when met. */
  party: z.enum(['chatbot', 'simulated user', 'judge', 'model', 'set-up']).nullable(),
  /** The conversations it is about, by record id. */
  conversations: z.array(z.string()),
  /** When the stored conversation was judged anew; absent on a verdict of the run itself. */
  regraded: z.iso.datetime().optional(),
  usage: z.object({ calls: z.int().min(0), promptTokens: z.int().min(0), completionTokens: z.int().min(0) }),
});

export type VerdictRecord = z.infer<typeof verdictRecordSchema>;
