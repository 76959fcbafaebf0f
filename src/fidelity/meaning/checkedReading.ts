import { z } from 'zod';
import { Failure } from '../../support/failure.js';
import { effects, faults } from '../finding.js';
import type { MeaningReading } from '../meaningGate.js';

const count = z.int().min(0);
const rank = z
  .object({ rank: z.int().min(1), of: z.int().min(1) })
  .refine(({ rank: at, of }) => at <= of, 'a rank beyond the last')
  .nullable();

/** A reading of a conversation of so many turns. */
const readingOf = (turns: number) =>
  z.object({
    findings: z
      .array(
        z.object({
          kind: z.enum(faults),
          turn: z.int().min(1).max(turns),
          evidence: z.string(),
          certainty: z.number().min(0).max(100).nullable(),
          certaintyKind: z.enum(['rule', 'stated']),
          effect: z.enum(effects),
          proven: z.boolean(),
        }),
      )
      .max(1_000),
    facts: z.object({
      model: z.string(),
      notMeasured: z.string().nullable(),
      cycle: z.object({ objective: rank, subjective: rank, by: z.string() }).nullable(),
      dropped: z.array(z.object({ because: z.string(), count: z.int().min(1) })).optional(),
    }),
    usage: z.object({ calls: count, promptTokens: count, completionTokens: count }),
    failure: z.instanceof(Failure).optional(),
  });

/**
 * What a gate returned, checked: anybody may write one, and what does not fit would make a record that nobody can read. Anything
 * else than a reading of this conversation is a set-up failure that names the place.
 */
export function checkedReading(given: unknown, turns: number): MeaningReading {
  const read = readingOf(turns).safeParse(given);
  if (read.success) {
    const { failure, ...reading } = read.data;
    return { ...reading, ...(failure === undefined ? {} : { failure }) };
  }
  const [issue] = read.error.issues;
  throw new Failure({
    party: 'set-up',
    code: 'gate-reading',
    what: `the option fidelity returned no reading of this conversation: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'does not fit'}`,
    details: [['turns', `1 to ${turns}`]],
    next: "It returns { findings, facts: { model, notMeasured, cycle }, usage }; a finding has kind, turn, evidence, certainty (0 to 100, or null), certaintyKind ('stated' or 'rule'), effect and proven.",
  });
}
