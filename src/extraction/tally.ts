/** Counts by name; names come from code, never from a log. */
export type Counts = Readonly<Record<string, number>>;

export const addCounts = (a: Counts, b: Counts): Counts => {
  const sum: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

export const countOf = (names: readonly string[]): Counts => names.reduce<Counts>((sum, name) => addCounts(sum, { [name]: 1 }), {});
