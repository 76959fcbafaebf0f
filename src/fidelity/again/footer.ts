import { contentStems, folded, sentencesOf } from '../../support/text.js';
import { readReply } from '../../user/agenda/readReply.js';

/** Help that is offered on a condition, or allowed: it asks for nothing again. English. */
const CONDITIONAL =
  /^\W*(?:(?:if|in case|should|whenever)\b|(?:not|un)[- ]?(?:clear|sure|right|helpful|understood)\W|(?:any|still) (?:questions?|unclear|problems?)\W|(?:you (?:may|can|could|are (?:free|welcome) to))\b)/iu;
/** Advice that stands under a message. English. */
const ADVICE = /\b(?:re-?phrase|again|repeat|re-?send|other words|describe|help|transfer|connect)\b/iu;
/** Says of itself that it failed: that stays, wherever it stands. English. */
const OWN_FAILURE = /\b(?:sorry|apolog\w*|(?:i|we) (?:\w+ )?(?:did|do|could|can|am|are|was|were|have)(?:n['’]?t| ?not)|error|went wrong|failed)\b/iu;
/** Figures are a ticket or an hour: what is left must tell something without them. */
const FEWEST_STEMS = 3;

/**
 * A reply without what stands under it: advice on a condition, or a sentence that stood in a reply before. Only where the rest tells
 * something, or takes up what was said; else the whole.
 */
export function mainOf(text: string, asked: ReadonlySet<string>, seen: ReadonlySet<string>): string {
  const sentences = sentencesOf(text);
  let end = sentences.length;
  while (end > 0 && isFooter(sentences, end - 1, seen)) end--;
  if (end === 0 || end === sentences.length) return text;
  const main = sentences.slice(0, end).join(' ');
  // What fails, or was said before, is not the matter that a footer stands under.
  if (OWN_FAILURE.test(main) || sentences.slice(0, end).every(sentence => seen.has(keyOf(sentence)))) return text;
  const stems = contentStems(main.replaceAll(/\S*\d\S*/gu, ' '));
  const { informs, acts } = readReply(main);
  return stems.length >= FEWEST_STEMS && (informs || acts || stems.some(stem => asked.has(stem))) ? main : text;
}

const isFooter = (sentences: readonly string[], at: number, seen: ReadonlySet<string>): boolean => {
  const sentence = sentences[at] ?? '';
  if (OWN_FAILURE.test(sentence)) return false;
  // `Not clear? Please rephrase.`: the condition stands before the advice.
  return ADVICE.test(sentence)
    ? seen.has(keyOf(sentence)) || CONDITIONAL.test(sentence) || CONDITIONAL.test(sentences[at - 1] ?? '')
    : CONDITIONAL.test(sentence);
};

/** What a sentence is known by, its figures left out. */
export const keyOf = (sentence: string): string => folded(sentence.replaceAll(/\S*\d\S*/gu, ' '));
export const keysOf = (text: string): string[] => sentencesOf(text).map(keyOf);
