import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRegularFile } from '../support/readRegularFile.js';
import type { ConversationRecord } from './conversationRecord.js';
import { readRecord } from './readRecord.js';

/** Records that are read at most, and bytes of one. */
const MOST = 50;
const LARGEST = 4 * 1024 * 1024;

/** What was said in the conversations that lie in a folder, of fifty of them at most; what cannot be read, or lies there half written, is passed over. */
export const storedTurns = (folder: string): ConversationRecord['turns'][] => {
  let names: string[];
  try {
    names = readdirSync(folder).filter(name => name.endsWith('.json'));
  } catch {
    return [];
  }
  return names
    .sort()
    .slice(0, MOST)
    .flatMap(name => {
      try {
        return turnsOf(readRecord(readRegularFile(join(folder, name), LARGEST), name));
      } catch {
        return [];
      }
    });
};

/** None where the person was not played as a person: who speaks there is what nobody can tell. */
export const turnsOf = ({ turns, fidelity }: Pick<ConversationRecord, 'turns' | 'fidelity'>): ConversationRecord['turns'][] =>
  fidelity.some(({ kind }) => kind === 'role flip') ? [] : [turns];
