import { createHash } from 'node:crypto';
import { usageOf } from '../model/usage.js';
import { z } from 'zod';
import { ATTRIBUTES, groupsOf, SENSITIVITIES, type Fact } from './attributes.js';
import type { Journal } from './journal.js';
import type { LoggedPerson } from './people.js';
import { sensitiveTopics } from './privacy/sensitive.js';
import type { SensitiveGroup } from '../profile/sensitiveGroups.js';
import { polishReply, type PolishFacts } from './replies.js';
import { check } from './stages/check.js';
import { extract, type Extracted, type StageOptions } from './stages/extract.js';
import { polish, type Polished } from './stages/polish.js';
import { addCounts, countOf } from './tally.js';

const counts = z.record(z.string(), z.number());
const usage = z.strictObject({ calls: z.number(), promptTokens: z.number(), completionTokens: z.number() });

/** What the journal holds is read like any file: a value that does not fit is worked out again. */
const extracted = z.strictObject({
  facts: z.array(
    z.strictObject({
      name: z.enum(ATTRIBUTES),
      value: z.string(),
      basis: z.enum(['stated', 'inferred']),
      turns: z.array(z.int().min(1)).min(1),
      sensitive: z.enum(SENSITIVITIES),
    }),
  ),
  goals: z.array(z.string()),
  details: z.array(z.string()),
  language: z.string(),
  firstLanguage: z.string(),
  proposed: z.int().min(0),
  dropped: counts,
  alsoDropped: counts,
  refused: z.string().nullable(),
  usage,
});
const polished = z.strictObject({ written: polishReply.nullable(), problems: z.array(z.string()), usage });

const keyOf = (...parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/** Stages one and two of one person: extracted, checked by code, checked by the second call. From the journal where it has them. Of what is sensitive and not asked for only the group is kept. */
export async function factsOf(
  { key, turns }: LoggedPerson,
  options: StageOptions,
  journal: Journal,
  sensitive: readonly SensitiveGroup[] = [],
): Promise<Extracted> {
  const stageKey = keyOf(key, options.language, options.promptCharacters, [...sensitive].sort());
  const known = extracted.safeParse(journal.get('facts', stageKey));
  if (known.success) return known.data;
  const withoutValue = (fact: Fact): Fact => {
    const group = groupsOf(fact).find(one => !sensitive.includes(one));
    return group === undefined ? fact : { ...fact, value: '', sensitive: group };
  };
  const first = await extract(turns, options);
  const second = first.refused === null ? await check(first.facts, turns, options) : null;
  const checked: Extracted =
    second === null ? first : { ...first, facts: second.facts, dropped: addCounts(first.dropped, second.dropped), usage: usageOf(first.usage, second.usage) };
  const closed = (entry: string) => [...sensitiveTopics(entry)].filter(group => !sensitive.includes(group)).slice(0, 1);
  const open = (entry: string) => closed(entry).length === 0;
  const left = [...checked.goals, ...checked.details].flatMap(closed).map(group => `scene: sensitive: ${group}`);
  const done: Extracted = {
    ...checked,
    facts: checked.facts.map(withoutValue),
    goals: checked.goals.filter(open),
    details: checked.details.filter(open),
    alsoDropped: addCounts(checked.alsoDropped, countOf(left)),
  };
  journal.put('facts', stageKey, done);
  return done;
}

/** The last stage: attributes, style and a few utterances to prose and new samples. */
export async function proseOf(facts: Omit<PolishFacts, 'problems' | 'earlier'>, options: StageOptions, journal: Journal): Promise<Polished> {
  const stageKey = keyOf(facts);
  const known = polished.safeParse(journal.get('prose', stageKey));
  if (known.success) return known.data;
  const done = await polish(facts, options);
  journal.put('prose', stageKey, done);
  return done;
}
