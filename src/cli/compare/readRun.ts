import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readRecord } from '../../record/readRecord.js';
import type { ConversationRecord } from '../../record/conversationRecord.js';
import { Failure } from '../../support/failure.js';

/** What of a conversation is compared; its transcript is not kept. */
export type Talk = Omit<ConversationRecord, 'turns' | 'cues'>;

/** Bytes of one record: a hundred turns with raw replies stay below. */
const MOST_BYTES = 64 * 1024 * 1024;

const unreadable = (folder: string, problem: string, cause?: unknown): Failure =>
  new Failure({
    party: 'set-up',
    code: 'run-unreadable',
    what: `${folder} ${problem}`,
    next: 'Give the folder of a run’s reports: it holds records/, one file a conversation.',
    cause,
  });

const recordsOf = (folder: string): string => (statSync(join(folder, 'records'), { throwIfNoEntry: false })?.isDirectory() ? join(folder, 'records') : folder);

/** Whether two names lead to the records of one run. A folder that is not there is for {@link readRun} to tell. */
export function sameFolder(one: string, other: string): boolean {
  try {
    return realpathSync(recordsOf(one)) === realpathSync(recordsOf(other));
  } catch {
    return false;
  }
}

/** The conversations of a run, from its reports or from the folder of its records. A record that cannot be read stops. */
export function readRun(folder: string): Talk[] {
  const records = recordsOf(folder);
  let names: string[];
  try {
    names = readdirSync(records).filter(name => name.endsWith('.json'));
  } catch (cause) {
    throw unreadable(folder, 'cannot be read', cause);
  }
  // Reports without records have a summary of their own, which is no record.
  const files = names.filter(name => records !== folder || basename(name) !== 'summary.json').sort();
  if (files.length === 0) throw unreadable(folder, 'holds no records');
  return files.map(name => {
    const file = join(records, name);
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw unreadable(file, `is ${Math.round(size / 1024 / 1024)} MB large: no record is`);
    const { turns: _, cues: __, ...talk } = readRecord(readFileSync(file, 'utf8'), file);
    return talk;
  });
}
