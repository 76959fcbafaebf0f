import type { Profile } from '../../profile/profile.js';
import type { PopulationFit } from '../fit/populationFit.js';
import { coverageOf, nextPeople, type Coverage, type NextPerson } from './coverage.js';
import { mapSvg, type MapPerson, type Mark } from './mapSvg.js';
import { missedGroups, type MissedGroup } from './missedGroups.js';
import { missedRegion } from './missedRegion.js';

/** Somebody whom conversations were held with. */
export interface MetPerson {
  readonly id: string;
  /** How the map shows the person; null: as nobody special. */
  readonly outcome: Mark | null;
  /** Nobody else counts as tested. */
  readonly decided: boolean;
}

/** Whom the people met stand for in one population. */
export interface MeasuredCoverage extends Coverage {
  readonly notMeasured: null;
  readonly groups: readonly MissedGroup[];
  readonly next: readonly NextPerson[];
  /** Tested people who are not in the population, and count for nothing. */
  readonly strangers: readonly string[];
  readonly marks: readonly MapPerson[];
}

/** Why there is nothing to measure. */
export interface NothingMeasured {
  readonly notMeasured: string;
}

/**
 * The coverage of a population by everybody met in a run or named, whether drawn from it or not: tested are those of the population
 * who are decided. `corpus` is the population's profiles, `next` how many people to propose. Throws RangeError when the corpus lacks
 * somebody of the fit's reference.
 */
export function measureCoverage(
  fit: PopulationFit,
  people: readonly MetPerson[],
  corpus: readonly Profile[],
  next: number,
): MeasuredCoverage | NothingMeasured {
  const known = new Set(fit.people.map(({ id }) => id));
  const decided = people.filter(person => person.decided).map(({ id }) => id);
  const tested = decided.filter(id => known.has(id));
  if (tested.length === 0) return { notMeasured: `nobody of ${fit.from} came to a decided verdict` };
  const coverage = coverageOf(fit, tested);
  if (coverage === null) return { notMeasured: `everybody of ${fit.from} was tested, nobody is held out` };
  return {
    ...coverage,
    notMeasured: null,
    groups: missedGroups(fit, tested, corpus),
    next: nextPeople(fit, tested, next),
    strangers: decided.filter(id => !known.has(id)),
    marks: people.flatMap(({ id, outcome }) => (outcome !== null && known.has(id) ? [{ id, mark: outcome }] : [])),
  };
}

/** The map of what was measured: everybody in grey, marks on those met, the missed region outlined. */
export const coverageMap = async (fit: PopulationFit, measured: MeasuredCoverage): Promise<string> =>
  mapSvg(fit, measured.marks, await missedRegion(fit, measured));
