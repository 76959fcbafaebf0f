import { resolve } from 'node:path';
import { corpusAt, corpusFiles } from '../profile/readProfiles.js';
import { packageFolder } from '../support/packageFolder.js';
import { readArguments, refused } from './readArguments.js';

/** Where profiles are looked for on the command line: the current folder's, then the ones that ship. */
export const profileFolders = (): string[] => [...new Set([resolve('profiles'), packageFolder('profiles')])];

/** Names of all profiles, sorted, one a line. */
export function listProfiles(words: readonly string[]): string {
  const { positionals } = readArguments('profiles list', words, {});
  if (positionals.length > 0) throw refused('profiles list', `"${positionals.join(' ')}": it lists all profiles, and takes nothing`);
  const names = [...corpusFiles(profileFolders()).values()].flatMap(file => corpusAt(file).map(profile => profile.id));
  return `${[...new Set(names)].sort().join('\n')}\n`;
}
