import { findObjects } from '../../model/findObjects.js';
import type { Quotation } from '../judge.js';
import { shownFrom } from '../reading/heardBehind.js';
import { jsonPieces } from '../reading/jsonPieces.js';
import { fieldsOf, isObject, KEYS, under, type Fields } from '../reading/keyed.js';
import { statedNumber } from '../reading/statedNumber.js';

export { isObject, type Fields };

/** Rows of one list that are read. */
const ROWS = 300;

/**
 * The fields of the last JSON object in a reply that has all the named lists, for replies that nearly have the asked shape. Null where
 * there is none, and where an object behind it is cut off, broken, or has fields of the same names: what stood there may have changed
 * everything before; so it is where that stands behind it and is hidden.
 */
export function nearly(text: string, lists: readonly string[]): Fields | null {
  const last = lastWith(text, lists);
  return last !== null && lastWith(shownFrom(text, last.end), lists)?.end === last.end ? last.fields : null;
}

function lastWith(text: string, lists: readonly string[]): { readonly fields: Fields; readonly end: number } | null {
  const { objects, unfinished } = findObjects(text);
  if (unfinished !== null || (objects.length > 1 && objects.at(-1)?.value === null)) return null;
  const later = new Set<string>();
  for (const { value, rescued, end } of jsonPieces(text).reverse()) {
    if (rescued || !isObject(value)) continue;
    // Not what stands inside another object: that may be what somebody quotes.
    const fields = fieldsOf(value);
    if (lists.every(name => rowsOf(fields, name))) return [...fields.keys()].some(key => later.has(key)) ? null : { fields, end };
    for (const key of fields.keys()) later.add(key);
  }
  return null;
}

/** A list of the object; null where it has none, or two. */
export function rowsOf(fields: Fields, name: string): readonly unknown[] | null {
  const [list, ...others] = fields.get(name) ?? [];
  return others.length === 0 && Array.isArray(list) ? list.slice(0, ROWS) : null;
}

/** The rows that are objects, by their fields; null where one is something else. */
export function fieldRows(rows: readonly unknown[]): Fields[] | null {
  return rows.every(isObject) ? rows.map(fieldsOf) : null;
}

/** The only value under one of these names; undefined where there is none, or several. */
export function one(fields: Fields, ...names: readonly string[]): unknown {
  const found = under(fields, names);
  return found.length === 1 ? found[0] : undefined;
}

const foldedWord = (text: string): string =>
  text
    .slice(0, 100)
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ');

/** One of the words that may stand there, however cased and joined: `Acted_on` is `acted on`. Null for any other. */
export const wordOf = <Word extends string>(value: unknown, allowed: readonly Word[]): Word | null =>
  typeof value === 'string' ? (allowed.find(word => foldedWord(word) === foldedWord(value)) ?? null) : null;

/** A counting number: `2`, `"2"`, `"turn 2"`. Null for anything else. */
export function countOf(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? (/^(?:\p{L}{1,20} )?#?(\d{1,6})$/u.exec(value.trim())?.[1] ?? '') : '';
  return /^\d{1,6}$/u.test(text) ? Number(text) : null;
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A stated certainty, whatever its range; null where none was stated. */
export const certaintyOf = (value: unknown): number | null => (typeof value === 'number' ? value : typeof value === 'string' ? statedNumber(value) : null);

/** A quotation; one whose turn or words cannot be read stands nowhere, so that it voids instead of vanishing. */
export function quotationOf(value: unknown): Quotation {
  if (!isObject(value)) return { turn: 0, quote: textOf(value) };
  const fields = fieldsOf(value);
  const of = one(fields, 'of', 'conversation');
  return { turn: countOf(one(fields, ...KEYS.turn)) ?? 0, quote: textOf(one(fields, ...KEYS.quote)), ...(typeof of === 'string' ? { of } : {}) };
}

/** Quotations, as a list or alone. */
export const quotationsOf = (value: unknown): Quotation[] =>
  value === undefined || value === null ? [] : (Array.isArray(value) ? value.slice(0, ROWS) : [value]).map(quotationOf);
