/**
 * Krippendorff's alpha for nominal values (Krippendorff 2011): 1 is perfect agreement, 0 what chance gives, below 0 worse than chance. One
 * list a unit, one value a rater, null where a rater gave none; units with fewer than two values say nothing. Null where nothing can be
 * compared or everything has one value, so that no disagreement was to be expected.
 */
export function krippendorffAlpha(units: readonly (readonly (string | null)[])[]): number | null {
  const totals = new Map<string, number>();
  let [pairable, disagreeing] = [0, 0];
  for (const unit of units) {
    const values = unit.filter(value => value !== null);
    if (values.length < 2) continue;
    pairable += values.length;
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      disagreeing += (count * (values.length - count)) / (values.length - 1);
    }
  }
  let expected = 0;
  for (const count of totals.values()) expected += count * (pairable - count);
  return expected === 0 ? null : 1 - ((pairable - 1) * disagreeing) / expected;
}
