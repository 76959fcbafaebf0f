import type { Span } from './hidden.js';
import { mended } from './mended.js';

/** A JSON object, or a list of them, as it stands in a reply. */
export interface Piece extends Span {
  readonly value: unknown;
  /** True when what it stood in could not be read: only what carries its own number is a ruling then. */
  readonly rescued: boolean;
}

/** What starts like an object or a list of objects; a bracket in prose does not. */
const STARTS = /\{(?=\s{0,200}["'“{]|\s{0,200}\w{1,40}\s{0,9}:)|\[(?=\s{0,200}\{\s{0,200}["'“\w])/gu;
const CLOSER: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
/** How often a broken start is forgiven; behind that nothing more is read. It bounds the time. */
const FORGIVEN = 60;

/** No ruling is nested deeper. */
const DEEPEST = 200;

/** Where the piece that opens at `start` closes, brackets in strings left out; -1 when it never does. */
function pieceEnd(text: string, start: number): number {
  const open: string[] = [];
  for (let i = start; i < text.length; i++) {
    const character = text[i] ?? '';
    if (character === '"') {
      for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++;
    } else if (CLOSER[character] !== undefined) {
      open.push(CLOSER[character]);
      if (open.length > DEEPEST) return -1;
    } else if (character === '}' || character === ']') {
      if (open.pop() !== character) return -1;
      if (open.length === 0) return i + 1;
    }
  }
  return -1;
}

/** Inside something broken, an object is its own only where a list or another object could have held it: never within quotes. */
const standsAlone = (text: string, { start, end }: Span): boolean =>
  /(?:^|[[{,}\]]|\n)\s*$/u.test(text.slice(Math.max(0, start - 40), start)) && /^\s*(?:[,}\]]|$|\n|`{3}|\{)/u.test(text.slice(end, end + 40));

/**
 * The JSON in a reply, outermost first, in reading order. What is broken is looked into for whole objects. Linear in the text.
 */
export function jsonPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let broken = 0;
  STARTS.lastIndex = 0;
  for (let start = STARTS.exec(text); start && broken < FORGIVEN; start = STARTS.exec(text)) {
    const end = pieceEnd(text, start.index);
    const value = end < 0 ? null : mended(text.slice(start.index, end));
    const span = { start: start.index, end };
    if (value === null || (broken > 0 && !standsAlone(text, span))) {
      broken++;
      STARTS.lastIndex = start.index + 1;
      continue;
    }
    pieces.push({ ...span, value, rescued: broken > 0 });
    STARTS.lastIndex = end;
  }
  return pieces;
}

/** The same with every piece's text replaced. */
export function replacePieces(text: string, pieces: readonly Piece[], by: (piece: Piece) => string): string {
  let out = '';
  let at = 0;
  for (const piece of pieces) {
    out += text.slice(at, piece.start) + by(piece);
    at = piece.end;
  }
  return out + text.slice(at);
}
