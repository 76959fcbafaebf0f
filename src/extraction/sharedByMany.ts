import type { Attributes } from './merge.js';
import { generalise } from './privacy/generalise.js';
import type { Counts } from './tally.js';

/** Attributes of all people, made so coarse that each combination that could lead to somebody is shared by `k`; and what that took, by attribute and level. */
export function sharedByMany(people: readonly Attributes[], k: number): { readonly coarse: readonly Attributes[]; readonly generalised: Counts } {
  const described = people.map(({ objective }, at) => ({ id: String(at), objective }));
  const { people: coarse, changes } = generalise(described, { k });
  return {
    coarse: people.map((person, at) => ({ ...person, objective: coarse[at]?.objective ?? person.objective })),
    generalised: Object.fromEntries(changes.map(({ attribute, level, count }) => [`${attribute}: ${level}`, count])),
  };
}
