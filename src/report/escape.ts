/** Direction overrides, zero-width and control characters: shown by name, so that a reply cannot rearrange what is read. */
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const named = (character: string): string => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
/** Joiners inside emoji and scripts that need them are left alone: they rearrange nothing. */
const JOINERS = new Set(['\u200C', '\u200D']);

/** Text whose every character can be seen. Line ends are kept. */
export const visible = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNSEEN, character => (JOINERS.has(character) ? character : named(character)));

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML text or attribute value. Chatbots are hostile until proven otherwise. */
export const html = (text: string): string => visible(text).replace(/[&<>"']/g, character => ENTITIES[character] ?? character);

/** Text as one line of Markdown: no markup, no HTML, no link comes of it. */
export const markdown = (text: string): string =>
  visible(text)
    .replace(/[&<>"]/g, character => ENTITIES[character] ?? character)
    .replace(/[\\`*_{}[\]|~#!]/g, String.raw`\$&`)
    .replace(/:\/\//g, ':&#47;&#47;')
    .replace(/\s+/g, ' ');

/** Text as a block of Markdown code; a fence inside it cannot close it. */
export function codeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${visible(text)}\n${fence}`;
}
