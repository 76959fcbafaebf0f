import { hierarchies, quasiIdentifiers, type Objective, type QuasiIdentifier, type Value } from './hierarchies.js';

/** How many people's attribute was brought to a level. Who has no value there is not counted. */
export interface Generalised {
  readonly attribute: QuasiIdentifier;
  readonly level: string;
  readonly count: number;
}

/** Case and the space around a value are no difference. */
export const folded = (value: Value | null): Value | null => (typeof value === 'string' ? value.trim().toLowerCase() : value);

function levelOf(attribute: QuasiIdentifier, before: Value, after: Value | null): string {
  if (after === null) return 'suppressed';
  return hierarchies[attribute].find(level => folded(level.at(before)) === folded(after))?.level ?? 'suppressed';
}

/** What became of each attribute from before to after, by level. */
export function levelsReached(people: readonly (readonly [before: Objective, after: Objective])[]): Generalised[] {
  return quasiIdentifiers.flatMap(attribute => {
    const counts = new Map<string, number>();
    for (const [before, after] of people) {
      const [exact, written] = [before[attribute]?.value ?? null, after[attribute]?.value ?? null];
      if (exact === null || folded(exact) === folded(written)) continue;
      const level = levelOf(attribute, exact, written);
      counts.set(level, (counts.get(level) ?? 0) + 1);
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([level, count]) => ({ attribute, level, count }));
  });
}
