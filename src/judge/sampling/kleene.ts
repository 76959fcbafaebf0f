import type { Doubt, Outcome } from '../verdict.js';
import type { Settled } from './settle.js';

/** `.not` swaps met and not met; inconclusive stays inconclusive (Kleene 1952, strong three-valued logic). */
export const negate = (outcome: Outcome): Outcome => (outcome === 'met' ? 'not met' : outcome === 'not met' ? 'met' : 'inconclusive');

/**
 * Kleene's conjunction of settled parts, as one: not met if any is, else inconclusive if any is, else met. Parts that found `nothing`
 * to decide are left aside unless nothing else is there.
 */
export function settleAll<Part extends Settled>(parts: readonly Part[], nothing: Doubt): Part {
  const against = parts.find(part => part.answer === 'not met');
  const open = parts.filter(part => part.answer === 'inconclusive' && part.doubt !== nothing);
  const met = parts.filter(part => part.answer === 'met');
  const first = against ?? open[0] ?? met[0] ?? parts[0];
  if (!first) throw new Error('nothing to settle');
  const least = met.reduce((low, part) => ((part.certainty ?? 0) < (low.certainty ?? 0) ? part : low), met[0] ?? first);
  const decided = against ?? open[0] ?? least;
  return {
    ...decided,
    because: (against ? [against] : open.length > 0 ? open : met.length > 0 ? met : parts).map(part => part.because).join(' '),
    evidence: (against ? [against] : met.length > 0 ? met : parts).flatMap(part => part.evidence),
    rulings: parts.flatMap(part => part.rulings),
  };
}
