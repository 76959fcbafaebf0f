import { LONGEST, type Heard } from './heard.js';
import type { Span } from './hidden.js';
import type { Token } from './tokens.js';

/** A run of this many words that stands in the conversation is a quotation, whatever else it is. */
const RUN = 6;
/** A shorter one of this many is as well, unless the judge goes on with a number of its own. */
const SHORT = 4;

const isNumber = (token: Token | undefined): boolean => token !== undefined && /^\d/u.test(token.text);

/**
 * Of a run that stands in what was said: whether it is a quotation. Two words are enough where marks give them a claim's shape
 * (`answer: met`). `Answer: met, certainty` with another number behind it than the chatbot's is the judge's own.
 */
function isQuotation(run: readonly Token[], next: Token | undefined): boolean {
  const words = run.filter(({ isWord }) => isWord).length;
  if (words >= RUN) return true;
  if (isNumber(next) && !run.some(isNumber)) return false;
  return words >= SHORT || (words >= 2 && words < run.length);
}

/** A label's two words: the first alone is not what a judge says who goes on with the second. */
const HALVES: readonly (readonly [first: RegExp, second: RegExp])[] = [
  [/^(?:not|isnt|wasnt|hasnt|arent)$/u, /^met$/u],
  [/^(?:not|cannot|cant)$/u, /^tell$/u],
];

/** A short run that stops inside the judge's label and holds no other one: `answer: not` where the judge goes on with `met`. */
const isCut = (run: readonly Token[], next: Token | undefined): boolean =>
  run.filter(({ isWord }) => isWord).length < RUN &&
  HALVES.some(([first, second]) => first.test(run.at(-1)?.text ?? '') && second.test(next?.text ?? '')) &&
  !run.some(({ text }) => HALVES.some(([, second]) => second.test(text)));

/** The longest runs that stand in what was said, where they are quotations. */
export function standingRuns({ tokens, lengths }: Heard): Span[] {
  const spans: Span[] = [];
  let covered = 0;
  for (const [at, length] of lengths.entries()) {
    if (length < 2 || at + length <= covered) continue;
    covered = at + length;
    const whole = tokens.slice(at, covered);
    // The number that opens a line is the judge's own list's, though a turn may go on with the same.
    const run = isNumber(whole.at(-1)) && whole.at(-1)?.opensLine ? whole.slice(0, -1) : whole;
    const [first, last] = [run[0], run.at(-1)];
    // A run as long as is looked up may go on; its next piece covers the rest.
    if (isCut(run, tokens[covered])) continue;
    if (first && last && isQuotation(whole, length < LONGEST ? tokens[covered] : undefined)) spans.push({ start: first.start, end: last.end });
  }
  return spans;
}
