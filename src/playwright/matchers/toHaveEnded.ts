import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { goalQuestion } from '../../conversation/goalQuestion.js';
import type { Ending } from '../../transcript/ending.js';
import { ask } from './ask.js';
import { compute } from './compute.js';
import { conclude, given } from './conclude.js';
import type { JudgedOptions } from './toMeet.js';

/**
 * The conversation ended this way. For `goal reached` the user's word is not enough: the judge checks the scenario's success
 * criteria, or the goal itself where there are none.
 */
export async function toHaveEnded(
  this: ExpectMatcherState,
  conversation: Conversation,
  ending: Ending,
  { minCertainty }: JudgedOptions = {},
): Promise<MatcherReturnType> {
  const held = given(conversation, 'toHaveEnded');
  const criterion = `ended: ${ending}`;
  const asExpected = conversation.ending === ending;
  const wentOn = conversation.ending === 'turn limit';
  if (ending !== 'goal reached' || (conversation.ending !== 'goal reached' && !wentOn)) {
    const concluded = compute(conversation, {
      matcher: 'toHaveEnded',
      criterion,
      negated: this.isNot,
      met: conversation.ending === ending,
      evidence: conversation.turns.slice(-2).map(({ index, text }) => ({ turn: index, quote: text.slice(0, 200) })),
      because: `it ended: ${conversation.ending}`,
      // An expected fault is what it is; any other fault leaves nothing to say about the chatbot.
      aboutChatbot: !(asExpected && (ending === 'chatbot failed' || ending === 'simulator invalid')),
    });
    return conclude(this, 'toHaveEnded', [concluded], [held]);
  }
  const concluded = await ask(conversation, held, {
    matcher: 'toHaveEnded',
    criteria: [criterion],
    negated: this.isNot,
    minCertainty,
    ...goalQuestion(conversation),
  });
  return conclude(this, 'toHaveEnded', concluded, [held]);
}
