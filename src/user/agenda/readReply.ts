import { quantitiesOf } from '../../transcript/quantity.js';
import { contentStems, sentencesOf } from '../../support/text.js';

/** What an offline user makes of a chatbot's reply. */
export interface ReadReply {
  readonly questions: readonly string[];
  /** It tells something definite: a value, a name or at least six words that carry meaning, and is no mere regret. */
  readonly informs: boolean;
  /** It regrets, refuses or has not understood, and tells nothing definite. */
  readonly regrets: boolean;
  /** It says that it cannot do such things at all. */
  readonly outOfScope: boolean;
  /** It hands over to a human now. */
  readonly handsOver: boolean;
}

const REGRET = /\b(?:sorry|apologi[sz]e|apologies|unfortunately|regret|unable|can(?:no|['’]?)t (?:help|do|find|understand|process)|(?:don|didn|do not|did not)['’]?t? (?:quite )?(?:understand|get|follow|catch)|not sure what you mean|rephrase|other words)\b/iu;
const SCOPE = /\b(?:only (?:help|assist) with|can(?:no|['’]?)t help (?:you )?with (?:that|this)|outside (?:of )?(?:what|my)|not something (?:i|we) can|don['’]?t (?:handle|offer|deal with))\b/iu;
const HANDOVER = /\b(?:(?:transferr?|connect|hand|pass|forward)(?:ed|ing|s)? (?:you|this|it|your \w+)(?: over)? (?:to|with|on to)|(?:colleague|agent|human|person|representative|someone)(?: from our team)? (?:will|is going to) (?:take over|contact|call|be with|get back|continue|join))/iu;

export function readReply(text: string): ReadReply {
  const sentences = sentencesOf(text);
  const questions = sentences.filter(sentence => sentence.includes('?'));
  const told = sentences.filter(sentence => !sentence.includes('?') && !REGRET.test(sentence));
  const definite = told.some(sentence => quantitiesOf(sentence).length > 0 || contentStems(sentence).length >= 6);
  const handsOver = told.some(sentence => HANDOVER.test(sentence));
  const regrets = REGRET.test(text) && !definite;
  return { questions, informs: definite, regrets, outOfScope: SCOPE.test(text) && !definite, handsOver };
}
