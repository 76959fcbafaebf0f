import { categoryOf, dimensions, UNKNOWN, type Dimension } from '../../profile/categories.js';
import type { Profile } from '../../profile/profile.js';
import type { Coverage } from './coverage.js';

/** A group of people of whom fewer are covered than of the rest. */
export interface MissedGroup {
  readonly part: 'objective' | 'subjective';
  readonly dimension: Dimension;
  readonly category: string;
  readonly covered: number;
  readonly heldOut: number;
}

/** What a group of each half is told by. */
const TOLD_BY: Readonly<Record<MissedGroup['part'], readonly Dimension[]>> = {
  objective: dimensions.slice(0, dimensions.indexOf('language')),
  subjective: dimensions.slice(dimensions.indexOf('openness'), dimensions.indexOf('provenance')),
};

const FEWEST = 5;
/** Standard errors by which a group's share lies below that of everybody else. */
const CLEARLY = 2;

/**
 * Who is missed, as groups: categories with at least 5 held-out people whose share covered lies at least 2 standard errors
 * below everybody else's (two-proportion z, pooled), the clearest first. Groups overlap; none is not proof that nobody is missed.
 */
export function missedGroups({ missed, objective }: Coverage, heldOut: readonly Profile[], most = 6): MissedGroup[] {
  if (heldOut.length !== objective.heldOut) throw new RangeError(`${heldOut.length} people given, ${objective.heldOut} are held out`);
  const found = (['objective', 'subjective'] as const).flatMap(part => {
    const without = new Set(missed[part]);
    return TOLD_BY[part].flatMap(dimension => groupsOf(part, dimension, heldOut, without));
  });
  return found
    .sort((a, b) => a.z - b.z)
    .slice(0, most)
    .map(({ group }) => group);
}

function groupsOf(
  part: MissedGroup['part'],
  dimension: Dimension,
  people: readonly Profile[],
  missed: ReadonlySet<string>,
): { group: MissedGroup; z: number }[] {
  const counts = new Map<string, { covered: number; heldOut: number }>();
  for (const person of people) {
    const category = categoryOf(person, dimension);
    const count = counts.get(category) ?? { covered: 0, heldOut: 0 };
    counts.set(category, { covered: count.covered + (missed.has(person.id) ? 0 : 1), heldOut: count.heldOut + 1 });
  }
  const covered = people.filter(({ id }) => !missed.has(id)).length;
  const pooled = covered / people.length;
  return [...counts].flatMap(([category, count]) => {
    const others = people.length - count.heldOut;
    if (category === UNKNOWN || count.heldOut < FEWEST || others === 0) return [];
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / count.heldOut + 1 / others));
    const z = error === 0 ? 0 : (count.covered / count.heldOut - (covered - count.covered) / others) / error;
    return z > -CLEARLY ? [] : [{ group: { part, dimension, category, ...count }, z }];
  });
}
