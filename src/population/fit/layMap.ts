import { seededRandom } from '../../support/seed.js';
import { significant } from './significant.js';
import type { Neighbours } from './neighbours.js';
import { pause } from '../../support/pause.js';

export type Point = readonly [x: number, y: number];

/** Neighbours that hold a person in place, the person among them: UMAP's own default. */
const NEAREST = 15;
/** Between two looks at the signal. */
const EPOCHS_A_TURN = 10;
/** Below this there is no manifold to learn. */
const FEWEST = 5;

/**
 * Lays people out in two dimensions so that near ones stay near (UMAP, arXiv 1802.03426), from their exact neighbours, all of
 * them or at least 14 each. Where a person lands is seeded. Distances across the map and its density mean little: UMAP evens
 * out density. Rejects with the signal's reason.
 */
export async function layMap({ count, indexes, distances }: Neighbours, seed: number, signal?: AbortSignal): Promise<Point[]> {
  const people = count === 0 ? 1 : indexes.length / count;
  if (people < FEWEST) return Array.from({ length: people }, (_, at): Point => [at, 0]);
  const { UMAP } = await import('umap-js');
  const others = Math.min(NEAREST - 1, count - 1);
  const umap = new UMAP({ nNeighbors: others + 1, random: seededRandom(seed).next });
  const rowsOf = (numbers: Int32Array | Float64Array, own: (person: number) => number) =>
    Array.from({ length: people }, (_, person) => [own(person), ...numbers.subarray(person * count, person * count + others)]);
  umap.setPrecomputedKNN(
    rowsOf(indexes, person => person),
    rowsOf(distances, () => 0),
  );
  // With neighbours given, the rows themselves are only counted.
  const epochs = umap.initializeFit(Array.from({ length: people }, () => []));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    umap.step();
    if (signal && epoch % EPOCHS_A_TURN === 0) await pause(signal);
  }
  return umap.getEmbedding().map(([x = 0, y = 0]): Point => [significant(x), significant(y)]);
}
