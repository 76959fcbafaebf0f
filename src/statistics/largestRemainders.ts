/** Sums of shares may miss 1 by this much: what adding decimals loses. */
export const SHARE_TOLERANCE = 1e-9;

const snapped = (value: number): number => (Math.abs(value - Math.round(value)) < SHARE_TOLERANCE * Math.max(1, value) ? Math.round(value) : value);

/**
 * Whole counts that sum to `size` and are nearest to its shares: the method of largest remainders (Hamilton 1792). Equal
 * remainders go to who is named first, or by the order that `ties` puts the places in. Shares sum to 1.
 */
export function largestRemainders(
  shares: readonly number[],
  size: number,
  ties: (places: readonly number[]) => readonly number[] = places => places,
): number[] {
  const exact = shares.map(share => snapped(share * size));
  const counts = exact.map(Math.floor);
  const missing = size - counts.reduce((sum, count) => sum + count, 0);
  const remainders = exact.map((value, at) => Math.round((value - (counts[at] as number)) / SHARE_TOLERANCE));
  const order = [...ties([...shares.keys()])].sort((a, b) => (remainders[b] as number) - (remainders[a] as number));
  for (const at of order.slice(0, missing)) counts[at] = (counts[at] as number) + 1;
  return counts;
}
