import type { Attributes } from './merge.js';
import { generaliseInSteps, groupKey } from './privacy/generalise.js';
import { levelsReached } from './privacy/levelsReached.js';
import { baseLanguage, sharedLanguages, type Languages } from './privacy/sharedLanguages.js';
import type { Counts } from './tally.js';

/** Somebody as far as it could lead to them. */
export interface Traceable extends Languages {
  readonly attributes: Attributes;
}

/** Who has the same group cannot be told apart by the language they write and the five attributes. */
export const groupOf = ({ attributes, language }: Pick<Traceable, 'attributes' | 'language'>): string =>
  JSON.stringify([baseLanguage(language), groupKey(attributes.objective)]);

/** Those of the people who stand in a group of fewer than `k`. */
export function inShortGroups<T extends Pick<Traceable, 'attributes' | 'language'>>(people: readonly T[], k: number): T[] {
  const sizes = new Map<string, number>();
  for (const group of people.map(groupOf)) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return people.filter(person => (sizes.get(groupOf(person)) ?? 0) < k);
}

/**
 * Attributes of all people made so coarse that `k` people of one language share each combination; people of a language that
 * fewer write keep none of the five. Beside people who are settled, as they are written, others may join their groups only.
 */
export async function sharedByMany(
  people: readonly Traceable[],
  { k, settled = [], breathe }: { readonly k: number; readonly settled?: readonly Traceable[]; readonly breathe: () => Promise<void> },
): Promise<Attributes[]> {
  const coarse = people.map(({ attributes }) => attributes);
  const of = (language: string) => (person: Traceable) => baseLanguage(person.language) === language;
  for (const language of new Set(people.map(person => baseLanguage(person.language)))) {
    const described = people.flatMap((person, at) => (of(language)(person) ? [{ id: String(at), objective: person.attributes.objective }] : []));
    const beside = settled.filter(of(language)).map(({ attributes }) => attributes.objective);
    const steps = generaliseInSteps(described, { k, settled: beside });
    let step = steps.next();
    for (; !step.done; step = steps.next()) await breathe();
    for (const { id, objective } of step.value) {
      const own = coarse[Number(id)];
      if (own) coarse[Number(id)] = { ...own, objective };
    }
  }
  return coarse;
}

/** Languages of everyone who is written, coarse where fewer than `k` share them, and what was made coarse of whom in all. */
export function languagesAndChanges(
  people: readonly { readonly exact: Traceable; readonly attributes: Attributes }[],
  k: number,
): { readonly languages: readonly Languages[]; readonly generalised: Counts } {
  const languages = sharedLanguages(
    people.map(({ exact, attributes }) => ({ ...exact, group: groupOf({ ...exact, attributes }) })),
    k,
  );
  const changed = (name: keyof Languages) => people.filter(({ exact }, at) => exact[name] !== languages[at]?.[name]).length;
  const levels = levelsReached(people.map(({ exact, attributes }) => [exact.attributes.objective, attributes.objective]));
  const counts = [
    ...levels.map(({ attribute, level, count }) => [`${attribute}: ${level}`, count] as const),
    ['language: base language', changed('language')] as const,
    ['firstLanguage: suppressed', changed('firstLanguage')] as const,
  ];
  return { languages, generalised: Object.fromEntries(counts.filter(([, count]) => count > 0)) };
}
