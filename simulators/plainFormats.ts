import type { Message } from '../src/model/model.js';
import type { Profile } from '../src/profile/profile.js';
import { cut } from '../src/support/text.js';
import type { Turn } from '../src/transcript/turn.js';
import { adversaryWords } from '../src/user/adversary/adversaryWords.js';
import { todayOf } from '../src/user/character/characters.js';
import { memoryOf } from '../src/user/memory.js';
import type { Scenario } from '../src/user/scenario.js';
import { mannerFacts } from './uspFacts.js';

/** Plain chat formats: of USP-8b, of UserLM-8b, and of general chat models with the roles exchanged. */
export type PlainFormat = 'usp' | 'userlm' | 'chat';

/** What the system message of a plain format is rendered from. */
export const plainFacts = (profile: Profile, scenario: Scenario, end: string | null) => ({
  ...profile.prose,
  ...mannerFacts(profile),
  medianWords: profile.style.medianWords,
  goal: scenario.goal,
  facts: scenario.facts,
  today: todayOf(profile),
  adversary: adversaryWords(scenario.adversary),
  earlier: memoryOf(scenario),
  end,
});

/** Tokens of a chat template, such as an end of turn, are none in what somebody said. */
const withoutTokens = (text: string): string => text.replace(/<\|/gu, '‹|').replace(/\|>/gu, '|›');

/** Longest text of one turn that is shown, in characters. */
const TURN_LIMIT = 8_000;
/** Chat templates want a `user` message before the first reply. */
const CHAT_OPENS = '(The chat window is open. You write first.)';

/**
 * The messages of one call. Fine-tuned user models write in the role `user`, which their own template opens; chat models answer as
 * `assistant`, and learn behind the last message how many words this turn is to have, so that all before it stays the same.
 */
export function chatMessagesFor(format: PlainFormat, system: string, transcript: readonly Turn[], words: number): Message[] {
  const own = format === 'chat' ? 'assistant' : 'user';
  const other = format === 'chat' ? 'user' : 'assistant';
  const turns = transcript.map(({ speaker, text }): Message => ({ role: speaker === 'user' ? own : other, content: withoutTokens(cut(text, TURN_LIMIT)) }));
  const opens: Message[] = format === 'chat' && transcript[0]?.speaker !== 'chatbot' ? [{ role: 'user', content: CHAT_OPENS }] : [];
  const messages: Message[] = [{ role: 'system', content: system }, ...opens, ...turns];
  if (format !== 'chat') return messages;
  const note = `(Your message: some ${words} words.)`;
  const last = messages.at(-1);
  return last?.role === 'user' ? messages.with(-1, { ...last, content: `${last.content}\n\n${note}` }) : [...messages, { role: 'user', content: note }];
}
