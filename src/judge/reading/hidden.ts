/** Planes 15 and 16 belong to nobody: no letter, digit, bracket or space in them, so that nothing there can be read as a ruling. */
const SHIFT = 0xf0000;
const PRIVATE = /[\u{F0000}-\u{10FFFF}]/gu;
/** What was hidden in one piece. */
export const PRIVATE_RUN = /[\u{F0000}-\u{10FFFF}]+/gu;

/** Text moved to the private planes: it can be shown again, and until then it says nothing. */
export function hidden(text: string): string {
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    out += code < 0x20000 ? String.fromCodePoint(code + SHIFT) : '\u{F0020}';
  }
  return out;
}

/** What {@link hidden} moved, moved back. */
export const shown = (text: string): string => text.replace(PRIVATE, character => String.fromCodePoint((character.codePointAt(0) ?? SHIFT) - SHIFT));

/** Text without characters of the private planes: nobody else may write in them. */
export const withoutPrivate = (text: string): string => text.replace(PRIVATE, '\uFFFD');

/** A span of a text, from its first character to behind its last one. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text with these spans hidden; they may overlap, in any order. */
export function hideSpans(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    out += text.slice(at, from) + hidden(text.slice(from, end));
    at = end;
  }
  return out + text.slice(at);
}
