import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageFolder } from '../../support/packageFolder.js';

/** What a kind of question is judged by: a reviewed data file beside this one. */
const rubricSchema = z.strictObject({
  name: z.string(),
  /** What to do, evidence before answer. */
  task: z.string(),
  /** When to answer `cannot tell`, and an example of that. */
  cannotTell: z.strictObject({ when: z.string(), example: z.string() }),
  /** A few worked cases: what was said, what was asked, what a good reply holds. */
  examples: z.array(z.strictObject({ conversation: z.array(z.string()), asked: z.string(), reply: z.string() })),
  /** Words that stand behind the conversation, by name, where they hang on the order or on what is asked. */
  directions: z.record(z.string(), z.string()).optional(),
  /** What a reply chooses from, where the order of the list changes with the order of asking. */
  options: z.array(z.strictObject({ name: z.string(), when: z.string() })).optional(),
});

export type Rubric = z.infer<typeof rubricSchema>;

export type RubricName = 'criteria' | 'personalization' | 'consistency' | 'preference' | 'memory' | 'premise' | 'score' | 'role';

const known = new Map<RubricName, Rubric>();

/** The rubric of a kind of question. */
export function readRubric(name: RubricName): Rubric {
  const before = known.get(name);
  if (before) return before;
  const rubric = rubricSchema.parse(JSON.parse(readFileSync(packageFolder('src', 'judge', 'rubrics', `${name}.json`), 'utf8')));
  known.set(name, rubric);
  return rubric;
}
