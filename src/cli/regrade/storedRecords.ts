import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ConversationRecord } from '../../record/conversationRecord.js';
import { readRecord } from '../../record/readRecord.js';
import { Failure } from '../../support/failure.js';
import { readRegularFile } from '../../support/readRegularFile.js';

/** Bytes of one record: a hundred turns with raw replies stay below. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Folders of one run hold thousands of conversations; more than this is another kind of folder. */
const MOST_FILES = 100_000;

/** A record and where it lies. */
export interface Stored {
  readonly file: string;
  readonly record: ConversationRecord;
}

export interface StoredRecords {
  readonly stored: readonly Stored[];
  /** One line a file that is no record, with its name and why. */
  readonly unreadable: readonly string[];
}

/** The records at these places: files, folders of records, folders of a run's reports. What cannot be read is named and stops nothing; a place that is not there does. */
export function storedRecords(places: readonly string[]): StoredRecords {
  const stored: Stored[] = [];
  const unreadable: string[] = [];
  for (const file of new Set(places.flatMap(filesAt))) {
    try {
      stored.push({ file, record: readRecord(readRegularFile(file, MOST_BYTES), file) });
    } catch (error) {
      unreadable.push(error instanceof Failure ? error.facts.what : `${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { stored, unreadable };
}

const isFolder = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;

function filesAt(place: string): string[] {
  try {
    if (!statSync(place).isDirectory()) return [place];
    const folder = isFolder(join(place, 'records')) ? join(place, 'records') : place;
    const names = readdirSync(folder).filter(name => name.endsWith('.json') && (folder !== place || name !== 'summary.json'));
    if (names.length > MOST_FILES) throw new Error(`${folder} holds ${names.length} files`);
    return names.sort().map(name => join(folder, name));
  } catch (cause) {
    throw new Failure({
      party: 'set-up',
      code: 'records-missing',
      what: `there are no records at ${place}: ${cause instanceof Error ? cause.message : String(cause)}`,
      next: 'Records lie in reports/records after a run: npx usersim regrade reports --criterion "..."',
      cause,
    });
  }
}
