import { cut, folded } from '../support/text.js';
import type { Turn } from '../transcript/turn.js';
import type { FidelityFinding } from './finding.js';

/** Sentences that only the side that serves says: an offer of help with nothing asked, or speaking as the machine. */
const SERVES = [
  /\bhow (?:can|may) i (?:help|assist|be of (?:help|service))\b/iu,
  /\bwhat can i (?:help|assist) you with\b/iu,
  /\bis there anything else (?:that )?(?:i|we) can (?:help|assist|do)\b/iu,
  /\b(?:i am|i['’]?m) (?:here to (?:help|assist)|happy to (?:help|assist) you|glad to (?:help|assist) you)\b/iu,
  /\bi['’]?d be (?:happy|glad) to (?:help|assist) you\b/iu,
  /\bas an? (?:ai|a\.i\.|artificial intelligence)(?: language model| assistant)?,? i\b/iu,
  /\bi(?: am|['’]?m) (?:an ai|a (?:virtual|digital|chat)\s?(?:assistant|bot)|your (?:virtual )?assistant)\b/iu,
  /\bthank you for (?:contacting|reaching out to|choosing) (?:us|our)\b/iu,
  /\bfeel free to (?:ask|reach out)\b.*\b(?:any (?:other|further|more) questions|anytime|assist)/iu,
  /\bi (?:can|will|['’]ll) (?:certainly |definitely |gladly |be able to )?(?:help|assist) you (?:with|find|get|book)\b/iu,
  /\b(?:would you like|do you want) to (?:book|reserve|proceed|make (?:a|the|your) (?:booking|reservation))\b.*\?/iu,
  /\bwould you like (?:me|us) to (?:book|reserve|process|proceed|make (?:a|the|your) (?:booking|reservation)|help you|assist you)\b/iu,
  /\b(?:i|we)(?:['’]ve| have)? (?:just |now |successfully )?(?:booked|reserved) (?:you (?:a|an|in|on|for|the|at)\b|(?:it|that|this|them|those|a \w+) for you\b)/iu,
  /\b(?:i|we)(?:['’]ve| have)? (?:just |now |successfully )?(?:processed|issued|initiated) your (?:refund|return|cancellation|request)\b/iu,
  /\byour (?:confirmation|booking|reservation|order) (?:number|code|reference) is\b/iu,
  /\byour (?:order|drink|refund|booking) (?:will be|is|has been) (?:ready|up|on its way|confirmed|processed)\b(?!.*\?)/iu,
  /\b(?:can|could|may|would) (?:i|you) (?:please )?(?:have|get|give me|provide(?: me with)?|share|tell me) your (?:booking|order|confirmation|reservation|account) (?:number|code|id|reference)\b/iu,
  /\bwe apologi[sz]e for (?:the|any) inconvenience\b/iu,
  /\bhow (?:can|may) we (?:help|assist) you\b/iu,
  /^(?:chatbot|assistant)\s*:/imu,
  /\blet me know if (?:there['’]?s|there is) anything else (?:i|we) can\b/iu,
];

/** The reply's wrapping, which no person types, quoted or not. */
const WRAPPING = [/<\/?think>/iu, /"(?:utterance|decision|intent|affect|achieved|reveal)"\s*:/u, /<\|[a-z_]+\|>/iu];
/** Words of the instructions. Asking the chatbot for its own system prompt is fair. */
const LEAKS = [/\b(?:as (?:a|the) simulated user|my persona|the persona|in character|(?<!your )system prompt)\b/iu];

/** A letter, a number, a picture, or a mark that alone means something. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}?!]/u;

const QUOTES =
  /["“”«»]|\b(?:you|it|he|she|they|bot|website|page|e-?mail|message|text|app|site|screen|letter) (?:just |only )?(?:said|say|says|reads|told|wrote|asked|keeps? (?:saying|asking))\b|\bstop (?:saying|asking)\b|\bi (?:got|get|received|have) (?:an?|the|your|this) (?:\w+ )?(?:e-?mail|mail|message|text|sms|letter|notification|confirmation)\b/iu;

/**
 * The first fidelity check, on what the user said so far: role flip, loops, empty turns, leaked instructions. It sees no verdict,
 * and what the chatbot provoked is not held against the user: repeating a question that got the same answer is no loop.
 */
export function perTurn(turns: readonly Turn[]): FidelityFinding[] {
  return turns.flatMap((turn, at) => (turn.speaker === 'user' ? findingsOf(turn, turns.slice(0, at)) : []));
}

function findingsOf(turn: Turn, before: readonly Turn[]): FidelityFinding[] {
  const found: FidelityFinding[] = [];
  const add = (kind: FidelityFinding['kind'], evidence: string, proven: boolean) =>
    found.push({ kind, turn: turn.index, evidence: cut(evidence, 200), certainty: null, certaintyKind: 'rule', effect: 'unclear', proven });
  if (!SAYS_SOMETHING.test(turn.text)) add('empty turn', turn.text.trim() === '' ? '(nothing)' : turn.text, true);
  const wrapping = firstMatch(WRAPPING, turn.text);
  const leak = wrapping ?? firstMatch(LEAKS, turn.text);
  if (leak !== null) add('leaked instructions', leak, wrapping !== null || !QUOTES.test(turn.text));
  const serves = firstMatch(SERVES, turn.text);
  if (serves !== null && !QUOTES.test(turn.text)) add('role flip', serves, true);
  const loop = loopAt(turn, before);
  if (loop !== null) add('loop', turn.text, loop);
  return found;
}

function firstMatch(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match[0];
  }
  return null;
}

/** True when the same utterance comes a third time although the chatbot's answers changed, false (a suspicion) on the second; null: none. */
function loopAt(turn: Turn, before: readonly Turn[]): boolean | null {
  const said = folded(turn.text);
  if (said.split(' ').length < 4) return null;
  const same = before.filter(other => other.speaker === 'user' && folded(other.text) === said);
  if (same.length === 0) return null;
  const replies = new Set(same.map(other => folded(before.find(reply => reply.speaker === 'chatbot' && reply.index > other.index)?.text ?? '')));
  return same.length >= 2 && replies.size > 1;
}
