import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sensitiveGroups, type SensitiveGroup } from '../profile/sensitiveGroups.js';
import { packageFolder } from '../support/packageFolder.js';

const leaf = z.strictObject({
  /** `money/large purchases`: the category, and a topic that favours no answer. */
  path: z.string().regex(/^[a-z]+\/[a-z][a-z -]*$/u),
  question: z.string().min(1),
  sensitive: z.enum(sensitiveGroups).optional(),
});

/** A lasting trait of a life that may matter to how somebody deals with a service. */
export type Leaf = z.infer<typeof leaf>;

let leaves: readonly Leaf[] | undefined;

/** All leaves of taxonomy.json, in its order. */
export const taxonomy = (): readonly Leaf[] =>
  (leaves ??= z.array(leaf).parse(JSON.parse(readFileSync(packageFolder('src', 'deepening', 'taxonomy.json'), 'utf8'))));

/** The leaves that may be asked for: sensitive ones only of the groups opted in to. */
export const openLeaves = (optedIn: readonly SensitiveGroup[]): Leaf[] =>
  taxonomy().filter(({ sensitive }) => sensitive === undefined || optedIn.includes(sensitive));
