import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ConversationRecord } from '../../../record/conversationRecord.js';
import { readRecord } from '../../../record/readRecord.js';
import { Failure } from '../../../support/failure.js';
import { readRegularFile } from '../../../support/readRegularFile.js';

/** Bytes of one record; a conversation of hundreds of long turns has a few million. */
const LARGEST = 64 * 1024 * 1024;

export interface ReadRecords {
  readonly records: readonly ConversationRecord[];
  /** One line a file that could not be read, with its name. */
  readonly unreadable: readonly string[];
}

/** The conversation records in a folder, or the one in a file. A file that cannot be read is named, and does not stop the rest. */
export function readRecords(place: string): ReadRecords {
  const records: ConversationRecord[] = [];
  const unreadable: string[] = [];
  for (const file of filesAt(place)) {
    try {
      records.push(readRecord(readRegularFile(file, LARGEST), file));
    } catch (error) {
      unreadable.push(error instanceof Failure ? error.facts.what : `${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { records, unreadable };
}

function filesAt(place: string): string[] {
  try {
    if (!statSync(place).isDirectory()) return [place];
    const names = readdirSync(place).filter(name => name.endsWith('.json'));
    return names.sort().map(name => join(place, name));
  } catch (cause) {
    throw new Failure({
      party: 'set-up',
      code: 'records-missing',
      what: `there are no records at ${place}`,
      next: 'Run npx playwright test first, in this folder; or name the folder: --records <folder>',
      cause,
    });
  }
}
