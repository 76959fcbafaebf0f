import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { FEWEST_TURNS } from '../../judge/drift.js';
import { withDrift } from '../../judge/findings.js';
import { holds } from '../../judge/questions/criteriaOf.js';
import { isQuotable } from '../../judge/questions/quotable.js';
import { checkedKeys } from '../../support/checkedOptions.js';
import { counted } from '../../support/text.js';
import { ask } from './ask.js';
import { checkedText } from './checkedText.js';
import { conclude, given } from './conclude.js';
import { advised } from './kindAdvice.js';
import type { JudgedOptions } from './toMeet.js';

const EXAMPLE = "await expect(conversation).toHoldPersona('a formal bank assistant that never gives investment advice')";

/**
 * The chatbot keeps to its role from the first turn to the last. Every chatbot turn is rated 1 to 5 in one call; met when no three turns in a
 * row have a mean below 3, and the scores do not clearly fall: a least-squares slope whose 95 % t interval lies below 0, over a fall of
 * one score or more. Fewer than four chatbot turns are inconclusive.
 */
export async function toHoldPersona(
  this: ExpectMatcherState,
  conversation: Conversation,
  role: string,
  options: JudgedOptions = {},
): Promise<MatcherReturnType> {
  const held = given(conversation, 'toHoldPersona');
  checkedKeys('toHoldPersona', options, ['minCertainty'], EXAMPLE);
  const described = checkedText('toHoldPersona', 'the role', role, EXAMPLE);
  // A turn in which nothing is to be seen can neither be rated nor quoted.
  const turns = conversation.turns.filter(turn => turn.speaker === 'chatbot' && isQuotable(turn)).map(({ index }) => index);
  const concluded = await ask(conversation, held, {
    matcher: 'toHoldPersona',
    criteria: [holds(described)],
    negated: this.isNot,
    minCertainty: options.minCertainty,
    question: { kind: 'role', role: described, turns },
    objection:
      turns.length < FEWEST_TURNS
        ? {
            doubt: 'too few turns',
            party: null,
            because: `the chatbot said something in ${counted(turns.length, 'turn')}; a drift shows in ${FEWEST_TURNS} or more`,
          }
        : null,
    combine: parts => parts.map(withDrift),
  });
  return conclude(this, 'toHoldPersona', advised(concluded), [held]);
}
