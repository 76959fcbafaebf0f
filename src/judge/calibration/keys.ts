import { Failure } from '../../support/failure.js';
import { counted } from '../../support/text.js';
import type { CalibrationKey, LabelRow } from './labelRow.js';

/**
 * The judges of these rows, each with its number of rows, most first; null: rows that name none. Rows that do not say which model
 * answered are counted with those that do, where these name one.
 */
export function keysOf(rows: readonly LabelRow[]): { readonly key: CalibrationKey | null; readonly count: number }[] {
  const found = new Map<string, { readonly key: CalibrationKey | null; count: number }>();
  const known = answering(rows);
  for (const { judge } of rows) {
    const key = judge === null || judge === undefined ? null : keyOf(judge, known);
    const text = JSON.stringify(key);
    const own = found.get(text) ?? { key, count: 0 };
    own.count++;
    found.set(text, own);
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

const requested = ({ model, templateHash, samples }: CalibrationKey): string => JSON.stringify([model, templateHash, samples]);

/** The names that answered, by what was requested. */
function answering(rows: readonly LabelRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { judge } of rows) {
    const name = judge?.answeredBy ?? null;
    if (!judge || name === null) continue;
    names.set(requested(judge), (names.get(requested(judge)) ?? new Set()).add(name));
  }
  return names;
}

function keyOf(judge: CalibrationKey, known: ReadonlyMap<string, ReadonlySet<string>>): CalibrationKey {
  const { model, templateHash, samples } = judge;
  const [name, ...others] = known.get(requested(judge)) ?? [];
  const answeredBy = judge.answeredBy ?? (others.length === 0 ? name : undefined);
  return { model, templateHash, samples, ...(answeredBy === undefined ? {} : { answeredBy }) };
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
        ({ key, count }) =>
          [
            counted(count, 'row'),
            key === null
              ? 'no judge named'
              : `${key.model}${key.answeredBy ? `, answered by ${key.answeredBy}` : ''}, template ${key.templateHash}, ${key.samples}`,
          ] as const,
      ),
    next: 'Choose one: --judge <model>, --template <hash>, --samples single or paired, --answered-by <model>.',
  });
}
