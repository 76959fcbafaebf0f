/** Direction overrides, zero-width, tag and control characters: shown by name, so that a reply cannot rearrange what is read. */
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const named = (character: string): string => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
/** Joiners inside emoji and scripts that need them are left alone: they rearrange nothing. */
const JOINERS = new Set(['\u200C', '\u200D']);

/** Text whose every character can be seen, and that no terminal obeys. Line ends are kept. */
export const visible = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNSEEN, character => (JOINERS.has(character) ? character : named(character)));

/** The same on one line, cut to a length: nobody's words can pass for a line of ours. */
export function oneLine(text: string, length = 2000): string {
  const line = visible(text.slice(0, length))
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  return text.length > length ? `${line}…` : line;
}
