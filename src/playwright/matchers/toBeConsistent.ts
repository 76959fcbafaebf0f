import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { settle, settleAll } from '../../judge/settle.js';
import { ask } from './ask.js';
import { conclude, given } from './conclude.js';
import type { JudgedOptions } from './toMeet.js';

export interface ConsistencyOptions extends JudgedOptions {
  /** Facts the chatbot must agree with: `Refunds take 7 working days.` Default none. */
  reference?: readonly string[];
}

/** The chatbot agrees with itself, with what it was told, and with given reference facts, each apart; nothing to compare is inconclusive. */
export async function toBeConsistent(
  this: ExpectMatcherState,
  conversation: Conversation,
  { minCertainty, reference = [] }: ConsistencyOptions = {},
): Promise<MatcherReturnType> {
  const held = given(conversation, 'toBeConsistent');
  const concluded = await ask(conversation, held, {
    matcher: 'toBeConsistent',
    criteria: ['is consistent'],
    negated: this.isNot,
    minCertainty,
    question: { kind: 'consistency', reference },
    settleRulings: (rulings, gate) => [
      settleAll(
        rulings.map(ruling => settle(ruling, gate, 'nothing to compare')),
        'nothing to compare',
      ),
    ],
  });
  return conclude(this, 'toBeConsistent', concluded, [held]);
}
