import type { SamplingFrame } from '../../../src/population/sampling/frame.js';
import type { Prepared } from '../../../src/population/sampling/prepare.js';

export interface MeanShare {
  readonly dimension: string;
  readonly category: string;
  readonly target: number;
  readonly mean: number;
  /** Standard errors between the mean share and its target; infinite where a share that never varies misses it. */
  readonly errors: number;
}

/** The mean share of every category over many seeds, beside what `chances` (one a person, summing to the size) say it should be. */
export function meanShares(frame: SamplingFrame, prepared: Prepared, chances: Float64Array, seeds: number): MeanShare[] {
  const draws = Array.from({ length: seeds }, (_, seed) => prepared.draw(seed).people);
  return [...frame.columns].flatMap(([dimension, { categories, codes }]) =>
    categories.map((category, code) => {
      const shares = draws.map(people => people.reduce((sum, person) => sum + (codes[person] === code ? 1 : 0), 0) / prepared.size);
      const mean = shares.reduce((sum, share) => sum + share, 0) / seeds;
      const target = chances.reduce((sum, chance, person) => sum + (codes[person] === code ? chance : 0), 0) / prepared.size;
      const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (seeds - 1);
      const gap = Math.abs(mean - target);
      return { dimension, category, target, mean, errors: gap < 1e-9 ? 0 : gap / Math.sqrt(variance / seeds) };
    }),
  );
}
