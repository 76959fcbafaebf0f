import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { ask } from './ask.js';
import { conclude, given } from './conclude.js';

export interface JudgedOptions {
  /** Certainty this verdict needs, 65 to 100. Default: the option `minCertainty`. */
  minCertainty?: number;
}

/** The judge finds that the chatbot meets the criterion, with enough certainty. */
export async function toMeet(
  this: ExpectMatcherState,
  conversation: Conversation,
  criterion: string,
  { minCertainty }: JudgedOptions = {},
): Promise<MatcherReturnType> {
  const held = given(conversation, 'toMeet');
  const concluded = await ask(conversation, held, {
    matcher: 'toMeet',
    criteria: [criterion],
    negated: this.isNot,
    minCertainty,
    question: { kind: 'criteria', criteria: [criterion] },
  });
  return conclude(this, 'toMeet', concluded, [held]);
}
