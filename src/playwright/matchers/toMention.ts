import { createContext, runInContext, type Context } from 'node:vm';
import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { Failure } from '../../support/failure.js';
import { readable } from '../../support/readable.js';
import type { Speaker, Turn } from '../../transcript/turn.js';
import { compute } from './compute.js';
import { conclude, given } from './conclude.js';

export interface MentionOptions {
  /** Whose turns count. Default: both sides'. */
  by?: Speaker;
}

/** The text stands in a turn, ignoring case and characters that nobody sees, or the pattern matches one. No model, no doubt, nothing to await. */
export function toMention(this: ExpectMatcherState, conversation: Conversation, wanted: string | RegExp, { by }: MentionOptions = {}): MatcherReturnType {
  const held = given(conversation, 'toMention');
  if (typeof wanted === 'string' && readable(wanted).text === '')
    throw new Failure({
      party: 'set-up',
      code: 'empty-text',
      what: 'toMention was given an empty text, which every turn holds',
      next: 'Give the words to look for.',
    });
  const turns = conversation.turns.filter(({ speaker }) => by === undefined || speaker === by);
  const evidence = turns.flatMap(turn => found(turn, wanted));
  const shown = typeof wanted === 'string' ? `"${wanted}"` : String(wanted);
  const concluded = compute(conversation, {
    matcher: 'toMention',
    criterion: `mentions ${shown}${by === undefined ? '' : ` (the ${by})`}`,
    negated: this.isNot,
    met: evidence.length > 0,
    evidence: evidence.slice(0, 5),
    because: evidence.length > 0 ? `found in ${evidence.length} of ${turns.length} turns` : `found in none of ${turns.length} turns`,
    aboutChatbot: by !== 'user',
  });
  return conclude(this, 'toMention', [concluded], [held], by !== 'user');
}

function found({ index, text }: Turn, wanted: string | RegExp): { turn: number; quote: string }[] {
  if (typeof wanted === 'string') {
    const words = readable(wanted, { lowerCase: true }).text;
    const said = readable(text, { lowerCase: true });
    const at = said.text.indexOf(words);
    return at < 0 ? [] : [{ turn: index, quote: said.original(at, at + words.length) }];
  }
  // Without the flags that make a RegExp remember where it was.
  const pattern = new RegExp(wanted.source, wanted.flags.replace(/[gy]/g, ''));
  const match = inTime(pattern, text, index);
  if (match) return [{ turn: index, quote: match[0] }];
  const said = readable(text);
  const asSeen = said.text === text ? null : inTime(pattern, said.text, index);
  return asSeen ? [{ turn: index, quote: said.original(asSeen.index, asSeen.index + asSeen[0].length) }] : [];
}

/** Milliseconds for one pattern on one turn. */
const LONGEST_SEARCH_MS = 2000;
/** Shorter turns are searched at once, without a clock. */
const SHORT = 1000;
let clocked: Context | undefined;

/** The match, found within a limit: the longest reply makes innocent patterns such as `\d+ days` run for minutes, and no timer would fire. */
function inTime(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  if (text.length <= SHORT) return pattern.exec(text);
  clocked ??= createContext(Object.create(null) as Context);
  Object.assign(clocked, { pattern, text });
  try {
    return runInContext('pattern.exec(text)', clocked, { timeout: LONGEST_SEARCH_MS }) as RegExpExecArray | null;
  } catch (cause) {
    throw new Failure({
      party: 'set-up',
      code: 'pattern-too-slow',
      what: `the pattern of toMention found no end in turn ${index}, which has ${text.length} characters, within ${LONGEST_SEARCH_MS / 1000} s`,
      details: [['pattern', String(pattern)]],
      next: 'Write a pattern that fails fast: \\b before the first word, {1,9} in place of + and *.',
      cause,
    });
  } finally {
    Object.assign(clocked, { pattern: null, text: null });
  }
}
