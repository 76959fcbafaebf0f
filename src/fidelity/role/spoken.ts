import { once } from '../../support/remembered.js';
import type { Turn } from '../../transcript/turn.js';
import { READ } from '../detector.js';
import { ownWords, unquoted, WHOLE_QUOTATION } from '../ownWords.js';

/** Introduces what was said elsewhere, or what a file holds. */
const INTRODUCES =
  /\b(?:this|that|these|following|log|export|transcript|chat|looks?(?: like)?|like|below|here|told|wrote|said|got|says|reads|shows?|file|format|example)\b[^\n]{0,60}:\s*$/iu;
const LABELLED = /^\W{0,4}[\p{L} ]{1,24}(?: ?\d+)?\W{0,3}:\s*\S/u;

/** Lines with a speaker's label, where a line before introduced them: somebody shows a script, and speaks in none of it. */
function withoutShown(text: string): string {
  const lines = text.split('\n');
  let shown = false;
  return lines
    .filter((line, at) => {
      shown = (shown || INTRODUCES.test(lines[at - 1] ?? '')) && LABELLED.test(line);
      return !shown;
    })
    .join('\n');
}

/** Whether an utterance is one quotation as a whole: models write so, and people who put a text up for discussion. */
export const isQuotation = ({ text }: Turn): boolean => WHOLE_QUOTATION.test(text.slice(0, READ));

/** What somebody says themselves in an utterance, longer quotations and scripts left out; turns do not change, so each is read once. */
export const spokenIn = once(({ text }: Turn): string => {
  const read = text.slice(0, READ);
  return ownWords(WHOLE_QUOTATION.test(read) ? read : withoutShown(unquoted(read)));
});
