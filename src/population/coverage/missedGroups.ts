import { categoryOf, dimensions, UNKNOWN, type Dimension } from '../../profile/categories.js';
import type { Profile } from '../../profile/profile.js';
import type { PopulationFit } from '../fit/populationFit.js';
import { indexesOf, parts, type Part } from './places.js';
import { coverer, randomSets, type Cover } from './randomCover.js';

/** A group of people of whom fewer are covered than as many people drawn at random would cover. */
export interface MissedGroup {
  readonly part: Part;
  readonly dimension: Dimension;
  readonly category: string;
  readonly covered: number;
  readonly heldOut: number;
  /** How many of those held out random people would cover on average. */
  readonly expected: number;
}

/** What a group of each half is told by. */
const TOLD_BY: Readonly<Record<Part, readonly Dimension[]>> = {
  objective: dimensions.slice(0, dimensions.indexOf('language')),
  subjective: dimensions.slice(dimensions.indexOf('openness'), dimensions.indexOf('provenance')),
};

const SETS = 1000;
/** How often random people would have any group named at all. */
const FAMILY_WISE = 0.05;
/** Held-out people of a group, on average of the random sets, from which it is looked at. */
const FEWEST = 5;

type Group = Pick<MissedGroup, 'part' | 'dimension' | 'category'> & { readonly places: readonly number[] };

/**
 * Who is missed, as groups, the clearest first: categories of which the tested people cover fewer than 1,000 sets of as many people,
 * drawn at random with the fit's seed, let one expect. Each group's count is standardised by what the sets gave for it; a group is
 * named when it lies below all but 5 % of the sets' lowest groups, so that random people have any group named in 5 % of runs
 * (Westfall and Young 1993, single-step maxT). Groups overlap; none named is no proof that nobody is missed.
 * Throws RangeError when the corpus lacks somebody of the fit's reference.
 */
export const missedGroups = (fit: PopulationFit, tested: readonly string[], corpus: readonly Profile[]): MissedGroup[] =>
  missedBeyondChance(fit, corpus, indexesOf(fit, tested).size)(tested);

/** The same for many sets of `size` people, which are all compared with the same random sets. */
export function missedBeyondChance(fit: PopulationFit, corpus: readonly Profile[], size: number): (tested: readonly string[]) => MissedGroup[] {
  const cover = coverer(fit);
  const { chances, least } = byChance(groupsOf(fit, corpus), randomSets(fit, size, SETS), cover);
  return tested => {
    const covers = cover(indexesOf(fit, tested));
    return chances
      .map(({ group, share, deviation }) => {
        const [covered, heldOut] = countsOf(group, covers);
        const expected = share * heldOut;
        return { group, covered, heldOut, expected, z: (covered - expected) / deviation };
      })
      .filter(({ z }) => z < least)
      .sort((a, b) => a.z - b.z)
      .map(({ group: { part, dimension, category }, covered, heldOut, expected }) => ({ part, dimension, category, covered, heldOut, expected }));
  };
}

/** What random sets cover of a group: the share of its held-out people, and by how many people one set is off that. */
interface Chance {
  readonly group: Group;
  readonly share: number;
  readonly deviation: number;
}

function byChance(groups: readonly Group[], sets: Iterable<Int32Array>, cover: (people: Int32Array) => Cover): { chances: Chance[]; least: number } {
  const counts = groups.map(group => ({ group, covered: new Float64Array(SETS), heldOut: new Float64Array(SETS) }));
  let set = 0;
  for (const people of sets) {
    const covers = cover(people);
    for (const { group, covered, heldOut } of counts) [covered[set], heldOut[set]] = countsOf(group, covers);
    set++;
  }
  const lowest = new Float64Array(SETS);
  const chances = counts.flatMap(({ group, covered, heldOut }) => {
    const held = total(heldOut);
    if (held < FEWEST * SETS) return [];
    const share = total(covered) / held;
    const off = covered.map((count, one) => count - share * (heldOut[one] ?? 0));
    const deviation = Math.sqrt(total(off.map(value => value ** 2)) / (SETS - 1));
    // Random sets cover always everybody or always nobody of such a group: there is nothing to tell.
    if (deviation < 1e-9) return [];
    for (const [one, value] of off.entries()) lowest[one] = Math.min(lowest[one] ?? 0, value / deviation);
    return [{ group, share, deviation }];
  });
  return { chances, least: lowest.sort()[Math.floor(FAMILY_WISE * (SETS + 1)) - 1] ?? -Infinity };
}

const total = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number, 0);

function countsOf({ part, places }: Group, cover: Cover): readonly [covered: number, heldOut: number] {
  const [is, held] = [cover[part], cover.heldOut];
  let covered = 0;
  let heldOut = 0;
  for (const place of places) {
    covered += is[place] ?? 0;
    heldOut += held[place] ?? 0;
  }
  return [covered, heldOut];
}

function groupsOf(fit: PopulationFit, corpus: readonly Profile[]): Group[] {
  const profiles = new Map(corpus.map(person => [person.id, person]));
  const people = fit.nearest.reference.map(index => {
    const id = fit.people[index]?.id ?? '';
    const person = profiles.get(id);
    if (person === undefined) throw new RangeError(`the corpus has no ${id}, who is in the fit of ${fit.from}`);
    return person;
  });
  return parts.flatMap(part =>
    TOLD_BY[part].flatMap(dimension => {
      const found = new Map<string, number[]>();
      for (const [place, person] of people.entries()) {
        const category = categoryOf(person, dimension);
        const known = found.get(category) ?? [];
        found.set(category, known);
        known.push(place);
      }
      found.delete(UNKNOWN);
      return [...found].flatMap(([category, places]) => (places.length < FEWEST ? [] : [{ part, dimension, category, places }]));
    }),
  );
}
