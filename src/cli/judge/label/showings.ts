import { childSeed, seededRandom } from '../../../support/seed.js';

/** One time that an item is shown. */
export interface Showing<T> {
  readonly item: T;
  /** 2: shown before, to see whether the person agrees with themselves. */
  readonly pass: 1 | 2;
}

/** The share of items that is shown twice. */
const TWICE = 0.2;
/** So many others stand between, where there are enough. */
const BETWEEN = 5;

/** All items in a random order, a fifth of them once more later on: of the first half's, so that others stand between. */
export function showings<T>(items: readonly T[], seed: number): Showing<T>[] {
  const random = seededRandom(childSeed(seed, 'order'));
  const order = random.shuffle(items);
  const half = Math.ceil(order.length / 2);
  const later = order.slice(half);
  const between = Math.min(BETWEEN, later.length);
  const twice = later.length === 0 ? [] : random.shuffle([...order.keys()].slice(0, half)).slice(0, Math.round(TWICE * items.length));
  // After the kth of the later half.
  const places = twice.map(at => {
    const first = Math.max(1, between - (half - 1 - at));
    return { at, after: first + Math.floor(random.next() * (later.length - first + 1)) };
  });
  const again = (after: number): Showing<T>[] => places.filter(place => place.after === after).map(({ at }) => ({ item: order[at] as T, pass: 2 }));
  return [...order.slice(0, half).map(item => ({ item, pass: 1 as const })), ...later.flatMap((item, k) => [{ item, pass: 1 as const }, ...again(k + 1)])];
}
