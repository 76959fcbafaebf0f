import type { CalibrationWarning } from './calibration.js';

/** Above this share of one value certainty is an echo; above that one a gate lets nearly everything through (judge.md 5.3). */
const ONE_VALUE = 0.6;
const PASSING = 0.8;

/** The value stated most often, the lowest of equally frequent ones; null of none. */
export function modalCertainty(certainties: readonly number[]): { readonly value: number; readonly share: number } | null {
  const counts = new Map<number, number>();
  for (const certainty of certainties) counts.set(certainty, (counts.get(certainty) ?? 0) + 1);
  let best: readonly [number, number] | null = null;
  for (const entry of counts) if (best === null || entry[1] > best[1] || (entry[1] === best[1] && entry[0] < best[0])) best = entry;
  return best === null ? null : { value: best[0], share: best[1] / certainties.length };
}

/**
 * What a run's certainties show without any label: more than 60 % of one value, more than 80 % at or above the gate. From 20 on. Gates
 * may be one each; a `value` is then null where they differ.
 */
export function certaintyWarnings(certainties: readonly number[], gate: number | readonly number[]): CalibrationWarning[] {
  if (certainties.length < 20) return [];
  const modal = modalCertainty(certainties);
  const gates = typeof gate === 'number' ? certainties.map(() => gate) : gate;
  const passing = certainties.filter((certainty, at) => certainty >= (gates[at] ?? Infinity)).length / certainties.length;
  const [first] = gates;
  return [
    ...(modal !== null && modal.share > ONE_VALUE
      ? [{ code: 'certainties share one value', value: modal.value, share: modal.share, count: certainties.length } as const]
      : []),
    ...(passing > PASSING
      ? [
          {
            code: 'most certainties pass the gate',
            value: first !== undefined && gates.every(one => one === first) ? first : null,
            share: passing,
            count: certainties.length,
          } as const,
        ]
      : []),
  ];
}
