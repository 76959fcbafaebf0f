import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Failure } from '../support/failure.js';
import { listed, nearest } from '../support/text.js';
import { profileSchema, type Profile } from './profile.js';

/** Reads one corpus: a profile a line. A line that does not fit stops the run and names file, line and field. */
export function readCorpus(file: string): Profile[] {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/);
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [readLine(line, file, at + 1)]));
}

function readLine(line: string, file: string, number: number): Profile {
  const refuse = (field: string, problem: string) =>
    new Failure({
      party: 'set-up',
      code: 'profile-unreadable',
      what: `${relative('.', file)}, line ${number}, ${field}: ${problem}`,
      next: 'Mend that line; every field is described in src/profile/profile.ts of usersim. Unknown is null, never left out.',
    });
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw refuse('the whole line', `is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const read = profileSchema.safeParse(json);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw refuse(`field ${issue?.path.join('.') || '(top)'}`, issue?.message ?? 'does not fit the schema');
}

/** The corpora below these folders (`implicit/travellers`), first folder first; a name in two folders is the first's. */
export function corpusFiles(folders: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const name = entry.replaceAll('\\', '/').replace(/\.jsonl$/, '');
      // A journal is work in progress, and no corpus.
      if (!entry.endsWith('.jsonl') || entry.endsWith('.journal.jsonl') || found.has(name)) continue;
      const file = join(folder, entry);
      if (statSync(file, { throwIfNoEntry: false })?.isFile()) found.set(name, file);
    }
  }
  return found;
}

/** The files of one corpus (`implicit/travellers`) or of all corpora in a folder (`implicit`), by name. An unknown name is a set-up failure that suggests the nearest. */
export function corporaNamed(from: string, folders: readonly string[]): string[] {
  const corpora = corpusFiles(folders);
  const files = [...corpora].filter(([name]) => name === from || name.startsWith(`${from}/`)).map(([, file]) => file);
  if (files.length > 0) return files;
  const names = [...new Set([...corpora.keys()].flatMap(withFolders))].sort();
  const meant = nearest(from, names);
  throw new Failure({
    party: 'set-up',
    code: 'corpus-unknown',
    what: `no corpus named "${from}"${meant === null ? '' : `; did you mean "${meant}"?`}`,
    details: [['known', names.join(', ') || 'none']],
  });
}

/** `implicit/people/virtual`, `implicit/people` and `implicit`: a folder is a name too. */
const withFolders = (name: string): string[] => {
  const parts = name.split('/');
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
};

/** Finds one profile by id in any corpus below the folders, reading no more than its own line. An unknown one is a set-up failure that suggests the nearest. */
export function findProfile(id: string, folders: readonly string[]): Profile {
  const files = [...corpusFiles(folders).values()];
  for (const file of files) {
    const found = lineOf(id, file);
    if (found) return found;
  }
  const known = files.flatMap(file => corpusAt(file).map(profile => profile.id));
  const meant = nearest(id, known);
  throw new Failure({
    party: 'set-up',
    code: 'profile-unknown',
    what: `no profile named "${id}"${meant === null ? '' : `; did you mean "${meant}"?`}`,
    details: [
      ['looked in', folders.map(folder => relative('.', folder) || '.').join(', ')],
      ['known', known.length === 0 ? 'none' : `${listed(known.slice(0, 5))}${known.length > 5 ? ` and ${known.length - 5} more` : ''}`],
    ],
    next: 'All names: npx usersim profiles list',
  });
}

/** The profile whose line names the id; null when the corpus has none. */
function lineOf(id: string, file: string): Profile | null {
  const named = new RegExp(`"id"\\s*:\\s*${JSON.stringify(id).replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}`);
  const text = readFileSync(file, 'utf8');
  // Most corpora do not name them at all, and are not taken apart.
  if (!named.test(text)) return null;
  for (const [at, line] of text.split('\n').entries()) {
    const profile = named.test(line) ? readLine(line, file, at + 1) : null;
    if (profile?.id === id) return profile;
  }
  return null;
}

const corpora = new Map<string, Profile[]>();

/** A corpus, read once a process. */
export function corpusAt(file: string): Profile[] {
  const read = corpora.get(file) ?? readCorpus(file);
  corpora.set(file, read);
  return read;
}
