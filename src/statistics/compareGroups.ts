import { fisherExact } from './fisherExact.js';
import type { FirstAttempts } from './firstAttempts.js';
import { holm, SIGNIFICANT } from './holm.js';
import { shareBounds, shareInterval } from './shares.js';

export type GroupCounts = Pick<FirstAttempts, 'met' | 'notMet' | 'inconclusive' | 'invalid' | 'total'> & { readonly name: string };

export interface GroupRate extends GroupCounts {
  /** Share met, the undecided as not met and as met. */
  readonly bounds: readonly [low: number, high: number];
  /** Wilson 95 %, the undecided counted both ways. */
  readonly interval: readonly [low: number, high: number];
  /** Against all the others together; null when nothing may be compared. */
  readonly against: 'higher' | 'lower' | 'no difference shown' | null;
}

export interface GroupComparison {
  readonly groups: readonly GroupRate[];
  /** Smallest p of a group's share of void first attempts against all the others' (Fisher exact, Holm). */
  readonly voidSharesDiffer: number;
  /** `inconclusive`: void shares differ, so that rates may differ by what the gate took out. */
  readonly outcome: 'compared' | 'inconclusive';
}

/**
 * Each group against all the others together. Rates are compared with the undecided counted most against the difference, and only
 * where void shares do not differ.
 */
export function compareGroups(given: readonly GroupCounts[]): GroupComparison {
  const whole = total(given);
  const pairs = given.map(group => ({ group, others: minus(whole, group) }));
  // Two groups are each other's others: one question, not two.
  const family = <T>(all: readonly T[]): readonly T[] => (all.length === 2 ? all.slice(0, 1) : all);
  const voids = family(pairs).map(({ group, others }) =>
    fisherExact([group.invalid, group.total - group.invalid], [others.invalid, others.total - others.invalid]),
  );
  const voidSharesDiffer = Math.min(1, ...holm(voids));
  const outcome = voidSharesDiffer < SIGNIFICANT ? 'inconclusive' : 'compared';
  const raw = pairs.map(({ group, others }) => againstOthers(group, others));
  const adjusted = holm(family(raw.map(({ p }) => p)));
  const groups = given.map((group, at): GroupRate => {
    const shares = { met: group.met, undecided: group.inconclusive + group.invalid, total: group.total };
    const shown = (adjusted[at] ?? adjusted[0] ?? 1) < SIGNIFICANT ? (raw[at]?.direction ?? null) : null;
    return {
      ...group,
      bounds: shareBounds(shares),
      interval: shareInterval(shares),
      against: outcome === 'inconclusive' ? null : (shown ?? 'no difference shown'),
    };
  });
  return { groups, voidSharesDiffer, outcome };
}

type Counts = Omit<GroupCounts, 'name'>;

const total = (groups: readonly Counts[]): Counts => {
  const sum = (name: keyof Counts) => groups.reduce((all, group) => all + group[name], 0);
  return { met: sum('met'), notMet: sum('notMet'), inconclusive: sum('inconclusive'), invalid: sum('invalid'), total: sum('total') };
};

const minus = (whole: Counts, group: Counts): Counts => ({
  met: whole.met - group.met,
  notMet: whole.notMet - group.notMet,
  inconclusive: whole.inconclusive - group.inconclusive,
  invalid: whole.invalid - group.invalid,
  total: whole.total - group.total,
});

/** Fisher's test on the filling that speaks most against a difference; 1 where fillings disagree about its direction. */
function againstOthers(group: Counts, others: Counts): { p: number; direction: 'higher' | 'lower' | null } {
  const test = (metOfGroup: number, metOfOthers: number) => fisherExact([metOfGroup, group.total - metOfGroup], [metOfOthers, others.total - metOfOthers]);
  const most = ({ met, inconclusive, invalid }: Counts) => met + inconclusive + invalid;
  if (group.met / group.total > most(others) / others.total) return { p: test(group.met, most(others)), direction: 'higher' };
  if (most(group) / group.total < others.met / others.total) return { p: test(most(group), others.met), direction: 'lower' };
  return { p: 1, direction: null };
}
