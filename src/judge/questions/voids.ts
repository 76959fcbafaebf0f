import { folded } from '../support/text.js';
import type { Turn } from '../transcript/turn.js';
import type { Answer, Quotation, VoidReason } from './judge.js';

/** True when the exact words stand in the turn they name; case, spacing and punctuation do not count. */
export function standsIn({ turn, quote }: Quotation, transcript: readonly Turn[]): boolean {
  const words = folded(quote);
  const text = transcript.find(other => other.index === turn)?.text;
  return text !== undefined && words !== '' && ` ${folded(text)} `.includes(` ${words} `);
}

const fromChatbot = ({ turn }: Quotation, transcript: readonly Turn[]) => transcript.find(other => other.index === turn)?.speaker === 'chatbot';

/**
 * Why a ruling does not count, or null. A decided ruling needs at least one quotation of the chatbot's words; every quotation
 * must stand in the turn it names; a stated certainty lies in 0 to 100.
 */
export function voidReason(answer: Answer, evidence: readonly Quotation[], certainty: number | null, transcript: readonly Turn[]): VoidReason | null {
  if (certainty !== null && !(certainty >= 0 && certainty <= 100)) return 'certainty out of range';
  if (answer === 'cannot tell') return null;
  if (evidence.length === 0) return 'no quotation';
  if (!evidence.every(quotation => standsIn(quotation, transcript))) return 'quotation not found';
  return evidence.some(quotation => fromChatbot(quotation, transcript)) ? null : 'quotation not from the chatbot';
}
