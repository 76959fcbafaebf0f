import { childSeed, seededRandom } from '../../support/seed.js';
import type { PopulationFit } from '../fit/populationFit.js';
import { parts, placesNear, type Part } from './places.js';

/** By place in the reference, 1 or 0: whether that person is held out, and held out and covered in facts, in manner. */
export interface Cover extends Readonly<Record<Part, Uint8Array>> {
  readonly heldOut: Uint8Array;
}

/** What a set of people, given as indexes into the fit's people, covers. The arrays are written over by the next call. */
export function coverer(fit: PopulationFit): (tested: Iterable<number>) => Cover {
  const size = fit.nearest.reference.length;
  const placeOf = new Map(fit.nearest.reference.map((person, place) => [person, place]));
  const near = parts.map(part => placesNear(fit, part));
  const heldOut = new Uint8Array(size);
  const covered = parts.map(() => new Uint8Array(size));
  const [objective = heldOut, subjective = heldOut] = covered;
  return tested => {
    heldOut.fill(1);
    for (const one of covered) one.fill(0);
    const held: number[] = [];
    for (const person of tested) {
      const place = placeOf.get(person);
      if (place !== undefined) held.push(place);
      for (const [part, places] of near.entries()) for (const other of places[person] ?? []) (covered[part] ?? heldOut)[other] = 1;
    }
    for (const place of held) for (const one of [heldOut, objective, subjective]) one[place] = 0;
    return { heldOut, objective, subjective };
  };
}

/** The given number of sets of `size` people, each drawn at random without replacement; the same on every machine. */
export function* randomSets({ people, seed }: PopulationFit, size: number, sets: number): Generator<Int32Array> {
  const random = seededRandom(childSeed(seed, 'random test sets', size));
  const order = Int32Array.from(people, (_, index) => index);
  for (let set = 0; set < sets; set++) {
    for (let at = 0; at < size; at++) {
      const other = at + Math.floor(random.next() * (order.length - at));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    yield order.subarray(0, size);
  }
}
