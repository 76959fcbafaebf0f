import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageFolder } from '../support/packageFolder.js';

/** Groups of topics that are left out unless asked for (GDPR, article 9, and criminal records of article 10). */
export const SENSITIVE = ['health', 'religion', 'politics', 'ethnicity', 'sexuality', 'union', 'crime'] as const;
export type Sensitive = (typeof SENSITIVE)[number];

const leaf = z.strictObject({
  /** `money/large purchases`: the category, and a topic that favours no answer. */
  path: z.string().regex(/^[a-z]+\/[a-z][a-z -]*$/u),
  question: z.string().min(1),
  sensitive: z.enum(SENSITIVE).optional(),
});

/** A lasting trait of a life that may matter to how somebody deals with a service. */
export type Leaf = z.infer<typeof leaf>;

let leaves: readonly Leaf[] | undefined;

/** All leaves of taxonomy.json, in its order. */
export const taxonomy = (): readonly Leaf[] =>
  (leaves ??= z.array(leaf).parse(JSON.parse(readFileSync(packageFolder('src', 'deepening', 'taxonomy.json'), 'utf8'))));

/** The leaves that may be asked for: sensitive ones only of the groups opted in to. */
export const openLeaves = (optedIn: readonly Sensitive[]): Leaf[] =>
  taxonomy().filter(({ sensitive }) => sensitive === undefined || optedIn.includes(sensitive));
