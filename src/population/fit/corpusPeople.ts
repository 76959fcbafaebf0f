import { createHash } from 'node:crypto';
import type { Profile } from '../../profile/profile.js';
import { corporaNamed, corpusAt } from '../../profile/readProfiles.js';
import { Failure } from '../../support/failure.js';

/** By id, so that nothing hangs on the order of files, folders or lines. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Everybody in the corpus, or in the corpora of the folder, of that name; by id. Unknown names and ids that stand twice are set-up failures. */
export function corpusPeople(from: string, folders: readonly string[]): Profile[] {
  const people = corporaNamed(from, folders).flatMap(corpusAt).sort(byId);
  if (people.length === 0) throw new Failure({ party: 'set-up', code: 'corpus-empty', what: `nobody is in "${from}"`, next: 'Write one profile a line.' });
  const twice = people.find((person, at) => person.id === people[at + 1]?.id);
  if (twice === undefined) return people;
  throw new Failure({
    party: 'set-up',
    code: 'profile-twice',
    what: `"${from}" holds two people named "${twice.id}"`,
    next: 'Give one of them another id: specs and fits find people by it.',
  });
}

/** Of the profiles' content, in whatever order they stand (sha256). Spaces and the order of fields change nothing. */
export const corpusHashOf = (people: readonly Profile[]): string => sortedHashOf([...people].sort(byId));

/** The same of people who come one after the other, by id. */
export function sortedHashOf(people: Iterable<Profile>): string {
  const hash = createHash('sha256');
  for (const person of people) hash.update(`${JSON.stringify(person)}\n`);
  return hash.digest('hex');
}
