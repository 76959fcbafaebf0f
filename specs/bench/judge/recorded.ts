import { readLabels } from '../../../src/judge/calibration/readLabels.js';
import { sortLabels, type Counted } from '../../../src/judge/calibration/sortLabels.js';
import type { Scored } from '../../../src/statistics/scored.js';
import { haveRecords, NO_RECORDS, recordsFile } from '../../unit/judge/calibration/judgeRecords.js';

/** The recorded rulings of one judge that state a certainty. */
export function recorded(name: string): Scored[] {
  if (!haveRecords()) throw new Error(NO_RECORDS);
  return readLabels(recordsFile(name)).flatMap(({ prediction, certainty, correct }) =>
    prediction === null || certainty === null || correct === null ? [] : [{ score: certainty, right: correct, weight: 1 }],
  );
}

/** The same as a calibration counts them. */
export function recordedCounted(name: string): Counted[] {
  if (!haveRecords()) throw new Error(NO_RECORDS);
  return sortLabels(readLabels(recordsFile(name)), null).counted.filter(({ decided }) => decided !== null);
}

/** The recorded judges whose certainty is on the scale of 0 to 100. */
export const JUDGES = [
  'prism.command-r-plus.all_features',
  'prism.command-r-plus.least_imp_feature',
  'empathetic_conv.gpt-4o.all_features',
  'empathetic_conv.command-r-plus.all_features',
  'empathetic_conv.gpt-3.5-turbo.all_features',
  'empathetic_conv.llama-3-70b-instruct.all_features',
] as const;
