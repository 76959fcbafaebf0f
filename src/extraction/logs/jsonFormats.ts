import { field, isFields, listOf } from './jsonShape.js';
import { fromTurns, roleTurns } from './messageTurns.js';

export type JsonFormat = 'openai' | 'sharegpt' | 'lmsys';

type ReadMessages = typeof roleTurns;

interface RowReader {
  readonly format: JsonFormat;
  /** The messages of a row of this format; null when it is none. */
  messagesOf(row: unknown): readonly unknown[] | null;
  readonly read: ReadMessages;
}

const has = (messages: readonly unknown[] | null, name: string): readonly unknown[] | null => {
  const first = messages?.[0];
  return messages && (messages.length === 0 || (isFields(first) && Object.hasOwn(first, name))) ? messages : null;
};

const listIn = (row: unknown, name: string): readonly unknown[] | null => (isFields(row) ? listOf(field(row, name)) : null);

/** The row shapes known, most particular first. */
export const rowReaders: readonly RowReader[] = [
  { format: 'openai', messagesOf: row => has(listIn(row, 'messages'), 'role'), read: roleTurns },
  { format: 'sharegpt', messagesOf: row => has(listIn(row, 'conversations') ?? listIn(row, 'items'), 'from'), read: fromTurns },
  {
    // LMSYS-Chat-1M and LMSYS-USP: `{conversation: [{role, content}], ...}`, or the bare list of messages.
    format: 'lmsys',
    messagesOf: row => has(listIn(row, 'conversation') ?? listOf(row), 'role'),
    read: roleTurns,
  },
];

/** One message, not a conversation: then the file itself is the conversation. */
export const isMessage = (value: unknown): boolean =>
  isFields(value) && (Object.hasOwn(value, 'role') || Object.hasOwn(value, 'from')) && !Object.hasOwn(value, 'messages');
