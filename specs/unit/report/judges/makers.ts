import { calibrate } from '../../../../src/judge/calibration/calibrate.js';
import type { Calibration } from '../../../../src/judge/calibration/calibration.js';
import type { CalibrationKey } from '../../../../src/judge/calibration/labelRow.js';
import type { VerdictRecord } from '../../../../src/record/verdictRecord.js';
import { times } from '../../judge/calibration/makers.js';
import { conversation, ruling, verdict } from '../records.js';

export const KEY: CalibrationKey = { model: 'judge-m', templateHash: 'aaaa1111', samples: 'paired' };

/** A ruling of a language model, met and 92 certain, but for what is said. */
export const sample = (more: Partial<VerdictRecord['rulings'][number]> = {}): VerdictRecord['rulings'][number] =>
  ruling({
    certaintyKind: 'stated',
    rule: null,
    certainty: 92,
    modelRequested: KEY.model,
    modelReported: KEY.model,
    templateHash: KEY.templateHash,
    ...more,
  });

export const both = (more: Partial<VerdictRecord['rulings'][number]> = {}) => [sample(more), sample({ ...more, sample: 2, order: 'inverted' })];

/** A verdict of a language model asked in both orders, but for what is said. */
export const judged = (more: Partial<VerdictRecord> = {}): VerdictRecord =>
  verdict({
    judge: { name: 'judge', model: KEY.model, offline: false },
    uncalibrated: true,
    minCertainty: 70,
    ordersAgree: true,
    rulings: both(),
    samples: { requested: 2, read: 2 },
    usage: { calls: 2, promptTokens: 2000, completionTokens: 200 },
    ...more,
  });

export const testRun = (verdicts: readonly VerdictRecord[], conversations = [conversation()]) => ({ verdicts, conversations });

/** Of labels whose certainty says something: 74 is right in a third, 90 nearly always. */
export function calibrated(count = 120, key: CalibrationKey = KEY): Calibration & { readonly key: CalibrationKey } {
  const rows = times(count, at => {
    const certainty = at % 2 === 0 ? 74 : 90;
    const right = certainty === 74 ? at % 6 === 0 : at % 21 !== 1;
    const prediction = at % 4 < 2 ? 'met' : 'not met';
    return { certainty, prediction, gold: right ? prediction : prediction === 'met' ? 'not met' : 'met', judge: key, id: `i${at}`, ordersAgree: true };
  });
  return { ...calibrate(rows, { draws: 200 }), key };
}
