import type { Embedder } from '../../model/embedder.js';
import type { Profile } from '../../profile/profile.js';
import { Failure } from '../../support/failure.js';
import { childSeed, seededRandom } from '../../support/seed.js';
import { counted } from '../../support/text.js';
import { byId, corpusHashOf } from './corpusPeople.js';
import { sealed } from './fitHash.js';
import { layMap } from './layMap.js';
import type { Matrix } from './matrix.js';
import { everyRow, nearestRowsInTurns, type Neighbours } from './neighbours.js';
import { personVectors, type PersonVectors } from './personVectors.js';
import type { FittedPerson, PopulationFit, Stratum } from './populationFit.js';
import { donorsOf, isReal } from './realPeople.js';
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
/** Up to here every pair is compared: 20,000 take some minutes. Beyond, everybody is compared with a seeded part of the real people. */
const MOST_COMPARED_WITH_ALL = 20_000;
const COMPARED_WITH = 2000;
const FEWEST = 5;
/** The map needs no more. */
const MAP_NEIGHBOURS = 14;

/** Works out who is near whom. The people must have different ids; their order changes nothing. */
export async function fitPeople(given: readonly Profile[], options: FitOptions): Promise<PopulationFit> {
  const real = given.filter(isReal).length;
  if (real < FEWEST) {
    const others = given.length > real ? ' Virtual and imagined people say nothing of how common anybody is: put the people they come from beside them.' : '';
    throw new Failure({
      party: 'set-up',
      code: 'fit-too-few',
      what: `"${options.from}" holds ${counted(real, 'real person', 'real people')} among ${given.length}: too few to say who is like whom`,
      next: `A fit needs at least ${FEWEST} authored or extracted people; a population without strata needs no fit.${others}`,
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
  const real = everybody.filter(row => isReal(people[row] as Profile));
  const some = (rows: Int32Array, most: number, purpose: string) =>
    rows.length <= most
      ? rows
      : Int32Array.from(
          seededRandom(childSeed(seed, purpose))
            .shuffle([...rows])
            .slice(0, most),
        ).sort();
  const among = exact ? real : some(real, COMPARED_WITH, 'compared with');
  const neighbours = Math.min(NEIGHBOURS, real.length - 1);
  const tell = (from: number, to: number) => (share: number) => onProgress?.('neighbours', from + (to - from) * share);
  // Two more where somebody's donors are left out.
  const more = real.length < people.length ? 2 : 0;
  const nearest = await nearestRowsInTurns(vectors.whole, neighbours + more, everybody, among, signal, tell(0, more ? 0.5 : 1));
  const mapped = more
    ? await nearestRowsInTurns(
        vectors.whole,
        Math.min(MAP_NEIGHBOURS, people.length - 1),
        everybody,
        exact ? everybody : some(everybody, COMPARED_WITH, 'compared with'),
        signal,
        tell(0.5, 1),
      )
    : nearest;
  onProgress?.('map', 0);
  const map = await layMap(mapped, childSeed(seed, 'map'), signal);
  const distances = distancesToOthers(people, nearest, neighbours);
  const stratumOf = strataBy(distances, real);
  const reference = some(everybody, MOST_REFERENCES, 'reference');
  const near = Math.max(1, Math.round(NEAR_SHARE * people.length));
  const nearIn = async (matrix: Matrix) => rowsOf(await nearestRowsInTurns(matrix, near, reference, everybody, signal));
  const { unread } = vectors;
  return sealed({
    schemaVersion: 1,
    kind: 'population fit',
    from,
    corpusHash: corpusHashOf(people),
    embedder: embedder.name,
    seed,
    neighbours,
    ...(exact ? {} : { comparedWith: among.length }),
    ...(unread.facts + unread.style > 0 ? { unread } : {}),
    people: people.map(({ id }, at): FittedPerson => ({ id, meanDistance: distances[at] ?? 0, stratum: stratumOf[at] ?? 'virtual', at: map[at] ?? [0, 0] })),
    nearest: { reference: [...reference], share: NEAR_SHARE, objective: await nearIn(vectors.objective), subjective: await nearIn(vectors.subjective) },
  });
}

const rowsOf = ({ count, indexes }: Neighbours): number[][] =>
  Array.from({ length: indexes.length / count }, (_, row) => [...indexes.subarray(row * count, (row + 1) * count)]);

/** Of each person to their nearest, without the two they are joined from; a row each. */
function distancesToOthers(people: readonly Profile[], { count, indexes, distances }: Neighbours, neighbours: number): number[] {
  return people.map((person, row) => {
    const donors = donorsOf(person);
    const others = [...distances.subarray(row * count, (row + 1) * count)].filter((_, nth) => {
      const other = indexes[row * count + nth] ?? -1;
      return other >= 0 && !donors.includes(people[other]?.id ?? '');
    });
    const nearest = others.slice(0, neighbours);
    return significant(nearest.reduce((sum, distance) => sum + distance, 0) / nearest.length);
  });
}

/** Of the real people the fifth nearest to their neighbours, the fifth furthest, the rest; of equally near ones the first are nearer. */
function strataBy(distances: readonly number[], real: Int32Array): Stratum[] {
  const ranked = [...real].sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b);
  const each = Math.round(STRATUM_SHARE * ranked.length);
  const strata: Stratum[] = distances.map(() => 'virtual');
  for (const [rank, at] of ranked.entries()) strata[at] = rank < each ? 'majority' : rank < ranked.length - each ? 'middle' : 'minority';
  return strata;
}
