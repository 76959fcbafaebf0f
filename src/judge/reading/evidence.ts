import { shown } from './hidden.js';
import { fieldsOf, isObject, KEYS, under } from './keyed.js';

/** Exact words, and the turn they are said to stand in. */
export interface Quoted {
  readonly turn: number;
  readonly quote: string;
}

const MOST = 50;

/** `turn 4: "..."`, `[4 chatbot] ...`, `4: ...`. */
const TURN_FIRST = /^\s{0,9}[[(]?\s{0,3}(?:turn|message|line)?\s{0,3}#?(\d{1,4})(?:\s\w{1,20})?\s{0,3}[\])]?\s{0,3}[:.,-]?\s{0,9}([^]*)$/iu;
/** `"..." (turn 4)`. */
const TURN_LAST = /^([^]*?)\s{0,9}[[(-]\s{0,3}(?:turn|message)\s{0,3}#?(\d{1,4})\s{0,3}[\])]?\s{0,3}\.?$/iu;

const unquoted = (text: string): string => {
  const trimmed = text.trim();
  const inner = /^["“«'‘]([^]*?)["”»'’]\.?$/u.exec(trimmed)?.[1];
  return inner ?? trimmed;
};

function fromText(text: string): Quoted[] {
  if (text.length > 20_000) return [];
  const first = TURN_FIRST.exec(text);
  const last = first && /turn|message|line|[[(:]/iu.test(text.slice(0, 20)) ? null : TURN_LAST.exec(text);
  const [turn, words] = last ? [last[2], last[1]] : first && /^\s*(?:[[(]|turn|message|line|\d{1,4}\s{0,3}:)/iu.test(text) ? [first[1], first[2]] : [];
  return turn === undefined || words === undefined || words.trim() === '' ? [] : [{ turn: Number(turn), quote: shown(unquoted(words)) }];
}

function turnOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  const digits = typeof value === 'string' ? /^\s*[[(]?(?:turn\s*)?#?(\d{1,4})(?:\s[a-z]{1,20})?[\])]?\s*$/iu.exec(value.slice(0, 60))?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}

/** The quotations an evidence field gives: a list or one of them, as objects or as text. One without a turn names no place and is left out. */
export function evidenceOf(value: unknown, depth = 0): Quoted[] {
  if (typeof value === 'string') return fromText(value);
  if (Array.isArray(value)) return depth > 1 ? [] : value.slice(0, MOST).flatMap(one => evidenceOf(one, depth + 1));
  if (!isObject(value)) return [];
  const fields = fieldsOf(value);
  const quote = under(fields, KEYS.quote).find(held => typeof held === 'string');
  const turn =
    under(fields, KEYS.turn)
      .map(turnOf)
      .find(held => held !== null) ?? null;
  if (typeof quote !== 'string') return [];
  return turn === null ? fromText(quote) : [{ turn, quote: shown(unquoted(quote)) }];
}

const TURN_THEN_WORDS =
  /(?:\bturn\s{0,3}#?(\d{1,4})(?:\s\w{1,20})?\s{0,3}[\])]?\s{0,3}[:,-]?|\[(\d{1,4})(?:\s\w{1,20})?\])\s{0,3}["“«]([^"”»\n]{1,2000})["”»]/giu;
const WORDS_THEN_TURN = /["“«]([^"”»\n]{1,2000})["”»]\s{0,3}[[(-]\s{0,3}(?:turn\s{0,3})?#?(\d{1,4})(?:\s\w{1,20})?\s{0,3}[\])]?/giu;

/** The quotations in prose: `turn 4: "..."`, `[4] "..."`, `"..." (turn 4)`. */
export function evidenceIn(text: string): Quoted[] {
  const first = [...text.matchAll(TURN_THEN_WORDS)].map(([, named, bracketed, words = '']) => ({ turn: Number(named ?? bracketed), quote: shown(words) }));
  if (first.length > 0) return first.slice(0, MOST);
  return [...text.matchAll(WORDS_THEN_TURN)].slice(0, MOST).map(([, words = '', turn]) => ({ turn: Number(turn), quote: shown(words) }));
}
