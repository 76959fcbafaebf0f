import { Failure } from '../../support/failure.js';
import { isTranscript } from './transcriptTurns.js';
import type { SpeakerNames } from './speakers.js';

/** The columns of a table, by name. What is not given is found by usual names. */
export interface CsvColumns {
  readonly conversation?: string;
  readonly speaker?: string;
  readonly text?: string;
  /** The user's id. Optional in the table. */
  readonly person?: string;
  /** A whole conversation in one cell. */
  readonly transcript?: string;
}

/** Where to look in a row: a turn a row, or a whole conversation a row. */
export type Places =
  | { readonly kind: 'turns'; readonly conversation: number; readonly speaker: number; readonly text: number; readonly person: number | null }
  | { readonly kind: 'transcripts'; readonly transcript: number; readonly person: number | null };

const USUAL = {
  conversation:
    'conversation_id conversationid conv_id conversation session_id sessionid session dialogue_id dialog_id dialogue dialog chat_id chat thread_id thread ticket_id ticket call_id',
  speaker: 'speaker role from sender author author_type sender_type from_type speaker_type who participant',
  text: 'text message content utterance body msg message_text turn value comment',
  person: 'user_id userid customer_id customerid person_id person client_id user uid',
  transcript: 'transcript conversation dialogue dialog best_generated_conversation chat text content',
} as const;

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');

/** The columns found in a header and the first row. Throws `log-unrecognised` naming the columns seen. */
export function findColumns(header: readonly string[], first: readonly string[], asked: CsvColumns, names: SpeakerNames, source: string): Places {
  const plainHeader = header.map(plain);
  const refuse = (what: string) =>
    new Failure({
      party: 'set-up',
      code: 'log-unrecognised',
      what: `${source}: ${what}`,
      details: [
        ['seen', `the columns ${header.map(name => `"${name.slice(0, 40)}"`).join(', ')}`],
        ['needed', 'conversation id, speaker and text, a turn a row; or a whole transcript ("User: ..." lines) in one cell'],
      ],
      next: 'Name the columns, for example --columns conversation=session,speaker=role,text=message',
    });
  const at = (role: keyof CsvColumns): number | null => {
    const wanted = asked[role];
    if (wanted !== undefined) {
      const found = plainHeader.indexOf(plain(wanted));
      if (found < 0) throw refuse(`there is no column "${wanted}"`);
      return found;
    }
    const found = USUAL[role]
      .split(' ')
      .map(name => plainHeader.indexOf(name))
      .find(index => index >= 0);
    return found ?? null;
  };
  const person = at('person');
  const holds = (column: number | null) => column !== null && isTranscript(first[column] ?? '', names);
  const transcript = asked.transcript !== undefined || holds(at('transcript')) ? at('transcript') : header.findIndex((_, column) => holds(column));
  const asksForTurns = asked.conversation !== undefined || asked.speaker !== undefined || asked.text !== undefined;
  if (transcript !== null && transcript >= 0 && !asksForTurns) return { kind: 'transcripts', transcript, person: person === transcript ? null : person };
  const [conversation, speaker, text] = [at('conversation'), at('speaker'), at('text')];
  if (conversation === null || speaker === null || text === null) throw refuse('its columns do not say who said what in which conversation');
  if (new Set([conversation, speaker, text]).size < 3) throw refuse('one column would have to be two things');
  return { kind: 'turns', conversation, speaker, text, person: person === speaker || person === conversation ? null : person };
}

/** The character between cells, seen from the header. */
export function delimiterOf(header: string): ',' | ';' | '\t' {
  const unquoted = header.replace(/"[^"]*"/gu, '');
  const count = (mark: string) => unquoted.split(mark).length;
  return ([',', ';', '\t'] as const).reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}
