import { quantitiesOf } from '../../transcript/quantity.js';
import { contentStems, sentencesOf } from '../../support/text.js';

/** What an offline user makes of a chatbot's reply. */
export interface ReadReply {
  readonly questions: readonly string[];
  /** It tells something definite: a value, a name or at least six words that carry meaning, and is no mere regret. */
  readonly informs: boolean;
  /** It says that something was done. */
  readonly acts: boolean;
  /** It regrets, refuses or has not understood, and tells nothing definite. */
  readonly regrets: boolean;
  /** It says that it cannot do such things at all. */
  readonly outOfScope: boolean;
  /** It hands over to a human now. */
  readonly handsOver: boolean;
}

const LOST =
  /\b(?:(?:don|didn|do not|did not|not)['’]?t? (?:quite |really |sure (?:i|what) )?(?:\w+ )?(?:understand|understood|follow|catch|get (?:that|what))|do(?: no|n['’])t follow|not sure (?:i|what)|rephrase|in (?:other|different) words)\b/iu;
const DONE =
  /\b(?:booked|cancell?ed|refunded|done|confirmed|changed|moved|started|arranged|ordered|reserved|processed|registered|sent|created|updated|added|on (?:its|the) way|goes back|you(?:['’]ll| will) (?:get|receive))\b/iu;
const REGRET =
  /\b(?:sorry|apologi[sz]e|apologies|unfortunately|regret|unable|can(?:no|['’]?)t (?:help|do|find|understand|process)|(?:don|didn|do not|did not)['’]?t? (?:quite )?(?:understand|get|follow|catch)|not sure what you mean|rephrase|other words)\b/iu;
const SCOPE =
  /\b(?:only (?:help|assist) with|can(?:no|['’]?)t help (?:you )?with (?:that|this)|outside (?:of )?(?:what|my)|not something (?:i|we) can|don['’]?t (?:handle|offer|deal with))\b/iu;
const HANDOVER =
  /\b(?:(?:transferr?|connect|hand|pass|forward)(?:ed|ing|s)? (?:you|this|it|your \w+)(?: over)? (?:to|with|on to)|(?:colleague|agent|human|person|representative|someone)(?: from our team)? (?:will|is going to) (?:take over|contact|call|be with|get back|continue|join))/iu;

/** Longest part of a reply that is read, in characters: nobody reads on. */
const READ = 8_000;

export function readReply(whole: string): ReadReply {
  const text = whole.slice(0, READ);
  const sentences = sentencesOf(text);
  const questions = sentences.filter(sentence => sentence.includes('?'));
  const told = sentences.filter(sentence => !sentence.includes('?') && !REGRET.test(sentence));
  const definite = told.some(sentence => quantitiesOf(sentence).length > 0 || contentStems(sentence).length >= 6);
  const handsOver = told.some(sentence => HANDOVER.test(sentence));
  const lost = LOST.test(text);
  const informs = definite && !lost;
  const regrets = lost || (REGRET.test(text) && !definite);
  return { questions, informs, acts: informs && told.some(sentence => DONE.test(sentence)), regrets, outOfScope: SCOPE.test(text) && !informs, handsOver };
}
