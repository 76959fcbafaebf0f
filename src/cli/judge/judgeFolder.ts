import { statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, normalize } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../support/failure.js';
import { readRegularFile } from '../../support/readRegularFile.js';
import { oneLine } from '../../support/visible.js';
import { refused } from '../readArguments.js';

const DEFAULT = 'specs/judge';
/** Bytes of a summary of hundreds of thousands of tests. */
const MOST_BYTES = 256 * 1024 * 1024;
const summarySchema = z.looseObject({ judgeFolders: z.array(z.string().min(1).max(1000)).min(1).max(100) });

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Where labels and calibrations of these records' judges lie, as their run says in its `summary.json`, relative to the project folder;
 * `specs/judge` where no run says it. A place is a record, a folder of records, or the folder of a run's reports. A summary may come from
 * a stranger: one that names a folder outside of this one is a set-up failure (`judge-folder`).
 */
export function judgeFoldersOf(places: readonly string[], option: string): string[] {
  const found = new Set(places.flatMap(place => namedIn(place)).map(folder => normalize(folder)));
  for (const folder of found)
    if (isAbsolute(folder) || folder.startsWith('..') || /\p{Cc}/u.test(folder))
      throw new Failure({
        party: 'set-up',
        code: 'judge-folder',
        what: `the run kept its labels and calibrations in ${oneLine(folder, 300)}, which is outside of this folder`,
        next: `Say that you mean it: ${option}`,
      });
  return found.size === 0 ? [DEFAULT] : [...found];
}

/** The one folder that labels of these records go to; where the run's projects have several, which one is a person's to say. */
export function judgeFolderOf(command: string, places: readonly string[], option: string): string {
  const [first = DEFAULT, ...others] = judgeFoldersOf(places, option);
  if (others.length > 0)
    throw refused(
      command,
      `the run's projects keep labels in several folders (${[first, ...others].map(one => oneLine(one, 100)).join(', ')}): say which, ${option}`,
    );
  return first;
}

function namedIn(place: string): string[] {
  const folder = isFolder(place) ? place : dirname(place);
  for (const reports of [folder, ...(basename(folder) === 'records' ? [dirname(folder)] : [])]) {
    const file = join(reports, 'summary.json');
    if (statSync(file, { throwIfNoEntry: false }) === undefined) continue;
    try {
      return summarySchema.safeParse(JSON.parse(readRegularFile(file, MOST_BYTES))).data?.judgeFolders ?? [];
    } catch {
      // Whoever needs the summary itself says what is wrong with it; a run that cannot say where its labels lie has them at the default.
      return [];
    }
  }
  return [];
}

/** A folder that was given with `--labels` and is there; one that is not, and a file, is a set-up failure. */
export function labelsFolder(command: string, given: string): string {
  if (isFolder(given)) return given;
  const what = statSync(given, { throwIfNoEntry: false }) === undefined ? 'is not there' : 'is no folder';
  throw refused(command, `--labels ${oneLine(given, 300)} ${what}: give the folder that holds your labels.jsonl and calibrations, such as ${DEFAULT}`);
}
