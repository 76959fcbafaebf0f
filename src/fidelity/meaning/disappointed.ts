import { folded } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import { readReply } from '../../user/agenda/readReply.js';

/** Refuses in so many words, or shows an error instead of an answer. English; other languages are read by the model alone. */
const REFUSES =
  /\b(?:(?:we|i) (?:do not|don['’]?t|cannot|can['’]?t|are not able to|am not able to|are unable to|am unable to|won['’]?t) |(?:is|are|was) not (?:possible|available|allowed|eligible|refundable|supported)|not (?:currently )?(?:possible|available)|no longer (?:possible|available)|(?:internal |server |an )error\b|something went wrong|try again later|timed? ?out|service unavailable)/iu;
/** Characters that are read. */
const READ = 8_000;

/**
 * Whether what the person had heard when they left gives reason to leave: a reply that refuses, fails, is empty, hands over or
 * repeats an earlier one. It is the one before their last words, where those were said while leaving, else the last one. Where
 * nobody planned, nobody knows which of the two it was, and either will do.
 */
export function disappointed(turns: readonly Turn[]): boolean {
  const last = turns.findLastIndex(turn => turn.speaker === 'user');
  const decided = turns[last]?.plan?.decision;
  const replies = answersIn(turns);
  const heard = [
    replies.findLast(reply => reply.index < (turns[last]?.index ?? 0)),
    ...(decided === undefined || decided === 'go on' ? [replies.at(-1)] : []),
  ].filter(reply => reply !== undefined);
  return heard.some(reply => disappoints(reply, replies));
}

/**
 * Index of the first turn with such a reply, infinite where there is none: who was refused early may well turn to something else late.
 * Every reply is looked at once.
 */
export function firstDisappointment(turns: readonly Turn[]): number {
  const before = new Set<string>();
  for (const { index, text } of answersIn(turns)) {
    const said = folded(text.slice(0, READ));
    if (before.has(said) || refusesOrFails(text, said)) return index;
    before.add(said);
  }
  return Infinity;
}

/** What the chatbot said to the person: its greeting, before they spoke, refuses nothing. */
function answersIn(turns: readonly Turn[]): Turn[] {
  const first = turns.findIndex(turn => turn.speaker === 'user');
  return first < 0 ? [] : turns.slice(first).filter(turn => turn.speaker === 'chatbot');
}

function disappoints(reply: Turn, replies: readonly Turn[]): boolean {
  const said = folded(reply.text.slice(0, READ));
  return refusesOrFails(reply.text, said) || replies.some(other => other.index < reply.index && folded(other.text.slice(0, READ)) === said);
}

function refusesOrFails(whole: string, said: string): boolean {
  const text = whole.slice(0, READ);
  const { regrets, outOfScope, handsOver } = readReply(text);
  return said === '' || regrets || outOfScope || handsOver || REFUSES.test(text);
}
