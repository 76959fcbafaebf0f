/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** Measures all in turn, round after round, so that a busy moment of the machine hits each alike. */
export async function interleaved<Name extends string, T>(rounds: number, measures: Readonly<Record<Name, () => Promise<T>>>): Promise<Record<Name, T[]>> {
  const names = Object.keys(measures) as Name[];
  const found = Object.fromEntries(names.map(name => [name, [] as T[]])) as Record<Name, T[]>;
  for (let round = 0; round < rounds; round++) for (const name of names) found[name].push(await measures[name]());
  return found;
}

/** The median of the ratios within each round. */
export const ratio = (ours: readonly number[], theirs: readonly number[]): number => median(ours.map((value, round) => value / (theirs[round] ?? NaN)));
