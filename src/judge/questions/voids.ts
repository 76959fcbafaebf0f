import type { Turn } from '../../transcript/turn.js';
import type { Answer, Quotation, VoidReason } from '../judge.js';
import { isSaidIn } from './quotable.js';

/** Conversations beside the one under judgement that a ruling may quote, by the name that quotations give in `of`. */
export type Others = ReadonlyMap<string, readonly Turn[]>;

const NONE: Others = new Map();

/** The turn that a quotation names; undefined where there is none. */
export const quotedTurn = ({ turn, of }: Quotation, transcript: readonly Turn[], others: Others = NONE): Turn | undefined =>
  (of === undefined ? transcript : others.get(of))?.find(({ index }) => index === turn);

/** True when the exact words stand in the turn they name; case, spacing, punctuation and what nobody sees do not count. */
export function standsIn(quotation: Quotation, transcript: readonly Turn[], others: Others = NONE): boolean {
  const turn = quotedTurn(quotation, transcript, others);
  return turn !== undefined && isSaidIn(quotation.quote, turn);
}

/** Most quotations that are read of one ruling on one thing. */
export const MOST_QUOTATIONS = 50;

/**
 * Why a ruling does not count, or null. A decided ruling needs at least one quotation of the chatbot's words; every quotation
 * must stand in the turn it names, and there are at most `most`; a stated certainty lies in 0 to 100.
 */
export function voidReason(
  answer: Answer,
  evidence: readonly Quotation[],
  certainty: number | null,
  transcript: readonly Turn[],
  others: Others = NONE,
  most = MOST_QUOTATIONS,
): VoidReason | null {
  if (certainty !== null && !(certainty >= 0 && certainty <= 100)) return 'certainty out of range';
  if (answer === 'cannot tell') return null;
  if (evidence.length === 0) return 'no quotation';
  if (evidence.length > most) return 'too many quotations';
  if (!evidence.every(quotation => standsIn(quotation, transcript, others))) return 'quotation not found';
  return evidence.some(quotation => quotedTurn(quotation, transcript, others)?.speaker === 'chatbot') ? null : 'quotation not from the chatbot';
}
