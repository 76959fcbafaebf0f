import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { Failure } from '../../support/failure.js';
import type { Speaker, Turn } from '../../transcript/turn.js';
import { compute } from './compute.js';
import { conclude, given } from './conclude.js';

export interface MentionOptions {
  /** Whose turns count. Default: both sides'. */
  by?: Speaker;
}

/** The text stands in a turn, ignoring case, or the pattern matches one. No model, no doubt, nothing to await. */
export function toMention(this: ExpectMatcherState, conversation: Conversation, wanted: string | RegExp, { by }: MentionOptions = {}): MatcherReturnType {
  const held = given(conversation, 'toMention');
  if (wanted === '') throw new Failure({ party: 'set-up', code: 'empty-text', what: 'toMention was given an empty text, which every turn holds', next: 'Give the words to look for.' });
  const turns = conversation.turns.filter(({ speaker }) => by === undefined || speaker === by);
  const evidence = turns.flatMap(turn => found(turn, wanted));
  const shown = typeof wanted === 'string' ? `"${wanted}"` : String(wanted);
  const concluded = compute(conversation, {
    matcher: 'toMention', criterion: `mentions ${shown}${by === undefined ? '' : ` (the ${by})`}`, negated: this.isNot,
    met: evidence.length > 0,
    evidence: evidence.slice(0, 5),
    because: evidence.length > 0 ? `found in ${evidence.length} of ${turns.length} turns` : `found in none of ${turns.length} turns`,
    aboutChatbot: by !== 'user',
  });
  return conclude(this, 'toMention', [concluded], [held]);
}

function found({ index, text }: Turn, wanted: string | RegExp): { turn: number; quote: string }[] {
  if (typeof wanted === 'string') {
    const at = text.toLowerCase().indexOf(wanted.toLowerCase());
    return at < 0 ? [] : [{ turn: index, quote: text.slice(at, at + wanted.length) }];
  }
  // Without the flags that make a RegExp remember where it was.
  const match = new RegExp(wanted.source, wanted.flags.replace(/[gy]/g, '')).exec(text);
  return match ? [{ turn: index, quote: match[0] }] : [];
}
