import { once } from '../support/remembered.js';
import { folded } from '../support/text.js';

/** An utterance, ready to be compared. */
export interface Wording {
  readonly folded: string;
  readonly words: readonly string[];
}

/** Words that are compared: what is behind them tells no more. */
const COMPARED = 80;

export const wordingOf = (text: string): Wording => {
  const words = folded(text.slice(0, 2000))
    .split(' ')
    .filter(word => word !== '')
    .slice(0, COMPARED);
  return { folded: words.join(' '), words };
};

/** Shared words over all words, both sides counted (Dice 1945): 1 is the same words, 0 none in common. Order is not looked at. */
export function similarity(a: Wording, b: Wording): number {
  if (a.folded === b.folded) return 1;
  const left = new Map(countsOf(a));
  let common = 0;
  for (const word of b.words) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common++;
      left.set(word, count - 1);
    }
  }
  return (2 * common) / (a.words.length + b.words.length);
}

/** How often each word stands in it. */
const countsOf = once(({ words }: Wording): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
});

/** Figures tell utterances apart: another time, another number is something new. */
export const figures = once(({ words }: Wording): string => words.filter(word => /\d/u.test(word)).join(' '));

/** From this share of shared words on, an utterance counts as said again: a word or two were changed. */
export const NEARLY = 0.75;

/** Words of a common end, and their share of the longer one, from which on two utterances are one with other openings. */
const TAIL = 5;
const TAIL_SHARE = 0.5;

/** The same behind another opening: `Here's what I need: a room`, `To put it simply: a room`. */
export function sameTail(a: Wording, b: Wording): boolean {
  if (figures(a) !== figures(b)) return false;
  let tail = 0;
  while (tail < Math.min(a.words.length, b.words.length) && a.words.at(-1 - tail) === b.words.at(-1 - tail)) tail++;
  return tail >= TAIL && tail >= TAIL_SHARE * Math.max(a.words.length, b.words.length);
}

export const nearlySame = (a: Wording, b: Wording): boolean =>
  // No two texts share more words than the shorter one has.
  2 * Math.min(a.words.length, b.words.length) >= NEARLY * (a.words.length + b.words.length) && figures(a) === figures(b) && similarity(a, b) >= NEARLY;
