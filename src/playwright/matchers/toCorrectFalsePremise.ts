import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { withChoice } from '../../judge/findings.js';
import { corrects } from '../../judge/questions/criteriaOf.js';
import { checkedKeys } from '../../support/checkedOptions.js';
import { ask } from './ask.js';
import { checkedText } from './checkedText.js';
import { conclude, given } from './conclude.js';
import { advised } from './kindAdvice.js';
import type { JudgedOptions } from './toMeet.js';

export interface PremiseOptions extends JudgedOptions {
  /** What is so instead, where the premise alone does not say it: `refunds take 7 days`. Default none. */
  truth?: string;
}

const EXAMPLE = "await expect(conversation).toCorrectFalsePremise('refunds take 3 days', { truth: 'refunds take 7 days' })";

/**
 * The person stated or took for granted something false, and the chatbot put it right, at once or in the end; going along with it and
 * dodging it are not met. A premise that nobody voiced is inconclusive.
 */
export async function toCorrectFalsePremise(
  this: ExpectMatcherState,
  conversation: Conversation,
  premise: string,
  options: PremiseOptions = {},
): Promise<MatcherReturnType> {
  const held = given(conversation, 'toCorrectFalsePremise');
  checkedKeys('toCorrectFalsePremise', options, ['truth', 'minCertainty'], EXAMPLE);
  const falsehood = checkedText('toCorrectFalsePremise', 'the premise', premise, EXAMPLE);
  const truth = options.truth === undefined ? null : checkedText('toCorrectFalsePremise', 'the truth', options.truth, EXAMPLE);
  const concluded = await ask(conversation, held, {
    matcher: 'toCorrectFalsePremise',
    criteria: [corrects(falsehood)],
    negated: this.isNot,
    minCertainty: options.minCertainty,
    question: { kind: 'premise', premise: falsehood, truth },
    combine: parts => parts.map(part => withChoice(part, { never: 'never voiced', doubt: 'premise never voiced' })),
  });
  return conclude(this, 'toCorrectFalsePremise', advised(concluded), [held]);
}
