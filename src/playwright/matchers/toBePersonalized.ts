import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { PERSONALIZATION } from '../../judge/questions/criteriaOf.js';
import { wholePersonalization } from '../../judge/sampling/wholes.js';
import { ask } from './ask.js';
import { conclude, given } from './conclude.js';
import type { JudgedOptions } from './toMeet.js';

/**
 * The chatbot acted on what the person voiced about themselves, ignored and contradicted none of it, and assumed nothing sensitive
 * that nobody voiced. Judged on voiced cues alone, never on the profile; no relevant cue voiced is inconclusive.
 */
export async function toBePersonalized(this: ExpectMatcherState, conversation: Conversation, { minCertainty }: JudgedOptions = {}): Promise<MatcherReturnType> {
  const held = given(conversation, 'toBePersonalized');
  const concluded = await ask(conversation, held, {
    matcher: 'toBePersonalized',
    criteria: [PERSONALIZATION],
    negated: this.isNot,
    minCertainty,
    question: { kind: 'personalization', cues: conversation.cues },
    cannotTell: 'no relevant cue voiced',
    combine: parts => parts.map(wholePersonalization),
  });
  return conclude(this, 'toBePersonalized', concluded, [held]);
}
