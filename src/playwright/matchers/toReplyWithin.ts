import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { Failure } from '../../support/failure.js';
import { cut } from '../../support/text.js';
import { compute } from './compute.js';
import { conclude, given } from './conclude.js';

/** Every reply was whole within so many milliseconds of sending. Measured on the conversation that was held; nothing to await. */
export function toReplyWithin(this: ExpectMatcherState, conversation: Conversation, ms: number): MatcherReturnType {
  const held = given(conversation, 'toReplyWithin');
  if (!(ms > 0)) throw new Failure({ party: 'set-up', code: 'not-positive', what: `toReplyWithin was given ${ms}`, next: 'Give milliseconds above 0.' });
  const replies = conversation.turns.filter(turn => turn.speaker === 'chatbot' && turn.lastTokenMs !== null);
  const slow = replies.filter(turn => (turn.lastTokenMs ?? 0) > ms);
  const slowest = Math.max(0, ...replies.map(turn => turn.lastTokenMs ?? 0));
  const concluded = compute(conversation, {
    matcher: 'toReplyWithin',
    criterion: `replies within ${ms} ms`,
    negated: this.isNot,
    met: slow.length === 0,
    evidence: slow.slice(0, 5).map(({ index, text }) => ({ turn: index, quote: cut(text, 80) })),
    because: `${replies.length} replies, the slowest took ${Math.round(slowest)} ms`,
    aboutChatbot: true,
  });
  return conclude(this, 'toReplyWithin', [concluded], [held]);
}
