/** A run of neighbours that were made equal. */
export interface Level {
  readonly value: number;
  readonly weight: number;
  /** The first and last of the values it stands for. */
  readonly first: number;
  readonly last: number;
}

/** The non-decreasing values nearest to the given ones: pool adjacent violators (Ayer et al. 1955), weighted. */
export function poolAdjacent(values: readonly { readonly value: number; readonly weight: number }[]): Level[] {
  const levels: Level[] = [];
  for (const [at, { value, weight }] of values.entries()) {
    let level: Level = { value, weight, first: at, last: at };
    for (let before = levels.at(-1); before !== undefined && before.value >= level.value; before = levels.at(-1)) {
      levels.pop();
      const both = before.weight + level.weight;
      level = { value: (before.value * before.weight + level.value * level.weight) / both, weight: both, first: before.first, last: at };
    }
    levels.push(level);
  }
  return levels;
}
