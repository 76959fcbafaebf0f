import type { Random } from '../../support/seed.js';

/** `count` of the people at random, each as likely as any other, in random order. */
export function drawEqually(people: Uint32Array, count: number, random: Random): Uint32Array {
  const left = people.slice();
  for (let at = 0; at < count; at++) {
    const chosen = at + Math.floor(random.next() * (left.length - at));
    [left[at], left[chosen]] = [left[chosen] as number, left[at] as number];
  }
  return left.subarray(0, count);
}

export interface Weighted {
  /** In random order. */
  readonly people: number[];
  /** Those whose weight is so large that they had to be drawn. */
  readonly certain: number[];
}

/**
 * `count` people, each with a chance exactly proportional to its weight: systematic sampling in a random order (Madow 1949;
 * Hartley & Rao 1962). Who would be drawn more than once is drawn for certain, and the rest share what is left (Särndal,
 * Swensson & Wretman 1992, section 3.6.2). `count` must not exceed the people of positive weight.
 */
export function drawByWeight(people: Uint32Array, weights: Float64Array, count: number, random: Random): Weighted {
  const shuffled = drawEqually(people, people.length, random);
  const certain = certainOf(shuffled, weights, count);
  const open = count - certain.size;
  let mass = 0;
  for (const person of shuffled) if (!certain.has(person)) mass += weights[person] as number;
  const stride = open === 0 ? Infinity : mass / open;
  let mark = random.next() * stride;
  let [passed, drawn] = [0, 0];
  const chosen: number[] = [];
  const spare: number[] = [];
  for (const person of shuffled) {
    if (certain.has(person)) {
      chosen.push(person);
      continue;
    }
    passed += weights[person] as number;
    if (drawn < open && passed > mark) {
      chosen.push(person);
      drawn++;
      mark += stride;
    } else if ((weights[person] as number) > 0) spare.push(person);
  }
  // Adding up a hundred thousand weights may end a hair before the last mark.
  while (drawn++ < open) chosen.push(spare.pop() as number);
  return { people: chosen, certain: [...certain] };
}

/** Who would be drawn at least once on average; taking them out may put others over the mark. */
function certainOf(people: Uint32Array, weights: Float64Array, count: number): Set<number> {
  const certain = new Set<number>();
  for (;;) {
    let mass = 0;
    for (const person of people) if (!certain.has(person)) mass += weights[person] as number;
    const open = count - certain.size;
    if (open <= 0) return certain;
    const before = certain.size;
    // A hair of leeway: people of equal weight, all of them wanted, are all certain.
    for (const person of people) if (!certain.has(person) && (weights[person] as number) * open >= mass * (1 - 1e-12)) certain.add(person);
    if (certain.size === before) return certain;
  }
}
