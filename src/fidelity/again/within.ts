import { once } from '../../support/remembered.js';
import type { Turn } from '../../transcript/turn.js';
import { READ } from '../detector.js';
import { folded } from '../../support/text.js';

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

/** Words of an utterance that counts as carried along. */
const FEWEST_CARRIED = 5;

/** Whether an utterance says all of the one before it and more. */
export function carriesAlong(before: Turn, { text }: Turn): boolean {
  const said = folded(before.text.slice(0, READ));
  const now = folded(text.slice(0, READ));
  return said.split(' ').length >= FEWEST_CARRIED && now.length > said.length && ` ${now} `.includes(` ${said} `);
}
