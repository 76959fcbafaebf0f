import type { Scored } from '../scored.js';
import { poolAdjacent } from './poolAdjacent.js';

const BANDS = 5;
/** Labels' worth of the overall share that each band is mixed with (reference: judge.md 2.8, "shrink 10 to base rate"). */
const SHRUNK_BY = 10;
const bandOf = (score: number): number => Math.max(0, Math.min(BANDS - 1, Math.ceil(score / 20) - 1));

/** Share right in five bands (0-20, 21-40 ... 81-100), each mixed with ten labels of the overall share, never falling. Scores are 0 to 100. */
export function bandsMap(rows: readonly Scored[], overall: number): (score: number) => number {
  const bands = Array.from({ length: BANDS }, () => ({ weight: SHRUNK_BY, right: SHRUNK_BY * overall }));
  for (const { score, right, weight } of rows) {
    const band = bands[bandOf(score)] as (typeof bands)[number];
    band.weight += weight;
    if (right) band.right += weight;
  }
  const values = poolAdjacent(bands.map(({ weight, right }) => ({ value: right / weight, weight }))).flatMap(({ value, first, last }) =>
    Array.from({ length: last - first + 1 }, () => value),
  );
  return score => values[bandOf(score)] as number;
}
