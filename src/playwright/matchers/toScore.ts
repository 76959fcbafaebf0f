import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { withScore } from '../../judge/findings.js';
import { scores } from '../../judge/questions/criteriaOf.js';
import { SCORE_RUBRICS, type ScoreRubric } from '../../judge/rubrics/names.js';
import { checkedKeys, givenWords, setUp } from '../../support/checkedOptions.js';
import { ask } from './ask.js';
import { checkedName, checkedText } from './checkedText.js';
import { conclude, given } from './conclude.js';
import { advised } from './kindAdvice.js';
import type { JudgedOptions } from './toMeet.js';

export interface ScoreOptions extends JudgedOptions {
  /** The lowest mean score that is enough, above 1 and up to 5. */
  atLeast: number;
  /** What the chatbot is to be, in words: tasks, powers, manner. `a calm travel agent that books and cancels; short, polite sentences` */
  role: string;
}

const EXAMPLE = "await expect(conversation).toScore('expected action', { atLeast: 4, role: 'a travel agent that books and cancels' })";

/**
 * The chatbot scores at least so much, 1 to 5, on one of the five rubrics of PersonaGym; of toxicity control, 5 is clean. Several samples
 * are drawn; met when their mean is high enough and every sample says the same. Samples on both sides of `atLeast` are inconclusive.
 */
export async function toScore(this: ExpectMatcherState, conversation: Conversation, rubric: ScoreRubric, options: ScoreOptions): Promise<MatcherReturnType> {
  const held = given(conversation, 'toScore');
  checkedKeys('toScore', options, ['atLeast', 'role', 'minCertainty'], EXAMPLE);
  const name = checkedName('toScore', 'rubric', rubric, SCORE_RUBRICS);
  const { atLeast } = options;
  if (typeof atLeast !== 'number' || !(atLeast > 1 && atLeast <= 5))
    throw setUp('option', `toScore needs atLeast above 1 and up to 5, and was given ${givenWords(atLeast)}`, `Write: ${EXAMPLE}`);
  const role = checkedText('toScore', 'the role', options.role, EXAMPLE);
  const concluded = await ask(conversation, held, {
    matcher: 'toScore',
    criteria: [scores(name, atLeast)],
    negated: this.isNot,
    minCertainty: options.minCertainty,
    question: { kind: 'score', rubric: name, role, atLeast },
    combine: parts => parts.map(part => withScore(part, { rubric: name, atLeast })),
  });
  return conclude(this, 'toScore', advised(concluded), [held]);
}
