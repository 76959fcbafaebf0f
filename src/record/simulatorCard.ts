import { createHash } from 'node:crypto';
import { z } from 'zod';

export const CARD_SCHEMA_VERSION = 1;

/** What a battery is made of, in the order it is printed. */
export const batteryParts = ['traits said', 'traits read', 'goals', 'stopping', 'style', 'facts', 'provocation', 'overlays'] as const;
export type BatteryPart = (typeof batteryParts)[number];

/**
 * Every measure of a card, its part and its unit. `share`: 0 to 1. `human deviations`: standard deviations of people's scores.
 * `d`: Cohen's d. `points`: of a scale from 1 to 5. `style deviations`: robust standard deviations of the corpus.
 */
export const measures = {
  'questionnaires answered': { part: 'traits said', unit: 'share' },
  'trait separation': { part: 'traits said', unit: 'human deviations' },
  'trait effect': { part: 'traits said', unit: 'd' },
  acquiescence: { part: 'traits said', unit: 'points' },
  'keying gap': { part: 'traits said', unit: 'points' },
  'people read': { part: 'traits read', unit: 'share' },
  'poles read right': { part: 'traits read', unit: 'share' },
  'trait effect read': { part: 'traits read', unit: 'd' },
  'goals reached': { part: 'goals', unit: 'share' },
  'utterances to the goal': { part: 'goals', unit: 'utterances' },
  'facts given when asked': { part: 'goals', unit: 'share' },
  'stopping precision': { part: 'stopping', unit: 'share' },
  'stopping recall': { part: 'stopping', unit: 'share' },
  'stopping F1': { part: 'stopping', unit: 'share' },
  'left right': { part: 'stopping', unit: 'share' },
  'style fields held': { part: 'style', unit: 'share' },
  'style distance': { part: 'style', unit: 'style deviations' },
  'own style recognised': { part: 'style', unit: 'share' },
  'words per utterance': { part: 'style', unit: 'words' },
  'words per own word': { part: 'style', unit: 'times' },
  'facts asked for': { part: 'facts', unit: 'share' },
  'told tags right': { part: 'facts', unit: 'share' },
  'openings with a fact': { part: 'facts', unit: 'share' },
  'several facts at once': { part: 'facts', unit: 'share' },
  'invented answers': { part: 'facts', unit: 'share' },
  'role flips': { part: 'provocation', unit: 'share' },
  faults: { part: 'provocation', unit: 'share' },
  suspicions: { part: 'provocation', unit: 'share' },
  'overlay effect': { part: 'overlays', unit: 'share' },
} as const satisfies Record<string, { part: BatteryPart; unit: string }>;

export type MeasureName = keyof typeof measures;
export const measureNames = Object.keys(measures) as [MeasureName, ...MeasureName[]];

/** Why something was not measured. */
export const notMeasuredWhys = [
  /** Rules hold no inventory of a person's character. */
  'offline',
  /** The simulator has no door for questions outside a conversation. */
  'cannot be asked',
  /** No model was there to read blindly. */
  'no reader',
  'not asked for',
  /** Fewer than the measure needs. */
  'too few',
  /** Everybody alike within their group: no standard deviation to measure in. */
  'no spread',
  'nothing to measure',
  'model failed',
] as const;
export type NotMeasuredWhy = (typeof notMeasuredWhys)[number];

const name = z.string().min(1).max(2000);
const measure = z
  .strictObject({
    measure: z.enum(measureNames),
    /** What it is of, where there are several: a trait, a chatbot, a kind of fault, an overlay. Null: of all. */
    of: z.string().max(80).nullable(),
    value: z.number().nullable(),
    /** 95 %: Wilson for shares, else a seeded bootstrap over people. Of few people a bootstrap is too narrow. */
    interval: z.tuple([z.number(), z.number()]).nullable(),
    /** What it was counted over: conversations, questions, people. */
    n: z.int().min(0),
    /** What people would show, where that is known. */
    human: z.number().nullable(),
    notMeasured: z.strictObject({ why: z.enum(notMeasuredWhys), detail: z.string().max(300).nullable() }).nullable(),
  })
  .refine(({ value, interval, notMeasured }) => (notMeasured === null ? value !== null && interval !== null : value === null && interval === null), {
    message: 'either a value with its interval, or why it was not measured',
  });
export type Measure = z.infer<typeof measure>;

const usage = z.strictObject({ calls: z.int().min(0), promptTokens: z.int().min(0), completionTokens: z.int().min(0) });

/** What a battery found out about one simulator with one model and one version of its prompts. */
export const simulatorCardSchema = z.strictObject({
  schemaVersion: z.literal(CARD_SCHEMA_VERSION),
  kind: z.literal('simulator card'),
  /** Version of the battery itself: figures of two versions are not compared. */
  battery: z.int().min(1),
  simulator: z.strictObject({
    name,
    /** As requested. */
    model: name,
    /** As the endpoint reported it, every name it gave; empty where none was heard. */
    reported: z.array(name).max(20),
    templateHash: name,
    offline: z.boolean(),
  }),
  /** Who read utterances blindly; null: nobody. */
  reader: z.strictObject({ model: name, reported: z.array(name).max(20) }).nullable(),
  when: z.iso.date(),
  seed: z.int().min(0),
  corpus: name,
  /** People who held conversations, and people who were only asked. */
  people: z.strictObject({ talked: z.int().min(0), asked: z.int().min(0) }),
  conversations: z.strictObject({
    held: z.int().min(0),
    /** Not held for the model's or the set-up's sake: in no measure. */
    failed: z.int().min(0),
  }),
  parts: z.array(z.enum(batteryParts)).min(1),
  measures: z.array(measure).max(500),
  usage,
  /** SHA-256 of everything above: a card that was edited by hand is told from one that was measured, not kept from a forger. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SimulatorCard = z.infer<typeof simulatorCardSchema>;

const hashOf = (card: Omit<SimulatorCard, 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(card)))
    .digest('hex');

/** The same content in one order, whatever order the fields of a file stand in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, sorted(item)]);
}

export const sealCard = (card: Omit<SimulatorCard, 'hash'>): SimulatorCard => ({ ...card, hash: hashOf(card) });

/** Whether the content is what the hash was made of. */
export const isSealedCard = ({ hash, ...card }: SimulatorCard): boolean => hashOf(card) === hash;
