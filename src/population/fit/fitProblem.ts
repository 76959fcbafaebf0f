import type { PopulationFit } from './populationFit.js';

/** Of the map's own units; UMAP stays far below. */
const FARTHEST = 1e6;

/**
 * What in a fit cannot have come of fitting these people, whatever its hash says; null when nothing is seen. Counts of coverage
 * rest on it: a list that names somebody twice, or the person itself, would make a test run look better or worse than it was.
 */
export function fitProblem({ people, nearest }: PopulationFit, ids: readonly string[]): string | null {
  if (people.length !== ids.length || people.some(({ id }, at) => id !== ids[at])) return 'names other people than the corpus holds, or in another order';
  if (people.some(({ at }) => at.some(value => Math.abs(value) > FARTHEST))) return 'puts somebody off the map';
  const { reference, share, objective, subjective } = nearest;
  if (share !== 0.02) return `calls ${share} of the population near, not 0.02`;
  if (reference.length !== Math.min(1000, people.length)) return `holds ${reference.length} reference people, not ${Math.min(1000, people.length)}`;
  if (new Set(reference).size !== reference.length || reference.some(index => index >= people.length)) return 'names a reference person twice, or nobody';
  const near = Math.max(1, Math.round(share * people.length));
  for (const rows of [objective, subjective]) {
    if (rows.length !== reference.length) return 'lacks lists of who is near';
    for (const [at, row] of rows.entries()) {
      const isSound = row.length === near && new Set(row).size === near && row.every(index => index < people.length && index !== reference[at]);
      if (!isSound) return `holds a list of who is near that has not ${near} different others`;
    }
  }
  return null;
}
