import type { Random } from '../../../src/support/seed.js';

/** Small changes that leave the meaning as it is, as a model makes them when it says a thing once more. */
const CHANGES: readonly ((text: string) => string)[] = [
  text => text.replace(/\bI need\b/i, "I'm looking for"),
  text => text.replace(/\bI(?: am|'m) looking for\b/i, 'I need'),
  text => text.replace(/\bI(?:'d| would) like\b/i, 'I want'),
  text => text.replace(/\bI want\b/i, "I'd like"),
  text => text.replace(/\bcan you\b/i, 'could you'),
  text => text.replace(/\bcould you\b/i, 'can you'),
  text => text.replace(/\bcan I\b/i, 'could I'),
  text => text.replace(/\bI like\b/i, 'I really like'),
  text => text.replace(/\bI love\b/i, 'I just love'),
  text => text.replace(/\bmovies\b/i, 'films'),
  text => text.replace(/\bmovie\b/i, 'film'),
  text => text.replace(/\bbecause\b/i, 'since'),
  text =>
    text
      .replace(/\bthat is\b/i, "that's")
      .replace(/\bit is\b/i, "it's")
      .replace(/\bI have\b/, "I've"),
  text =>
    text
      .replace(/\bthat's\b/i, 'that is')
      .replace(/\bit's\b/i, 'it is')
      .replace(/\bdon't\b/i, 'do not'),
  text => (/\bplease\b/i.test(text) ? text.replace(/[,\s]*\bplease\b/i, '') : text.replace(/([?.!]*)\s*$/, ', please$1')),
  text => `So, ${lowerFirst(text)}`,
  text => `Well, ${lowerFirst(text)}`,
  text => `Yes, ${lowerFirst(text)}`,
  text => `Hi, ${lowerFirst(text)}`,
  text => text.replace(/^(?:hi|hello|hey|well|yes|so|ok|okay)\b[\s,.!]*/i, ''),
  text => text.replace(/[.!?]+\s*$/, '!'),
  text => text.replace(/[.!?]+\s*$/, ''),
];

const lowerFirst = (text: string): string => (/^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** The text with `times` small changes that show; the same seed gives the same words. */
export function reword(text: string, times: number, random: Random): string {
  let said = text;
  let left = times;
  for (const change of random.shuffle(CHANGES)) {
    if (left === 0) break;
    const changed = change(said);
    if (changed === said || changed.trim() === '') continue;
    said = changed;
    left--;
  }
  return said;
}
