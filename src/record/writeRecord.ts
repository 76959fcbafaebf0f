import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ConversationRecord } from './conversationRecord.js';

/** Writes a record whole or not at all: to a neighbour first, then renamed. */
export function writeRecord(file: string, record: ConversationRecord): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}
