import { once } from '../../support/remembered.js';
import type { Turn } from '../../transcript/turn.js';
import { READ } from '../detector.js';
import { contentStems, folded } from '../../support/text.js';

/** Words that a piece has at least: less is emphasis (`no no no`). */
const FEWEST_WORDS = 3;

/**
 * How often one utterance says the same over, from start to end: its words over the shortest stretch that they repeat, a joining
 * word between the pieces allowed; 1 where it does not repeat. Linear (the failure function of Knuth, Morris and Pratt 1977).
 */
export const timesWithin = once(({ text }: Turn): number => {
  const words = folded(text.slice(0, READ)).split(' ');
  const border: number[] = [0];
  for (let at = 1, length = 0; at < words.length; at++) {
    while (length > 0 && words[at] !== words[length]) length = border[length - 1] ?? 0;
    if (words[at] === words[length]) length++;
    border[at] = length;
  }
  const period = words.length - (border.at(-1) ?? 0);
  return period < FEWEST_WORDS ? 1 : Math.floor((words.length + 1) / period);
});

/** Longest stretch that is looked for anywhere in an utterance, in words, and how often it stands there in a row. */
const LONGEST_STRETCH = 40;
const IN_A_ROW = 4;

/** Whether a stretch of some words stands four times in a row somewhere in an utterance, whatever is said before and after; quotations and pasted lines are none. */
export const goesOn = once(({ text }: Turn): boolean => {
  if (/["“«\n]/u.test(text.trim()) && isPasted(text)) return false;
  const words = folded(text.slice(0, READ)).split(' ');
  if (words.length < IN_A_ROW * FEWEST_WORDS) return false;
  for (let period = FEWEST_WORDS; period <= Math.min(LONGEST_STRETCH, words.length / IN_A_ROW); period++) {
    let same = 0;
    for (let at = period; at < words.length; at++) {
      same = words[at] === words[at - period] ? same + 1 : 0;
      if (same >= (IN_A_ROW - 1) * period && new Set(words.slice(at - period + 1, at + 1)).size >= FEWEST_WORDS) return true;
    }
  }
  return false;
});

/** Characters of a quotation that may hold what is repeated. */
const LONG_QUOTE = 60;
const QUOTED = /["“«][^"“”«»]*["”»]/gu;
/** Pasted lines, or one quotation long enough to hold what is repeated. */
const isPasted = (text: string): boolean => text.trim().includes('\n') || (text.slice(0, READ).match(QUOTED) ?? []).some(({ length }) => length > LONG_QUOTE);

/** Words of an utterance that counts as carried along. */
const FEWEST_CARRIED = 5;

/** Whether an utterance says all of the one before it and more. */
export function carriesAlong(before: Turn, { text }: Turn): boolean {
  const said = folded(before.text.slice(0, READ));
  const now = folded(text.slice(0, READ));
  return said.split(' ').length >= FEWEST_CARRIED && now.length > said.length && ` ${now} `.includes(` ${said} `);
}

/** One word so often in a row is no emphasis any more; laughter and `no no no` go on for longer. */
const STUTTER = 9;
const EMPHATIC = /^(?:(?:ha|he|hi|ho|lo|la|na|bla|blah)+h?|no+|yes|yay|very|please|help|so+|why|go|[a-z0-9]|\d+)$/u;
/** Words that mean something, of which each stands so often in one utterance. */
const RAMBLING = 12;
const EACH = 3;

/** Whether one word, or a few words over and over, are all that an utterance is made of. */
export const stutters = once((turn: Turn): boolean => {
  const { text } = turn;
  if (/["“«]/u.test(text)) return false;
  const words = folded(text.slice(0, READ)).split(' ');
  let row = 1;
  let pair = 1;
  for (let at = 1; at < words.length; at++) {
    row = words[at] === words[at - 1] ? row + 1 : 1;
    pair = words[at] === words[at - 2] && words[at] !== words[at - 1] ? pair + 1 : 1;
    if (row >= (EMPHATIC.test(words[at] ?? '') ? 2 * STUTTER : STUTTER) || pair >= 2 * STUTTER) return true;
  }
  // Pasted lines repeat by nature, and so do verses that are quoted; what is chanted whole is counted elsewhere.
  if (text.includes('\n') || timesWithin(turn) > 1) return false;
  const matter = contentStems(text.slice(0, READ));
  const different = new Set(matter).size;
  return different >= EACH && matter.length >= RAMBLING && matter.length >= EACH * different && new Set(words).size * EACH <= words.length * 1.2;
});

/** Words of an utterance that is still said when it gets shorter. */
const FEWEST_LEFT = 3;

/** Whether an utterance is the one before it, cut off at the end. */
export function breaksOff(before: Turn, { text }: Turn): boolean {
  const said = folded(before.text.slice(0, READ));
  const now = folded(text.slice(0, READ));
  return now.split(' ').length >= FEWEST_LEFT && said.startsWith(`${now} `);
}
