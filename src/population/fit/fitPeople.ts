import type { Embedder } from '../../model/embedder.js';
import type { Profile } from '../../profile/profile.js';
import { Failure } from '../../support/failure.js';
import { childSeed, seededRandom } from '../../support/seed.js';
import { byId, corpusHashOf } from './corpusPeople.js';
import { sealed } from './fitHash.js';
import { layMap } from './layMap.js';
import type { Matrix } from './matrix.js';
import { everyRow, nearestRows, type Neighbours } from './neighbours.js';
import { personVectors, type PersonVectors } from './personVectors.js';
import type { FittedPerson, PopulationFit, Stratum } from './populationFit.js';
import { significant } from './significant.js';

export interface FitOptions {
  readonly from: string;
  readonly embedder: Embedder;
  /** Whole, from 0. */
  readonly seed: number;
  readonly signal: AbortSignal;
  /** What is being done and its share done, 0 to 1. */
  readonly onProgress?: (what: 'vectors' | 'neighbours' | 'map', share: number) => void;
}

/** USP's released rule: the mean distance to the nearest 49. */
const NEIGHBOURS = 49;
const STRATUM_SHARE = 0.2;
const NEAR_SHARE = 0.02;
const MOST_REFERENCES = 1000;
/** Up to here every pair is compared: 20,000 take some minutes. Beyond, everybody is compared with a seeded part. */
const MOST_COMPARED_WITH_ALL = 20_000;
const COMPARED_WITH = 2000;
const FEWEST = 5;

/** Works out who is near whom. The people must have different ids; their order changes nothing. */
export async function fitPeople(given: readonly Profile[], options: FitOptions): Promise<PopulationFit> {
  if (given.length < FEWEST) {
    throw new Failure({
      party: 'set-up',
      code: 'fit-too-few',
      what: `"${options.from}" holds ${given.length} people: too few to say who is like whom`,
      next: `A fit needs at least ${FEWEST}; a population without strata needs no fit.`,
    });
  }
  const people = [...given].sort(byId);
  options.onProgress?.('vectors', 0);
  const vectors = await personVectors(people, options.embedder, options.signal);
  return fitVectors(people, vectors, options);
}

/** The same with vectors in hand. The people are sorted by id, a row each. */
export async function fitVectors(
  people: readonly Profile[],
  vectors: PersonVectors,
  { from, embedder, seed, signal, onProgress }: FitOptions,
): Promise<PopulationFit> {
  const everybody = everyRow(vectors.whole);
  const exact = people.length <= MOST_COMPARED_WITH_ALL;
  const some = (most: number, purpose: string) =>
    people.length <= most
      ? everybody
      : Int32Array.from(
          seededRandom(childSeed(seed, purpose))
            .shuffle([...everybody])
            .slice(0, most),
        ).sort();
  const among = exact ? everybody : some(COMPARED_WITH, 'compared with');
  const neighbours = Math.min(NEIGHBOURS, people.length - 1);
  const nearest = nearestRows(vectors.whole, neighbours, everybody, among, share => onProgress?.('neighbours', share));
  signal.throwIfAborted();
  onProgress?.('map', 0);
  const map = await layMap(nearest, childSeed(seed, 'map'));
  signal.throwIfAborted();
  const distances = meanDistances(nearest);
  const stratumOf = strataBy(distances);
  const reference = some(MOST_REFERENCES, 'reference');
  const near = Math.max(1, Math.round(NEAR_SHARE * people.length));
  const nearIn = (matrix: Matrix) => rowsOf(nearestRows(matrix, near, reference));
  return sealed({
    schemaVersion: 1,
    kind: 'population fit',
    from,
    corpusHash: corpusHashOf(people),
    embedder: embedder.name,
    seed,
    neighbours,
    ...(exact ? {} : { comparedWith: COMPARED_WITH }),
    people: people.map(({ id }, at): FittedPerson => ({ id, meanDistance: distances[at] ?? 0, stratum: stratumOf[at] ?? 'middle', at: map[at] ?? [0, 0] })),
    nearest: { reference: [...reference], share: NEAR_SHARE, objective: nearIn(vectors.objective), subjective: nearIn(vectors.subjective) },
  });
}

const rowsOf = ({ count, indexes }: Neighbours): number[][] =>
  Array.from({ length: indexes.length / count }, (_, row) => [...indexes.subarray(row * count, (row + 1) * count)]);

/** Of each row to its neighbours. */
export function meanDistances({ count, distances }: Neighbours): number[] {
  const mean = (row: number) => distances.subarray(row * count, (row + 1) * count).reduce((sum, distance) => sum + distance, 0) / count;
  return Array.from({ length: distances.length / count }, (_, row) => significant(mean(row)));
}

/** The fifth nearest to their neighbours, the fifth furthest, the rest; of equally near ones the first are nearer. */
function strataBy(distances: readonly number[]): Stratum[] {
  const ranked = distances.map((distance, at) => ({ distance, at })).sort((a, b) => a.distance - b.distance || a.at - b.at);
  const each = Math.round(STRATUM_SHARE * distances.length);
  const strata: Stratum[] = distances.map(() => 'middle');
  for (const { at } of ranked.slice(0, each)) strata[at] = 'majority';
  for (const { at } of ranked.slice(distances.length - each)) strata[at] = 'minority';
  return strata;
}
