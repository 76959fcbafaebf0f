import { seededRandom } from '../support/seed.js';

/**
 * 95 % percentile bootstrap interval (Efron 1979) of any statistic: clusters are drawn with replacement, as many as there are; a row
 * without a cluster is one by itself. The statistic is given how often each row was drawn; draws where it says null (it is not
 * defined) are left out, and where that is every second one or more there is no interval: null.
 */
export function clusterBootstrap(
  rows: readonly { readonly cluster?: string | undefined }[],
  seed: number,
  draws: number,
  statistic: (times: Int32Array) => number | null,
): readonly [low: number, high: number] | null {
  if (rows.length === 0) return null;
  const { clusterOf, clusters } = clustersOf(rows);
  const random = seededRandom(seed);
  const drawn = new Int32Array(clusters);
  const times = clusters === rows.length ? drawn : new Int32Array(rows.length);
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    drawn.fill(0);
    for (let at = 0; at < clusters; at++) {
      const one = Math.floor(random.next() * clusters);
      drawn[one] = (drawn[one] as number) + 1;
    }
    if (times !== drawn) for (let row = 0; row < rows.length; row++) times[row] = drawn[clusterOf[row] as number] as number;
    const value = statistic(times);
    if (value !== null) found.push(value);
  }
  if (found.length * 2 <= draws) return null;
  found.sort((a, b) => a - b);
  return [found[Math.floor(found.length * 0.025)] as number, found[Math.ceil(found.length * 0.975) - 1] as number];
}

function clustersOf(rows: readonly { readonly cluster?: string | undefined }[]): { readonly clusterOf: Int32Array; readonly clusters: number } {
  const named = new Map<string, number>();
  let clusters = 0;
  const clusterOf = Int32Array.from(rows, ({ cluster }) => {
    if (cluster === undefined) return clusters++;
    const known = named.get(cluster) ?? clusters++;
    named.set(cluster, known);
    return known;
  });
  return { clusterOf, clusters };
}
