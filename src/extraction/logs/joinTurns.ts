import { MOST_TEXT, MOST_TURNS } from './limits.js';
import type { LoggedTurn } from './loggedConversation.js';
import { tameText } from './tameText.js';

/** The turns of one conversation as they are kept, or why there are none. */
export type Turns = { readonly turns: readonly LoggedTurn[] } | { readonly reason: string };

/** Tames the texts, leaves out empty turns, joins those of one speaker that follow each other, and refuses what is too large or has no user. */
export function joinTurns(raw: readonly LoggedTurn[]): Turns {
  if (raw.length > MOST_TURNS) return { reason: `has ${raw.length} turns; ${MOST_TURNS} is the most` };
  let length = 0;
  const turns: { speaker: LoggedTurn['speaker']; texts: string[] }[] = [];
  for (const { speaker, text } of raw) {
    length += text.length;
    if (length > MOST_TEXT) return { reason: `has more than ${MOST_TEXT.toLocaleString('en')} characters` };
    const tamed = tameText(text);
    if (tamed === '') continue;
    const last = turns.at(-1);
    if (last?.speaker === speaker) last.texts.push(tamed);
    else turns.push({ speaker, texts: [tamed] });
  }
  if (!turns.some(({ speaker }) => speaker === 'user')) return { reason: turns.length === 0 ? 'holds no turn with text' : 'holds no turn of a user' };
  return { turns: turns.map(({ speaker, texts }) => ({ speaker, text: texts.join('\n') })) };
}
