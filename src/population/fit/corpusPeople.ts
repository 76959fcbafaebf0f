import { createHash } from 'node:crypto';
import type { Profile } from '../../profile/profile.js';
import { corpusAt, corpusFiles } from '../../profile/readProfiles.js';
import { Failure } from '../../support/failure.js';
import { nearest } from '../../support/text.js';

/** By id, so that nothing hangs on the order of files, folders or lines. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Everybody in the corpus, or in the corpora of the folder, of that name; by id. Unknown names and ids that stand twice are set-up failures. */
export function corpusPeople(from: string, folders: readonly string[]): Profile[] {
  const corpora = corpusFiles(folders);
  const people = [...corpora].flatMap(([name, file]) => (name === from || name.startsWith(`${from}/`) ? corpusAt(file) : [])).sort(byId);
  if (people.length === 0) {
    const meant = nearest(from, [...corpora.keys()]);
    throw new Failure({
      party: 'set-up',
      code: 'corpus-unknown',
      what: `no corpus named "${from}"${meant === null ? '' : `; did you mean "${meant}"?`}`,
      details: [['known', [...corpora.keys()].join(', ') || 'none']],
    });
  }
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
export function corpusHashOf(people: readonly Profile[]): string {
  const hash = createHash('sha256');
  for (const person of [...people].sort(byId)) hash.update(`${JSON.stringify(person)}\n`);
  return hash.digest('hex');
}
