import type { PopulationFit } from '../fit/populationFit.js';

/** The two halves of a profile that are covered apart: facts and manner. */
export const parts = ['objective', 'subjective'] as const;

export type Part = (typeof parts)[number];

/** Where in the fit these people are; names it does not hold are left out. */
export function indexesOf({ people }: PopulationFit, ids: readonly string[]): Set<number> {
  const asked = new Set(ids);
  return new Set(people.flatMap(({ id }, index) => (asked.has(id) ? [index] : [])));
}

/** For each person, the places in the reference that they are near to: the fit's nearest lists, turned round. */
export function placesNear({ people, nearest }: PopulationFit, part: Part): readonly (readonly number[])[] {
  const places: number[][] = people.map(() => []);
  for (const [at, near] of nearest[part].entries()) for (const index of near) places[index]?.push(at);
  return places;
}
