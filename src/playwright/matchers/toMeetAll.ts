import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { Failure } from '../../support/failure.js';
import { checkedKeys } from '../../support/checkedOptions.js';
import { ask } from './ask.js';
import { checkedTexts } from './checkedText.js';
import { conclude, given } from './conclude.js';
import type { JudgedOptions } from './toMeet.js';

const EXAMPLE = "await expect(conversation).toMeetAll(['says when the money will arrive', 'names the amount'])";

/** Every criterion is met: one judge call, a verdict each. Has no `.not`: what it would deny is not one thing. */
export async function toMeetAll(
  this: ExpectMatcherState,
  conversation: Conversation,
  criteria: readonly string[],
  options: JudgedOptions = {},
): Promise<MatcherReturnType> {
  const held = given(conversation, 'toMeetAll');
  if (this.isNot)
    throw new Failure({
      party: 'set-up',
      code: 'no-not',
      what: 'toMeetAll has no .not: "not all" and "none" are two things',
      next: 'Say which: await expect(conversation).not.toMeet(criterion), one line each.',
    });
  checkedKeys('toMeetAll', options, ['minCertainty'], EXAMPLE);
  checkedTexts('toMeetAll', 'criteria', criteria, EXAMPLE);
  if (criteria.length === 0)
    throw new Failure({
      party: 'set-up',
      code: 'no-criteria',
      what: 'toMeetAll was given no criteria: nothing would be asserted',
      next: "Give at least one: toMeetAll(['says when the money will arrive'])",
    });
  const concluded = await ask(conversation, held, {
    matcher: 'toMeetAll',
    criteria,
    negated: false,
    minCertainty: options.minCertainty,
    question: { kind: 'criteria', criteria },
  });
  return conclude(this, 'toMeetAll', concluded, [held]);
}
