import { weighedShare } from '../effectiveSize.js';
import type { Scored } from '../scored.js';
import { bandsMap } from './bandsMap.js';
import { isotonicMap } from './isotonicMap.js';
import { plattMap } from './plattMap.js';

export const calibrationMethods = ['none', 'bands', 'platt', 'isotonic'] as const;
/** `none`: only the overall share is known. */
export type CalibrationMethod = (typeof calibrationMethods)[number];

/** By the number of labels: fewer than 20 none, up to 49 five bands, up to 499 Platt, from 500 isotonic (judge.md 5.4, measured in 2.8). */
export const methodFor = (labels: number): CalibrationMethod => (labels < 20 ? 'none' : labels < 50 ? 'bands' : labels < 500 ? 'platt' : 'isotonic');

export interface CalibrationMap {
  readonly method: CalibrationMethod;
  /** The share right, kept off 0 and 1 by half a label each way (Jeffreys); null without rows. */
  readonly overall: number | null;
  /** The chance to be right at certainty 0, 1 ... 100; never falling, never 0 or 1. Empty without rows. */
  readonly at: readonly number[];
}

/** A map from certainty, 0 to 100, to the chance of being right. */
export function calibrationMap(rows: readonly Scored[], method: CalibrationMethod = methodFor(rows.length)): CalibrationMap {
  const { share, effective } = weighedShare(rows);
  if (share === null) return { method: 'none', overall: null, at: [] };
  const overall = (share * effective + 0.5) / (effective + 1);
  // Weights add up to what the rows are worth, so that shrinking means the same with weights and without.
  const scale = effective / rows.reduce((sum, { weight }) => sum + weight, 0);
  const weighed = rows.map(row => ({ ...row, weight: row.weight * scale }));
  const map =
    method === 'none'
      ? () => overall
      : method === 'bands'
        ? bandsMap(weighed, overall)
        : method === 'platt'
          ? plattMap(weighed, overall)
          : isotonicMap(weighed, overall);
  const least = 0.5 / (effective + 1);
  return { method, overall, at: Array.from({ length: 101 }, (_, certainty) => Math.max(least, Math.min(1 - least, map(certainty)))) };
}

/** The chance to be right at a certainty, 0 to 100, between whole ones by interpolation; null where the map knows nothing. */
export function chanceAt({ at }: Pick<CalibrationMap, 'at'>, certainty: number): number | null {
  const below = Math.floor(certainty);
  const low = at[below];
  return low === undefined || certainty > 100 ? null : low + (certainty - below) * ((at[below + 1] ?? low) - low);
}
