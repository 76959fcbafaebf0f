import { PRIVATE_RUN, shown, type Span } from './hidden.js';

/** Somebody's words, and then an object, at once or behind other hidden words on the line: it is quoted, whoever wrote it first. */
const QUOTES_OBJECT =
  /(?:wrote|written|writes|says?|said|print(?:s|ed)|quot(?:es|ed)|\bturn \d{1,4})(?: (?:this|that))?\s?[:,]?(?:\s{0,3}["'`]{0,3}(?:json)?\s{0,3}|[^\p{L}\p{N}\n]{1,400})$/iu;

/** A quoted mark that opens reasoning takes no answer back: what follows it is read all the same. */
const OPENS_REASONING = /<(?:think|thinking|thought|reasoning)>|<\|channel\|>(?:analysis|commentary)/giu;

const stretchesOf = (text: string): Span[] => [...text.matchAll(PRIVATE_RUN)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));

/** The text with all that is hidden from `from` on shown again, but for whole objects that the text itself calls somebody's. */
export const shownFrom = (text: string, from: number): string =>
  text.slice(0, from) +
  text.slice(from).replace(PRIVATE_RUN, (run, at: number) => {
    const words = shown(run);
    const isQuoted = /^[[{]/u.test(words) && QUOTES_OBJECT.test(text.slice(Math.max(0, from + at - 900), from + at));
    return isQuoted ? run : words.replace(OPENS_REASONING, ' ');
  });

/**
 * The text as it says itself what stands behind its first answer, for a second look: `answers` says whether a beginning of the text holds
 * an answer, and everything hidden behind the first that does is shown again. Null where nothing is hidden there. What stands in
 * front of every answer stays hidden. Reads the text as often as its hidden stretches can be halved.
 */
export function shownBehindAnswer(text: string, answers: (beginning: string) => boolean): string | null {
  const stretches = stretchesOf(text);
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (answers(text.slice(0, stretches[middle]?.start))) high = middle;
    else low = middle + 1;
  }
  const first = stretches[low];
  return first ? shownFrom(text, first.start) : null;
}
