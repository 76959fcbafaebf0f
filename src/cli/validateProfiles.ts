import { readCorpus, corporaNamed } from '../profile/readProfiles.js';
import type { Issue } from '../profile/validate/issue.js';
import { validateCorpus } from '../profile/validate/validateCorpus.js';
import { validateProfile } from '../profile/validate/validateProfile.js';
import { counted } from '../support/text.js';
import { readArguments, refused } from './readArguments.js';

export const validateHelp = `usersim profiles validate <corpus>: what named rules find in a corpus and in each of its people

  <corpus>   a corpus or a folder of corpora below profiles/: implicit/people
  --json     one finding a line: { person, code, field, hint }; person is null for the corpus as a whole

Rules read English; style is measured in any script. Nothing found is not proof that a profile is good.
Exit status: 0 when nothing is found, 1 when something is, 2 when the set-up failed.
`;

interface Finding extends Issue {
  /** Null: the corpus as a whole. */
  readonly person: string | null;
}

/** Prints what the named rules find. Returns the exit status. */
export function validateProfiles(words: readonly string[], folders: readonly string[]): number {
  const { values, positionals } = readArguments('profiles validate', words, { json: { type: 'boolean' } });
  const [from, ...more] = positionals;
  if (from === undefined || more.length > 0) throw refused('profiles validate', 'give the name of one corpus');
  const people = corporaNamed(from, folders).flatMap(readCorpus);
  const findings: Finding[] = [
    ...validateCorpus(people).map(issue => ({ person: null, ...issue })),
    ...people.flatMap(person => validateProfile(person).map(issue => ({ person: person.id, ...issue }))),
  ];
  for (const finding of findings) process.stdout.write(`${values.json ? JSON.stringify(finding) : lineOf(finding)}\n`);
  if (!values.json) process.stdout.write(`${counted(findings.length, 'finding')} in ${counted(people.length, 'profile')}\n`);
  return findings.length === 0 ? 0 : 1;
}

const lineOf = ({ person, code, field, hint }: Finding): string => `${person ?? '(the corpus)'}: ${code} in ${field}: ${hint}`;
