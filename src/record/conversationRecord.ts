import { z } from 'zod';
import { effects, faults } from '../fidelity/finding.js';
import { manners } from '../user/adversary/adversary.js';
import { policies, type Policy } from '../user/adversary/policies.js';
import { profileSchema } from '../profile/profile.js';
import { leavingEndings } from '../transcript/ending.js';
import { verdictRecordSchema } from './verdictRecord.js';

export const CONVERSATION_SCHEMA_VERSION = 1;

const parties = z.enum(['chatbot', 'simulated user', 'judge', 'model', 'set-up']);
export const usageSchema = z.object({ calls: z.int().min(0), promptTokens: z.int().min(0), completionTokens: z.int().min(0) });
const quotation = z.object({ turn: z.int().min(1), quote: z.string() });

/** The failure that ended a conversation, as data. */
const failure = z.object({
  party: parties,
  code: z.string(),
  what: z.string(),
  details: z.array(z.tuple([z.string(), z.string()])).optional(),
  next: z.string().optional(),
});

const told = z.enum(['asked for', 'volunteered', 'unclear']);
/** What a simulated user planned before an utterance. */
export const planSchema = z.object({
  progress: z.array(z.object({ part: z.string(), state: z.enum(['open', 'partly', 'achieved', 'impossible']) })),
  intent: z.string(),
  reveal: z.string().nullable(),
  told: told.nullable().default(null),
  /** Facts that the utterance gave away beside the planned one. */
  also: z.array(z.object({ fact: z.string(), told })).default([]),
  affect: z.string(),
  decision: z.enum(['go on', 'done', 'give up', 'handed off', 'out of scope']),
});

const turn = z.object({
  index: z.int().min(1),
  speaker: z.enum(['user', 'chatbot']),
  text: z.string(),
  firstTokenMs: z.number().nullable(),
  lastTokenMs: z.number().nullable(),
  raw: z.object({ status: z.int().nullable(), contentType: z.string().nullable(), body: z.string(), truncated: z.boolean() }).optional(),
  plan: planSchema.optional(),
});

const rank = z.object({ rank: z.int().min(1), of: z.int().min(1) }).nullable();
const cycle = z.object({ objective: rank, subjective: rank, by: z.string() });

export const endings = [
  ...leavingEndings,
  'turn limit',
  'chatbot failed',
  'simulator invalid',
  'model failed',
  'set-up failed',
  'interrupted',
  'not run',
] as const;

/** What the person remembers of an earlier conversation. */
const earlier = z.object({
  conversation: z.string(),
  when: z.string(),
  goal: z.string(),
  ending: z.enum(endings),
  turns: z.array(z.object({ speaker: z.enum(['user', 'chatbot']), text: z.string() })),
  promised: z.array(z.string()),
  changes: z.array(z.object({ now: z.string(), before: z.string().nullable() })),
});

/** Everything needed to judge a conversation anew, or to hold it again, without the repository it came from. */
export const conversationRecordSchema = z.object({
  schemaVersion: z.literal(CONVERSATION_SCHEMA_VERSION),
  kind: z.literal('conversation'),
  id: z.string(),
  person: z.string().default(''),
  profile: profileSchema,
  /** The population the person was drawn from; absent for somebody chosen by name. */
  drawnFrom: z.string().optional(),
  scenario: z.object({
    goal: z.string(),
    facts: z.array(z.string()),
    successCriteria: z.array(z.string()),
    maxTurns: z.int().min(1),
    opening: z.string().nullable(),
    earlier: z.array(earlier).default([]),
    adversary: z
      .object({ policy: z.enum(Object.keys(policies) as Policy[]), manner: z.enum(manners) })
      .nullable()
      .default(null),
    reask: z.union([z.string(), z.literal(true)]).optional(),
  }),
  seed: z.int().min(0),
  trial: z.int().min(0),
  ending: z.enum(endings),
  failure: failure.nullable(),
  fidelity: z.array(
    z.object({
      kind: z.enum(faults),
      turn: z.int(),
      evidence: z.string(),
      certainty: z.number().nullable().default(null),
      certaintyKind: z.enum(['rule', 'stated']).default('rule'),
      effect: z.enum(effects).default('unclear'),
      proven: z.boolean(),
    }),
  ),
  meaning: z
    .object({
      model: z.string(),
      notMeasured: z.string().nullable(),
      cycle: cycle.nullable(),
      dropped: z
        .array(z.object({ because: z.string(), count: z.int().min(1) }))
        .readonly()
        .optional(),
    })
    .nullable()
    .default(null),
  voided: z.array(z.object({ id: z.string(), seed: z.int().min(0), because: z.string() })).default([]),
  cues: z.array(quotation.extend({ id: z.string(), about: z.string() })),
  turns: z.array(turn),
  verdicts: z.array(verdictRecordSchema),
  simulator: z.object({ name: z.string(), model: z.string(), offline: z.boolean(), templateHash: z.string() }),
  channel: z.object({ kind: z.string(), address: z.string(), settings: z.record(z.string(), z.unknown()) }),
  usage: usageSchema,
  startedAt: z.iso.datetime(),
  durationMs: z.number(),
  /** The spec it came from; null on the command line. */
  spec: z.object({ file: z.string(), line: z.int(), title: z.string(), project: z.string() }).nullable(),
  /** The command that holds this conversation again, relative to where the run was started; or the line of a spec that does. */
  again: z.string(),
});

export type ConversationRecord = z.infer<typeof conversationRecordSchema>;
