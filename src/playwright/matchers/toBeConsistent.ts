import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { wholeConsistency } from '../../judge/sampling/wholes.js';
import { checkedKeys } from '../../support/checkedOptions.js';
import { ask } from './ask.js';
import { checkedTexts } from './checkedText.js';
import { conclude, given } from './conclude.js';
import { earlierOf } from '../../conversation/earlierOf.js';
import type { JudgedOptions } from './toMeet.js';

export interface ConsistencyOptions extends JudgedOptions {
  /** Facts the chatbot must agree with: `Refunds take 7 working days.` Default none. */
  reference?: readonly string[];
}

const EXAMPLE = "await expect(conversation).toBeConsistent({ reference: ['Refunds take 7 working days.'] })";

/**
 * The chatbot agrees with itself, also across the conversations of somebody who came back, with what it was told, and with given
 * reference facts: one that mattered must be stated rightly, any other only not contradicted. Each apart; nothing to compare is inconclusive.
 */
export async function toBeConsistent(this: ExpectMatcherState, conversation: Conversation, options: ConsistencyOptions = {}): Promise<MatcherReturnType> {
  const held = given(conversation, 'toBeConsistent');
  checkedKeys('toBeConsistent', options, ['reference', 'minCertainty'], EXAMPLE);
  const { minCertainty, reference = [] } = options;
  checkedTexts('toBeConsistent', 'reference', reference, EXAMPLE);
  const concluded = await ask(conversation, held, {
    matcher: 'toBeConsistent',
    criteria: ['is consistent'],
    negated: this.isNot,
    minCertainty,
    question: { kind: 'consistency', reference, earlier: earlierOf(conversation) },
    cannotTell: 'nothing to compare',
    combine: parts => [wholeConsistency(parts)],
  });
  return conclude(this, 'toBeConsistent', concluded, [held]);
}
