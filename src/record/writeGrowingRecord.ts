import { closeSync, constants, fstatSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ConversationRecord } from './conversationRecord.js';

/**
 * Writes the record of a conversation that still goes on over the one before, in place: replacing a file, as `writeRecord` does,
 * makes the file system flush it, which costs ten times as much. What a kill in the very middle leaves is no record to any reader.
 */
export function writeGrowingRecord(file: string, record: ConversationRecord): void {
  const bytes = Buffer.from(`${JSON.stringify(record)}\n`);
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, constants.O_WRONLY | constants.O_CREAT);
  try {
    writeFileSync(handle, bytes);
    if (fstatSync(handle).size > bytes.length) ftruncateSync(handle, bytes.length);
  } finally {
    closeSync(handle);
  }
}
