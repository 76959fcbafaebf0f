import type { Calibration, CalibrationWarning } from './calibration.js';
import type { LabelRow } from './labelRow.js';
import type { SortedLabels } from './sortLabels.js';

/** What a label is of, whoever gave it; null where the row does not say. */
function verdictOf({ id = null, conversation = null, matcher = null, criterion = null, negated, judge }: LabelRow): string | null {
  const by = [judge?.model ?? null, judge?.templateHash ?? null, judge?.samples ?? null];
  if (id !== null) return JSON.stringify([id, ...by]);
  return conversation === null || criterion === null ? null : JSON.stringify([conversation, matcher, criterion, negated ?? false, ...by]);
}

/** How often second labels said the same as the first, and what cannot be told of them. */
export function repeatedLabels({ firsts, seconds }: Pick<SortedLabels, 'firsts' | 'seconds'>): {
  readonly selfAgreement: Calibration['selfAgreement'];
  readonly warnings: readonly CalibrationWarning[];
} {
  const first = new Map<string, LabelRow>();
  let again = 0;
  for (const row of firsts) {
    const verdict = verdictOf(row);
    if (verdict === null) continue;
    // The same id with another answer or certainty is another verdict of a judge that is not named.
    const known = first.get(verdict);
    if (known !== undefined && known.prediction === row.prediction && known.certainty === row.certainty) again++;
    first.set(verdict, row);
  }
  let [n, same, alone] = [0, 0, 0];
  for (const row of seconds) {
    const verdict = verdictOf(row);
    const before = verdict === null ? undefined : first.get(verdict);
    if (before === undefined) alone++;
    if (before === undefined || before.gold === null || row.gold === null) continue;
    n++;
    if (before.gold === row.gold) same++;
  }
  const warning = (code: 'second labels without a first' | 'labelled more than once', count: number): CalibrationWarning[] =>
    count === 0 ? [] : [{ code, value: null, share: null, count }];
  return {
    selfAgreement: n === 0 ? null : { n, share: same / n },
    warnings: [...warning('second labels without a first', alone), ...warning('labelled more than once', again)],
  };
}
