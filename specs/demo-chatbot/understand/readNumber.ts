import { records } from '../data/records.js';
import type { FactReader } from './factReader.js';

function wellFormed(prefix: string, digits: string): string {
  const letters = prefix.toUpperCase();
  return letters === 'LS' || letters === 'LK' ? `${letters}-${digits}` : `${letters}${digits}`;
}

/** Finds a booking or order number, also one typed with spaces or without its prefix. */
export function findNumber(text: string): string | null {
  const full = /\b([a-z]{2})[ -]?(\d{3,7})\b/.exec(text.replace(/\b(to|in|at|on|is|by|or|of|my|pm|am|no|nr|it|as|we|me|so|up|do|go|be|an) (?=\d)/g, '$1, '));
  if (full?.[1] !== undefined && full[2] !== undefined) return wellFormed(full[1], full[2]);
  const digits =
    /\b(?:order|booking|number|nr|no|reservation|ref|reference|its|it is|#)\D{0,12}(\d{4,7})\b/.exec(text)?.[1] ?? /^\W*(\d{4,7})\W*$/.exec(text)?.[1];
  if (digits === undefined) return null;
  return records.find(({ number }) => number.replace(/\D/g, '') === digits)?.number ?? digits;
}

export const readNumber: FactReader = (facts, { text }) => ({ ...facts, number: findNumber(text) ?? facts.number });
