import type { PopulationFit } from '../fit/populationFit.js';
import { indexesOf, parts, placesNear, type Part } from './places.js';

/** How much of a population the tested people stand for, in one half of what a profile holds. */
export interface CoverageShare {
  /** Held-out people with a tested person among the people nearest to them. */
  readonly covered: number;
  readonly heldOut: number;
  /** The share that as many people drawn at random would cover on average, 0 to 1. */
  readonly random: number;
}

export interface Coverage {
  readonly population: string;
  readonly people: number;
  /** Tested people who belong to the population. */
  readonly tested: readonly string[];
  /** How many people count as near to somebody: 2 % of the population, at least 1. */
  readonly near: number;
  readonly objective: CoverageShare;
  readonly subjective: CoverageShare;
  /** Held-out people without a tested person near, in facts, in manner. */
  readonly missed: { readonly objective: readonly string[]; readonly subjective: readonly string[] };
}

/**
 * The share of held-out people who have a tested person among their nearest 2 % of the population, objective and subjective
 * apart. Held out: the fit's reference people who were not tested themselves. Null when everybody was tested, or nobody of this population.
 */
export function coverageOf(fit: PopulationFit, tested: readonly string[]): Coverage | null {
  const indexes = indexesOf(fit, tested);
  const heldOut = fit.nearest.reference.flatMap((person, at) => (indexes.has(person) ? [] : [{ person, at }]));
  if (heldOut.length === 0 || indexes.size === 0) return null;
  const partOf = (part: Part) => {
    const missed = heldOut.filter(({ at }) => !(fit.nearest[part][at] ?? []).some(near => indexes.has(near)));
    const near = fit.nearest[part][0]?.length ?? 1;
    return {
      share: { covered: heldOut.length - missed.length, heldOut: heldOut.length, random: randomShare(fit.people.length - 1, near, indexes.size) },
      missed: missed.flatMap(({ person }) => fit.people[person]?.id ?? []),
    };
  };
  const [objective, subjective] = [partOf('objective'), partOf('subjective')];
  return {
    population: fit.from,
    people: fit.people.length,
    tested: [...indexes].flatMap(index => fit.people[index]?.id ?? []),
    near: fit.nearest.objective[0]?.length ?? 0,
    objective: objective.share,
    subjective: subjective.share,
    missed: { objective: objective.missed, subjective: subjective.missed },
  };
}

/**
 * How likely at least one of `drawn` people, taken at random without replacement from `others`, is among `near` of them:
 * about 1 − .98ⁿ where `near` is 2 % of many.
 */
export function randomShare(others: number, near: number, drawn: number): number {
  let none = 1;
  for (let i = 0; i < near; i++) none *= Math.max(0, others - drawn - i) / (others - i);
  return 1 - none;
}

/** A person worth testing next, and how many held-out people they would add to those covered. */
export interface NextPerson {
  readonly id: string;
  readonly objective: number;
  readonly subjective: number;
}

/**
 * Whom to test next: each time the person near the most held-out people not yet covered, facts and manner counted alike. Ties go
 * to the first by name. This is the greedy rule of maximum coverage (Nemhauser, Wolsey and Fisher 1978), but their bound of 63 % of
 * the best possible is not claimed: whoever is chosen is held out no longer, so what was covered can shrink.
 */
export function nextPeople(fit: PopulationFit, tested: readonly string[], count: number): NextPerson[] {
  const taken = indexesOf(fit, tested);
  const uncovered = parts.map(part => openPlaces(fit, part, taken));
  const nearTo = parts.map(part => placesNear(fit, part));
  const next: NextPerson[] = [];
  while (next.length < count) {
    let best: { index: number; gains: readonly number[] } | null = null;
    for (const [index, { id }] of fit.people.entries()) {
      if (taken.has(index)) continue;
      const gains = parts.map((_, part) => (nearTo[part]?.[index] ?? []).filter(at => uncovered[part]?.has(at)).length);
      const gain = sum(gains);
      const leads = best === null ? gain > 0 : gain > sum(best.gains) || (gain === sum(best.gains) && id < (fit.people[best.index]?.id ?? ''));
      if (leads) best = { index, gains };
    }
    if (best === null) return next;
    const { index, gains } = best;
    taken.add(index);
    parts.forEach((_, part) => {
      for (const at of nearTo[part]?.[index] ?? []) uncovered[part]?.delete(at);
      // Whoever is tested is held out no longer.
      uncovered[part]?.delete(fit.nearest.reference.indexOf(index));
    });
    next.push({ id: fit.people[index]?.id ?? '', objective: gains[0] ?? 0, subjective: gains[1] ?? 0 });
  }
  return next;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Places in the reference that nobody tested is near to. */
function openPlaces({ nearest }: PopulationFit, part: Part, tested: ReadonlySet<number>): Set<number> {
  return new Set(nearest.reference.flatMap((person, at) => (tested.has(person) || (nearest[part][at] ?? []).some(near => tested.has(near)) ? [] : [at])));
}
