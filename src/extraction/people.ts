import { createHash } from 'node:crypto';
import { pause } from '../support/pause.js';
import { fileNameShown } from './fileNameShown.js';
import type { LoggedConversation, LoggedTurn, RefusedRow } from './logs/loggedConversation.js';
import { nearTwins } from './nearTwins.js';
import { replacePersonal } from './privacy/replacePersonal.js';
import { refusePersonal } from './privacy/stillPersonal.js';
import { addCounts, type Counts } from './tally.js';

/** Where a row of a log stands. */
export interface Row {
  readonly source: string;
  readonly line: number;
}

/** Somebody of the logs, after privacy: all of their conversations joined. */
export interface LoggedPerson {
  /** From the turns alone: the same words are the same person. */
  readonly key: string;
  /** Whether the log says who they are; else they are one conversation. */
  readonly hasId: boolean;
  readonly rows: readonly Row[];
  /** Nothing personal stands in them. Numbered from 1 over all conversations, in the order of the logs. */
  readonly turns: readonly LoggedTurn[];
}

/** Turns of one person that are read, and characters of a turn. What is beyond is counted. */
const MOST_TURNS = 1_000;
const TURN_CHARACTERS = 100_000;

export interface Refusal extends Row {
  readonly reason: string;
}

/** What tells people apart: ids of the log, conversations that count as a person each, or, in parts of the logs, each. */
export type ToldApartBy = 'person id' | 'one a conversation' | 'person id, else one a conversation';

export interface People {
  readonly people: readonly LoggedPerson[];
  /** Rows read, whatever became of them. */
  readonly rowsRead: number;
  readonly refused: readonly Refusal[];
  /** Personal data replaced, by kind. */
  readonly replaced: Counts;
  /** Turns beyond the limits, that were not read. */
  readonly turnsLeftOut: number;
  readonly toldApartBy: ToldApartBy;
  readonly nearTwins: number;
}

export interface PeopleOptions {
  /** Words of the caller's own that count as personal. */
  readonly terms: readonly string[];
  /** Rows read at most; null: all. */
  readonly limit: number | null;
  readonly signal: AbortSignal;
}

/**
 * Reads all rows and takes everything personal out of them, before anything else happens. A row that still shows something
 * personal stops with its line: nothing of the log has left the machine by then.
 */
export async function readPeople(rows: AsyncIterable<LoggedConversation | RefusedRow>, { terms, limit, signal }: PeopleOptions): Promise<People> {
  const breathe = () => pause(signal);
  const found = new Map<string, { hasId: boolean; rows: Row[]; turns: LoggedTurn[] }>();
  const refused: Refusal[] = [];
  let [rowsRead, turnsLeftOut] = [0, 0];
  let replaced: Counts = {};
  for await (const row of rows) {
    if (limit !== null && rowsRead >= limit) break;
    await breathe();
    rowsRead++;
    const where = { source: row.source, line: row.line };
    if ('reason' in row) {
      refused.push({ ...where, reason: row.reason });
      continue;
    }
    if (!row.turns.some(turn => turn.speaker === 'user' && /[\p{L}\p{N}]/u.test(turn.text))) {
      refused.push({ ...where, reason: 'the person says nothing' });
      continue;
    }
    const cut = { ...row, turns: row.turns.slice(0, MOST_TURNS).map(turn => ({ ...turn, text: turn.text.slice(0, TURN_CHARACTERS) })) };
    const clean = replacePersonal(cut, { terms });
    refusePersonal({ ...clean.conversation, source: fileNameShown(row.source, terms) });
    replaced = addCounts(replaced, clean.replaced);
    const name = row.person === null ? `${row.source}\u0000${rowsRead}` : `person\u0000${row.person}`;
    const known = found.get(name) ?? { hasId: row.person !== null, rows: [], turns: [] };
    const room = MOST_TURNS - known.turns.length;
    known.rows.push(where);
    known.turns.push(...clean.conversation.turns.slice(0, room));
    turnsLeftOut += row.turns.length - Math.min(room, clean.conversation.turns.length);
    found.set(name, known);
  }
  const people = new Map<string, LoggedPerson>();
  for (const { hasId, rows: theirs, turns } of found.values()) {
    if (people.size % 100 === 0) await breathe();
    const key = keyOf(turns);
    const twin = people.get(key);
    if (twin) refused.push(...theirs.map(row => ({ ...row, reason: 'the same words as an earlier row' })));
    else people.set(key, { key, hasId, rows: theirs, turns });
  }
  return {
    people: [...people.values()],
    rowsRead,
    refused,
    replaced,
    turnsLeftOut,
    toldApartBy: toldApartBy([...people.values()]),
    nearTwins: await nearTwins(
      [...people.values()].filter(({ hasId }) => !hasId).map(({ turns }) => turns.filter(isUser).map(({ text }) => text)),
      breathe,
    ),
  };
}

const isUser = ({ speaker }: LoggedTurn): boolean => speaker === 'user';

function toldApartBy(people: readonly LoggedPerson[]): ToldApartBy {
  if (people.every(({ hasId }) => !hasId)) return 'one a conversation';
  return people.every(({ hasId }) => hasId) ? 'person id' : 'person id, else one a conversation';
}

const keyOf = (turns: readonly LoggedTurn[]): string =>
  createHash('sha256')
    .update(JSON.stringify(turns.map(({ speaker, text }) => [speaker, text.normalize('NFC').trim()])))
    .digest('hex')
    .slice(0, 32);
