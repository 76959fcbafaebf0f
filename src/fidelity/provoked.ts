import type { Turn } from '../transcript/turn.js';
import { readReply } from '../user/agenda/readReply.js';
import { contentStems } from '../support/text.js';
import { nearlySame, wordingOf } from './similar.js';

const REFUSES =
  /^\s*(?:no|nope|sorry)\b|\b(?:not (?:possible|allowed|able|available|eligible|offered|permitted|something)|cannot|can['’]?t|won['’]?t|unable|no longer|denied|rejected|declined|impossible|error|failed|try again|something went wrong|technical|unavailable|unsuccessful|not refundable|non-?refundable|no (?:refund|record|result|such|match|availab|option)|don['’]?t (?:have|offer|support|know|see|find)|do not (?:have|offer|support|know)|contact (?:us|our|the|your)|call (?:us|our|the)|visit (?:our|the)|e-?mail us|only (?:help|handle|answer)|(?:4|5)\d\d\b)/iu;

/** What the chatbot did that makes leaving, and saying things again, its own fault: silence, regret, refusal, an error, itself repeated, or an answer to something else. */
export function provocations(turns: readonly Turn[]): Turn[] {
  let said = '';
  const replies: { readonly words: ReturnType<typeof wordingOf>; readonly question: boolean }[] = [];
  return turns.filter(turn => {
    if (turn.speaker === 'user') {
      said = turn.text;
      return false;
    }
    const text = turn.text.slice(0, 8_000);
    const words = wordingOf(text);
    const again = replies.slice(-6).some(other => nearlySame(other.words, words));
    replies.push({ words, question: text.includes('?') });
    if (said === '') return false;
    const { regrets, outOfScope, handsOver } = readReply(text);
    return text.trim() === '' || regrets || outOfScope || handsOver || REFUSES.test(text) || again || isBesides(said, text);
  });
}

/** A statement that shares no word with what it answers. */
function isBesides(said: string, reply: string): boolean {
  if (reply.includes('?')) return false;
  const asked = new Set(contentStems(said.slice(0, 2000)));
  const told = contentStems(reply);
  return asked.size >= 2 && told.length >= 3 && !told.some(stem => asked.has(stem));
}
