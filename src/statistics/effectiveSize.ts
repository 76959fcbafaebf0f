/** What a share is estimated from; see {@link import('./scored.js').Scored}. */
export interface Weighed {
  readonly right: boolean;
  readonly weight: number;
  readonly cluster?: string | undefined;
}

export interface WeighedShare {
  /** Rows, as they are. */
  readonly count: number;
  readonly right: number;
  /** Weighted share of right ones, 0 to 1; null of none. */
  readonly share: number | null;
  /** How many equally weighted, independent rows would say as much; at most `count`, need not be whole. */
  readonly effective: number;
}

/**
 * A weighted share, and the number of rows it is worth: Kish's effective size (Kish 1965, 11.7), less again where rows of a cluster are
 * alike (the design effect of the share, by linearisation; Korn & Graubard 1998). Where all or none are right, clusters show no effect.
 */
export function weighedShare(rows: readonly Weighed[]): WeighedShare {
  let [sum, squares, rightSum, right] = [0, 0, 0, 0];
  for (const row of rows) {
    sum += row.weight;
    squares += row.weight ** 2;
    if (!row.right) continue;
    rightSum += row.weight;
    right++;
  }
  const count = rows.length;
  if (count === 0) return { count, right, share: null, effective: 0 };
  const share = right === count ? 1 : rightSum / sum;
  const kish = Math.min(count, sum ** 2 / squares);
  if (right === 0 || right === count) return { count, right, share, effective: kish };
  const byCluster = new Map<string, number>();
  let variance = 0;
  for (const row of rows) {
    const part = (row.weight * ((row.right ? 1 : 0) - share)) / sum;
    if (row.cluster === undefined) variance += part ** 2;
    else byCluster.set(row.cluster, (byCluster.get(row.cluster) ?? 0) + part);
  }
  if (byCluster.size === 0) return { count, right, share, effective: kish };
  for (const part of byCluster.values()) variance += part ** 2;
  const clustered = variance > 0 ? (share * (1 - share)) / variance : kish;
  return { count, right, share, effective: Math.max(Math.min(1, kish), Math.min(kish, clustered)) };
}
