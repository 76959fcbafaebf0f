import { basename } from 'node:path';
import { Failure } from '../../support/failure.js';
import { bytesOf } from './bytesOf.js';
import { jsonElements } from './jsonElements.js';
import { isMessage, rowReaders, type JsonFormat } from './jsonFormats.js';
import { described, LOST, personIn } from './jsonShape.js';
import { joinTurns } from './joinTurns.js';
import { MOST_TURNS } from './limits.js';
import { linesOf, type Piece } from './linesOf.js';
import { hashPerson, type LoggedConversation, type RefusedRow } from './loggedConversation.js';

type Row = LoggedConversation | RefusedRow;
const nothing = Symbol('nothing');

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return nothing;
  }
};

/** How JSON is laid out in a file: a value a line, or one array (or object) over many lines. */
export type JsonLayout = 'lines' | 'whole';

/** The layout, seen from the first line that is not blank. */
export function layoutOf(firstLine: string): JsonLayout {
  const start = firstLine.trim();
  const value = parse(start);
  if (Array.isArray(value)) return value.length > 0 && isMessage(value[0]) ? 'lines' : 'whole';
  if (value !== nothing) return 'lines';
  return start.startsWith('[') || start === '{' ? 'whole' : 'lines';
}

/** One value as a conversation; null when it has the shape of none of the formats. */
function conversationOf(value: unknown, line: number, source: string, formats: readonly JsonFormat[]): Row | null {
  for (const reader of rowReaders) {
    if (!formats.includes(reader.format)) continue;
    const messages = reader.messagesOf(value);
    if (messages === null) continue;
    if (messages.length > MOST_TURNS * 2) return { source, line, reason: `has ${messages.length} messages; ${MOST_TURNS} turns is the most` };
    const read = reader.read(messages);
    if ('reason' in read) return { source, line, reason: read.reason };
    const joined = joinTurns(read.turns);
    if ('reason' in joined) return { source, line, reason: joined.reason };
    const id = personIn(value);
    if (id === LOST) return { source, line, reason: 'has a user id that is a number too large to be exact: write it as text' };
    return { source, line, person: id === null ? null : hashPerson(id), turns: joined.turns };
  }
  return null;
}

function unrecognised(source: string, line: number, value: unknown): Failure {
  return new Failure({
    party: 'set-up',
    code: 'log-unrecognised',
    what: `${source}, line ${line}, is no conversation in a form that is known`,
    details: [
      ['seen', described(value)],
      ['known', 'OpenAI {messages: [{role, content}]}, ShareGPT {conversations: [{from, value}]}, LMSYS {conversation: [{role, content}]}'],
    ],
    next: 'Bring the rows into one of these forms, a row a line.',
  });
}

/**
 * Reads OpenAI, ShareGPT and LMSYS rows, a row a line or as one array. The first row that is JSON must fit one of the
 * formats, or the file is not such a log (`log-unrecognised`); a later one that does not is refused.
 */
export async function* readJsonLog(file: string, layout: JsonLayout, formats: readonly JsonFormat[], signal?: AbortSignal): AsyncGenerator<Row> {
  const source = basename(file);
  const bytes = bytesOf(file, signal);
  const pieces: AsyncIterable<Piece> = layout === 'lines' ? linesOf(bytes) : jsonElements(bytes);
  const lone: unknown[] = [];
  let [fitted, loneLine] = [false, 1];
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    if ('reason' in piece) {
      yield { source, line: piece.line, reason: piece.reason };
      continue;
    }
    const { line, text, last } = piece;
    if (text.trim() === '') continue;
    const value = parse(text);
    if (value === nothing) {
      yield { source, line, reason: last ? 'is half-written: the file ends inside it' : 'is not JSON' };
      continue;
    }
    if (layout === 'whole' && isMessage(value) && (lone.length > 0 || !fitted)) {
      if (lone.length === 0) loneLine = line;
      if (lone.length <= MOST_TURNS * 2) lone.push(value);
      fitted = true;
      continue;
    }
    const row = conversationOf(value, line, source, formats);
    if (row === null && !fitted) throw unrecognised(source, line, value);
    fitted = true;
    yield row ?? { source, line, reason: `is ${described(value)}: no conversation in a form that is known` };
  }
  if (lone.length > 0) {
    const asFrom = typeof lone[0] === 'object' && lone[0] !== null && Object.hasOwn(lone[0], 'from');
    yield (
      conversationOf(asFrom ? { conversations: lone } : lone, loneLine, source, formats) ?? {
        source,
        line: loneLine,
        reason: 'is no conversation of the format asked for',
      }
    );
  }
}
