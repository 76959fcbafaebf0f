import type { Calibration, CalibrationWarning, MeasuredGate } from '../../judge/calibration/calibration.js';
import { counted, percent } from '../../support/text.js';

/** How a certainty becomes a measured share. */
export const METHODS: Readonly<Record<Calibration['method'], string>> = {
  none: 'none: fewer than 20 labels, or no certainty to map',
  bands: 'five bands, each mixed with the overall share (20 to 49 labels)',
  platt: 'a logistic curve, its slope held small (50 to 499 labels)',
  isotonic: 'a rising staircase, each stair mixed with the overall share (500 labels or more)',
};

/** Why certainty tells something, or why not. */
export const WHY_INFORMATIVE: Readonly<Record<Calibration['informativeBecause'], string>> = {
  'interval above .5': 'right verdicts are more certain than wrong ones, beyond chance',
  'interval reaches .5': 'right verdicts are not shown to be more certain than wrong ones',
  'one value only': 'every verdict has the same certainty, which tells nothing apart',
  'certainty not stated': 'no certainty was stated',
  'certainty on another scale': 'no certainty is above 5: that is another scale than 0 to 100',
  'fewer than 20 labels': 'fewer than 20 labels can be used',
  'fewer than 5 wrong': 'fewer than 5 verdicts are wrong, so there is too little to tell apart from the right ones',
  'fewer than 5 right': 'fewer than 5 verdicts are right, so there is too little to tell apart from the wrong ones',
  'fewer than 10 clusters': 'the labels hang together in fewer than 10 clusters',
};

const WHY_NONE: Readonly<Record<NonNullable<MeasuredGate['why']>, string>> = {
  'too few labels': 'too few labels to find one',
  'too few accepted': 'no threshold qualifies: too few verdicts at any certainty',
  'bound below the target': 'no threshold qualifies',
};

/** A share beside counts that it does not follow from says why. */
function shareWords({ right, accepted, accuracy }: MeasuredGate['tested'][number], baseRate: number | null): string {
  if (accuracy === null) return '';
  if (baseRate !== null) return ` (${percent(accuracy)} at ${percent(baseRate)} real failures)`;
  return ` (${isWeighted({ of: accepted, right, share: accuracy }) ? 'weighted: ' : ''}${percent(accuracy)})`;
}

const isWeighted = ({ of, right, share }: { readonly of: number; readonly right: number; readonly share: number }): boolean =>
  of > 0 && Math.abs(share - right / of) > 1e-6;

/** What shares of a calibration are of, where they are not of the counts beside them; null where they are. */
export function weighedWords({ baseRate, accuracyAtCoverage }: Pick<Calibration, 'baseRate' | 'accuracyAtCoverage'>): string | null {
  if (baseRate !== null) return `at ${percent(baseRate)} real failures`;
  const rows = accuracyAtCoverage.some(({ accepted, correct, accuracy }) => accuracy !== null && isWeighted({ of: accepted, right: correct, share: accuracy }));
  return rows ? 'weighted' : null;
}

/** `met from 85, not met from 90`: what decides, in a few words. */
export function thresholdWords({ met, notMet, symmetric }: Calibration['thresholds']): string {
  if (met === null && notMet === null) return 'no threshold qualifies: it decides nothing';
  const from = (what: string, atLeast: number | null) =>
    atLeast === null ? `${what} never (no threshold qualifies)` : atLeast === 0 ? `${what} at any certainty` : `${what} from ${atLeast}`;
  return symmetric ? from('an answer', met) : `${from('met', met)}, ${from('not met', notMet)}`;
}

/** What a side needs, and what that rests on. */
export function gateWords({ atLeast, by, why, passed, tested }: MeasuredGate, { target, baseRate }: Pick<Calibration, 'target' | 'baseRate'>): string {
  const last = passed ?? tested.at(-1) ?? null;
  const figures =
    last === null
      ? ''
      : `; at ${last.atLeast}: ${last.right} of ${last.accepted} right${shareWords(last, baseRate)}, at least ${percent(last.lowerBound)} where ${percent(target)} is asked`;
  if (atLeast === null) return `${WHY_NONE[why ?? 'too few labels']}${figures}`;
  return `${by === 'agreement alone' ? 'none needed: what the samples agree on is right often enough' : `certainty ${atLeast}`}${figures}`;
}

/** What is odd about certainties or labels. */
export function warningWords({ code, value, share, count }: CalibrationWarning): string {
  switch (code) {
    case 'certainties share one value':
      return `${percent(share ?? 0)} of all certainties are exactly ${value}: a threshold there decides by an echo`;
    case 'most certainties pass the gate':
      return `${percent(share ?? 0)} of all certainties are ${value === null ? 'at or above the gate they had to pass' : `${value} or more`}: without a calibration that gate stops nearly nothing`;
    case 'certainty runs backwards':
      return 'wrong verdicts are more certain than right ones';
    case 'second labels without a first':
      return `${counted(count ?? 0, 'second label')} without a first: not counted`;
    case 'labelled more than once':
      return `${counted(count ?? 0, 'row')} with the same id, judge, answer and certainty as another: counted twice, unless you take one out`;
    case 'labels of two alphabets':
      return 'some labels are met and not met, some are others: thresholds are of met and not met alone';
    case 'labels hang together':
      return `labels hang together in ${counted(count ?? 0, 'cluster')}: with their weights they are worth ${(value ?? 0).toFixed(0)} independent ones`;
  }
}
