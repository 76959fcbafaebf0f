import { createHash, createHmac } from 'node:crypto';

/** One turn of a logged conversation. */
export interface LoggedTurn {
  readonly speaker: 'user' | 'chatbot';
  readonly text: string;
}

/** One conversation of a log. Turns of one speaker that followed each other are joined; evidence counts these turns from 1. */
export interface LoggedConversation {
  /** The file's name, without its folder. */
  readonly source: string;
  /** The first line or row, from 1. */
  readonly line: number;
  /** The log's own user id, hashed; null: one person a conversation. */
  readonly person: string | null;
  readonly turns: readonly LoggedTurn[];
}

/** What could not be read, and why. The file's other rows are read on. */
export interface RefusedRow {
  readonly source: string;
  readonly line: number;
  readonly reason: string;
}

/** 16 hexadecimal digits of SHA-256. */
const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);

const plain = (text: string): string => text.normalize('NFC').trim();

/**
 * What evidence keeps of a turn: 16 hexadecimal digits of HMAC-SHA256, by the run's key, of the turn's number and of everything the person
 * and the chatbot said, after privacy, trimmed and in normal form C. Whoever has the log and the key can check it; whoever lacks the key can neither
 * check nor guess what was said.
 */
export const hashTurn = (turns: readonly LoggedTurn[], number: number, key: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([number, ...turns.map(({ speaker, text }) => [speaker, plain(text)])]), 'utf8')
    .digest('hex')
    .slice(0, 16);

/** A log's user id as it is kept: the same id gives the same person, within a run and across files. */
export const hashPerson = (id: string | number): string => digest(`person\u0000${String(id).trim()}`);
