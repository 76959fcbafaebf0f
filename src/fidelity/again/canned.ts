import { once } from '../../support/remembered.js';
import { folded, sentencesOf } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import { READ } from '../detector.js';
import { NOT } from './content.js';

/** A chatbot's reply without what changes by itself: its running numbers, and whatever it says before it asks. */
export interface Canned {
  /** Its words, those with a running number left out. */
  readonly words: string;
  /** The end of its last question, in the same way; null where it asks nothing, or whether there is more. */
  readonly question: string | null;
  /** A question of fewer words, which is known again only where it was asked time after time; else null. */
  readonly short: string | null;
}

/** Words at its end by which a question is known again. */
const KNOWN_BY = 6;
/** Fewer words are not known again. */
const FEWEST_WORDS = 4;
/** So often a question of fewer words was asked before, where it is known again. */
const SHORT_BEFORE = 4;
/** A price, a time, an amount: another one is something new. English. */
const AMOUNT =
  /[€$£¥]\s?\d|\d\s?[€$£¥%]|\d:\d\d|\d\s?(?:euros?|eur|dollars?|usd|pounds?|gbp|cents?|am|pm|o['’]?clock|min(?:ute)?s?|hours?|days?|nights?|weeks?|months?|years?|miles?|km|kilomet\w+|stars?|people|persons?|seats?|rooms?|%)\b|\b(?:at|around|for|from|until|leaves|arrives|costs?) \d/iu;
const unnumbered = (text: string): string[] =>
  folded(text)
    .split(' ')
    .filter(word => word !== '' && !/\d/u.test(word));

const known = (words: readonly string[]): string | null => (words.length < FEWEST_WORDS ? null : words.join(' '));

/** Asking whether there is more asks for nothing again. English. */
export const ASKS_FOR_MORE =
  /\b(?:(?:any|some)thing (?:else|more)|what (?:else|next|comes next)|(?:shall|should|can|may) (?:i|we) (?:help|assist|go on|move on))\b/iu;
/** The chatbot says that it says it again: it was made to. English. */
export const OWNS_UP =
  /\b(?:as (?:i|we) (?:said|mentioned|told|wrote|explained)|(?:once|one time) more|again|already|(?:been|went) through (?:this|that)|repeat|above|before|just had)\b/iu;

/** The end of a question, and whether it denies: `what did not you like about it` is another one. */
const endOf = (words: readonly string[]): string | null => {
  const end = known(words.slice(-KNOWN_BY));
  return end !== null && words.slice(-2 * KNOWN_BY).some(word => NOT.test(word)) ? `not ${end}` : end;
};

/** Characters in which a chatbot says so; behind them it may read back what the person said. */
const OPENING = 32;

export const cannedIn = once(({ text }: Turn): Canned => {
  const read = text.slice(0, READ);
  const asked = sentencesOf(read).findLast(sentence => /[?？]/u.test(sentence));
  const asksOn = asked === undefined || ASKS_FOR_MORE.test(asked) || OWNS_UP.test(read.slice(0, OPENING)) ? null : unnumbered(asked);
  return {
    words: AMOUNT.test(read) ? folded(read) : (known(unnumbered(read)) ?? folded(read)),
    question: asksOn === null ? null : endOf(asksOn),
    short: asksOn === null || asksOn.length === 0 || asksOn.length >= FEWEST_WORDS ? null : asksOn.join(' '),
  };
});

/** How often it said or asked that before. */
export function timesBefore(now: Canned, before: readonly Canned[]): number {
  const shortly = now.short === null ? 0 : before.filter(({ short }) => short === now.short).length;
  if (shortly >= SHORT_BEFORE) return shortly;
  return before.filter(other => (now.words !== '' && other.words === now.words) || (now.question !== null && other.question === now.question)).length;
}
