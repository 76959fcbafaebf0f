import { visible } from './visible.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML text or attribute value. Whoever wrote it is hostile until proven otherwise. */
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
