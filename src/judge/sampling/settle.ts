import type { Ruling } from './judge.js';
import type { Doubt, Outcome, Verdict } from './verdict.js';

/** Lowest certainty that still is a gate, 0 to 100: below it judges rest by habit (judges' modal answers are 60 to 65). */
export const LOWEST_GATE = 65;
/** The gate for one sample: the value of Dong et al. 2024 (Findings of EMNLP, "Can LLM be a Personalized Judge?"). */
export const DEFAULT_GATE = 80;

export type Settled = Pick<
  Verdict,
  'leaning' | 'certainty' | 'certaintyKind' | 'uncalibrated' | 'minCertainty' | 'doubt' | 'evidence' | 'because' | 'rulings'
> & {
  readonly answer: Outcome;
};

/** Settles one criterion from one ruling: decided only when it counts, tells and is certain enough. */
export function settle(ruling: Ruling, minCertainty: number, cannotTell: Doubt = 'cannot tell'): Settled {
  const doubt = doubtOf(ruling, minCertainty, cannotTell);
  const leaning = ruling.answer === 'met' || ruling.answer === 'not met' ? ruling.answer : null;
  return {
    answer: doubt === null && leaning !== null ? leaning : 'inconclusive',
    leaning,
    certainty: ruling.certainty,
    certaintyKind: ruling.certaintyKind,
    uncalibrated: true,
    minCertainty,
    doubt,
    evidence: ruling.evidence,
    because: ruling.void === null || ruling.void === 'unreadable' ? ruling.reasoning : `the ruling is void: ${ruling.void}. It said: ${ruling.reasoning}`,
    rulings: [ruling],
  };
}

function doubtOf({ answer, certainty, void: broken }: Ruling, minCertainty: number, cannotTell: Doubt): Doubt | null {
  if (broken === 'unreadable') return 'ruling unreadable';
  if (broken !== null) return 'ruling void';
  if (answer === 'cannot tell' || answer === null) return cannotTell;
  if (certainty === null) return 'no certainty stated';
  // A judge of somebody's own may not have checked: NaN and 3e15 are no certainty.
  if (!(certainty >= 0 && certainty <= 100)) return 'ruling void';
  return certainty >= minCertainty ? null : 'certainty below the gate';
}

/** Kleene conjunction: not met if any is, else inconclusive if any is (those that found nothing to compare aside), else met. */
export function settleAll(parts: readonly Settled[], nothing: Doubt): Settled {
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

/** `.not` swaps met and not met; inconclusive stays inconclusive. */
export const negate = (outcome: Outcome): Outcome => (outcome === 'met' ? 'not met' : outcome === 'not met' ? 'met' : 'inconclusive');
