/** A stated probability, and what came of it. */
export interface Stated {
  /** 0 to 1. */
  readonly probability: number;
  readonly right: boolean;
  readonly weight: number;
}

/** One of ten equally wide bins, closed on the left: .1 is in the second, 1 in the last. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Weighted mean of what was stated, and weighted share right; null in an empty bin. */
  readonly stated: number | null;
  readonly right: number | null;
  /** Weighted share of all rows, 0 to 1. */
  readonly share: number;
}

const BINS = 10;
/** Decimal probabilities such as .3 lie a hair below themselves in binary: .29 is in the third bin, .3 in the fourth. */
const binOf = (probability: number): number => Math.max(0, Math.min(BINS - 1, Math.floor(probability * BINS + 1e-9)));

/** The ten bins of a reliability diagram (Guo et al. 2017). */
export function reliabilityBins(rows: readonly Stated[]): ReliabilityBin[] {
  const sums = Array.from({ length: BINS }, () => ({ count: 0, weight: 0, stated: 0, right: 0 }));
  let total = 0;
  for (const { probability, right, weight } of rows) {
    const bin = sums[binOf(probability)] as (typeof sums)[number];
    bin.count++;
    bin.weight += weight;
    bin.stated += weight * probability;
    if (right) bin.right += weight;
    total += weight;
  }
  return sums.map(({ count, weight, stated, right }, at) => ({
    from: at / BINS,
    to: (at + 1) / BINS,
    count,
    stated: count === 0 ? null : Math.min(1, stated / weight),
    right: count === 0 ? null : right / weight,
    share: count === 0 ? 0 : weight / total,
  }));
}

/** Expected calibration error (Naeini et al. 2015): the mean distance of stated from right over the ten bins, weighted; 0 to 1. Null of none. */
export const calibrationError = (rows: readonly Stated[]): number | null =>
  rows.length === 0
    ? null
    : Math.min(
        1,
        reliabilityBins(rows).reduce((sum, { stated, right, share }) => sum + share * Math.abs((stated ?? 0) - (right ?? 0)), 0),
      );

/** Brier score (Brier 1950): the mean squared distance of a stated probability from 0 or 1, weighted; 0 is best. Null of none. */
export function brierScore(rows: readonly Stated[]): number | null {
  if (rows.length === 0) return null;
  let [sum, total] = [0, 0];
  for (const { probability, right, weight } of rows) {
    sum += weight * (probability - (right ? 1 : 0)) ** 2;
    total += weight;
  }
  return sum / total;
}
