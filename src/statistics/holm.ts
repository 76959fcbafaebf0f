/** A p below this shows a difference. */
export const SIGNIFICANT = 0.05;

/** p values adjusted for having looked at all of them (Holm 1979), in the given order: below .05 holds for the whole family at 5 %. */
export function holm(pValues: readonly number[]): number[] {
  const order = [...pValues.keys()].sort((a, b) => (pValues[a] as number) - (pValues[b] as number));
  const adjusted = new Array<number>(pValues.length);
  let highest = 0;
  for (const [rank, at] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (pValues.length - rank) * (pValues[at] as number)));
    adjusted[at] = highest;
  }
  return adjusted;
}
