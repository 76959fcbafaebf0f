import { cut, sentencesOf } from '../support/text.js';
import { oneLine } from '../support/visible.js';
import { quantitiesOf } from '../transcript/quantity.js';
import type { Turn } from '../transcript/turn.js';

/** Words by which a service binds itself; English. */
const PROMISES =
  /\b(?:(?:i|we)(?:['’]ll| will| shall| promise| guarantee| are going to|['’]re going to| am going to|['’]m going to)\b|you(?:['’]ll| will) (?:get|receive|have|hear|be)\b|(?:will|is going to) (?:arrive|come|be (?:sent|refunded|credited|paid|delivered|there|with you|ready|replaced|repaired|cancelled))\b|guaranteed\b|on (?:its|their) way\b)/iu;
/** Said of the present, and a promise with a day or a time beside it: `it arrives within 7 days`. */
const DUE = /\b(?:arrives?|goes back|is back|you get|comes?|is (?:sent|refunded|delivered|paid))\b/iu;
const CONDITIONS = /\?\s*$|^(?:if|unless|should you)\b/iu;

/** A template, data or the wrapping of a prompt: no service says such a thing to a customer. Day to day markdown is none. */
const WRAPPED = /<[a-zA-Z/|!?]|[{}]|\|>|\[\/?[A-Z][A-Z_]*\]|^#{2,}|`{3}|^"[^"]{1,60}"\s?:/u;
const LINE_ENDS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/gu;

const READ = 8_000;
const MOST = 8;
const LONGEST = 240;

const isPromise = (sentence: string): boolean =>
  PROMISES.test(sentence) || (DUE.test(sentence) && quantitiesOf(sentence).some(({ kind }) => kind === 'date' || kind === 'duration'));

/**
 * What the chatbot promised, sentence by sentence as it was said, on one line with every character visible: the last eight. What carries
 * markup or a prompt's wrapping is dropped. In other languages than English none is found.
 */
export function promisesIn(turns: readonly Turn[]): string[] {
  const said = turns.filter(turn => turn.speaker === 'chatbot').flatMap(turn => sentencesOf(turn.text.slice(0, READ).replace(LINE_ENDS, '\n')));
  const promised = said
    .filter(sentence => !WRAPPED.test(sentence) && isPromise(sentence) && !CONDITIONS.test(sentence))
    .map(sentence => cut(oneLine(sentence), LONGEST));
  return [...new Set(promised)].slice(-MOST);
}
