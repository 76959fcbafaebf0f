import type { Random } from '../support/seed.js';

/**
 * Whole counts that come as close to the shares as can be and sum to `total` exactly (largest remainder, Hamilton). Equal
 * remainders are settled by chance, so that over many people no share is favoured. Shares need not sum to 1; none is below 0.
 */
export function countsOf(total: number, shares: readonly number[], random: Random): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  if (!(sum > 0) || !shares.every(share => share >= 0 && Number.isFinite(share)))
    throw new RangeError(`shares must be 0 or more, and not all 0: ${shares.join(', ')}`);
  const exact = shares.map(share => (total * share) / sum);
  const counts = exact.map(Math.floor);
  const remainder = (at: number) => Math.round(((exact[at] ?? 0) - (counts[at] ?? 0)) * 1e9);
  const order = random.shuffle(shares.map((_, at) => at)).sort((a, b) => remainder(b) - remainder(a));
  const left = total - counts.reduce((all, count) => all + count, 0);
  for (const at of order.slice(0, left)) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}
