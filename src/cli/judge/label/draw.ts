import { largestRemainders } from '../../../statistics/largestRemainders.js';
import { childSeed, seededRandom } from '../../../support/seed.js';
import type { Item } from './item.js';

/** An item that was drawn, and how probable that was: above 0, at most 1. */
export interface Drawn<T> {
  readonly item: T;
  readonly probability: number;
}

type Ruled = Pick<Item, 'id' | 'prediction' | 'certainty'>;

/** How much of a draw each leaning gets while there is enough of it: thresholds for *met* and *not met* are set apart, and need labels each. */
const SHARES = { met: 2, 'not met': 2, neither: 1 } as const;
/** Lower ends of the bands of certainty. */
const BANDS = [90, 80, 65, 0] as const;

const leaningOf = ({ prediction }: Ruled): keyof typeof SHARES => (prediction === 'met' || prediction === 'not met' ? prediction : 'neither');
const bandOf = ({ certainty }: Ruled): string => (certainty === null ? 'none' : String(BANDS.find(low => certainty >= low) ?? 0));

/** From fine to coarse: every stratum needs at least one item, or what is in it would stand for nothing. */
const LEVELS: readonly ((item: Ruled) => string)[] = [item => `${leaningOf(item)} ${bandOf(item)}`, leaningOf, () => 'all'];

/**
 * Draws items at random without replacement from strata of leaning and certainty. Few *not met* are over-drawn. Within a stratum all
 * are equally probable, drawn of all that are there: a mean weighted by 1 / probability has the mean over all items as its
 * expectation (Horvitz and Thompson 1952). The same seed and items give the same draw.
 */
export function draw<T extends Ruled>(items: readonly T[], { size, seed }: { readonly size: number; readonly seed: number }): Drawn<T>[] {
  if (size >= items.length) return items.map(item => ({ item, probability: 1 }));
  const sorted = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const strata = LEVELS.map(nameOf => groupedBy(sorted, nameOf)).find(groups => groups.size <= size) ?? new Map<string, T[]>();
  const names = [...strata.keys()].sort();
  const groups = names.map(name => strata.get(name) ?? []);
  const counts = allocate(
    size,
    groups.map(group => ({ count: group.length, share: shareOf(group, groups) })),
  );
  return groups.flatMap((group, at) => {
    const count = counts[at] ?? 0;
    const shuffled = seededRandom(childSeed(seed, 'label', names[at] ?? '')).shuffle(group);
    return shuffled.slice(0, count).map(item => ({ item, probability: count / group.length }));
  });
}

/** A leaning's share, parted over its bands by the square root of how many are there: small bands get more than their part. */
function shareOf<T extends Ruled>(group: readonly T[], groups: readonly (readonly T[])[]): number {
  const leaning = leaningOf(group[0] as T);
  const alike = groups.filter(other => leaningOf(other[0] as T) === leaning);
  return (SHARES[leaning] * Math.sqrt(group.length)) / alike.reduce((sum, other) => sum + Math.sqrt(other.length), 0);
}

/** Whole numbers that sum to `size`, at least 1 and at most `count` each, by shares as far as that allows. */
export function allocate(size: number, strata: readonly { readonly count: number; readonly share: number }[]): number[] {
  const rest = size - strata.length;
  const given = strata.map(() => 0);
  let left = rest;
  let open = [...strata.keys()];
  while (left > 1e-9 && open.length > 0) {
    const total = open.reduce((sum, at) => sum + (strata[at]?.share ?? 0), 0);
    const full = open.filter(at => room(at) <= (left * (strata[at]?.share ?? 0)) / total);
    const filled = full.length > 0 ? full : open;
    for (const at of filled) given[at] = full.length > 0 ? room(at) : (left * (strata[at]?.share ?? 0)) / total;
    left = full.length > 0 ? left - filled.reduce((sum, at) => sum + room(at), 0) : 0;
    open = open.filter(at => !filled.includes(at));
  }
  if (rest <= 0) return strata.map(() => 1);
  return largestRemainders(
    given.map(count => count / rest),
    rest,
  ).map(count => count + 1);

  function room(at: number): number {
    return (strata[at]?.count ?? 1) - 1;
  }
}

function groupedBy<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item)) ?? [];
    group.push(item);
    groups.set(nameOf(item), group);
  }
  return groups;
}
