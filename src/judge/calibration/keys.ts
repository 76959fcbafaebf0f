import { Failure } from '../../support/failure.js';
import { counted } from '../../support/text.js';
import type { CalibrationKey, LabelRow } from './labelRow.js';

/** The judges of these rows, each with its number of rows, most first; null: rows that name none. */
export function keysOf(rows: readonly LabelRow[]): { readonly key: CalibrationKey | null; readonly count: number }[] {
  const found = new Map<string, { readonly key: CalibrationKey | null; count: number }>();
  for (const { judge } of rows) {
    const key = judge === null || judge === undefined ? null : { model: judge.model, templateHash: judge.templateHash, samples: judge.samples };
    const text = JSON.stringify(key);
    const known = found.get(text) ?? { key, count: 0 };
    known.count++;
    found.set(text, known);
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** The one judge of these rows; null where no row names one. Several are a set-up failure (`judges-mixed`): they are several instruments. */
export function oneKey(rows: readonly LabelRow[]): CalibrationKey | null {
  const keys = keysOf(rows);
  if (keys.length <= 1) return keys[0]?.key ?? null;
  throw new Failure({
    party: 'set-up',
    code: 'judges-mixed',
    what: `these labels are of ${keys.length} judges, and each is calibrated by itself`,
    details: keys
      .slice(0, 20)
      .map(
        ({ key, count }) => [counted(count, 'row'), key === null ? 'no judge named' : `${key.model}, template ${key.templateHash}, ${key.samples}`] as const,
      ),
    next: 'Choose one: --judge <model>, --template <hash>, --samples single or paired.',
  });
}
