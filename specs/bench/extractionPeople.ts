import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { LoggedTurn } from '../../src/extraction/logs/loggedConversation.js';
import { replacePersonal } from '../../src/extraction/privacy/replacePersonal.js';
import { dataAt } from './extractionData.js';

/** One speaker of a conversation of Synthetic-Persona-Chat (CC BY 4.0), and the sentences that were given as their profile. */
export interface Speaker {
  /** `12.1`: row and speaker. */
  readonly id: string;
  readonly turns: readonly LoggedTurn[];
  readonly given: readonly string[];
}

/** Both speakers of every conversation: each once as the person, the other then as the chatbot. Null where the data are absent. */
export function speakersOf(part: 'valid' | 'test'): Speaker[] | null {
  const file = dataAt('synthetic-persona-chat', `Synthetic-Persona-Chat_${part}.csv`);
  if (!existsSync(file)) return null;
  const rows: string[][] = parse(readFileSync(file));
  return rows.slice(1).flatMap(([first = '', second = '', talk = ''], at) =>
    [first, second].map((given, who): Speaker => {
      const turns = talk.split('\n').flatMap((line): LoggedTurn[] => {
        const [, number, text = ''] = /^User (\d): (.*)$/.exec(line) ?? [];
        return number === undefined ? [] : [{ speaker: Number(number) === who + 1 ? 'user' : 'chatbot', text }];
      });
      const { conversation } = replacePersonal({ source: part, line: at + 2, person: null, turns });
      return { id: `${at}.${who + 1}`, turns: conversation.turns, given: given.split('\n').filter(line => line.trim() !== '') };
    }),
  );
}
