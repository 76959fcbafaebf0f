import { coverageOf, nextPeople, type Coverage, type NextPerson } from '../population/coverage/coverage.js';
import { mapSvg } from '../population/coverage/mapSvg.js';
import { missedGroups, type MissedGroup } from '../population/coverage/missedGroups.js';
import { missedRegion } from '../population/coverage/missedRegion.js';
import { readFit } from '../population/fit/readFit.js';
import { corporaNamed, corpusAt } from '../profile/readProfiles.js';
import type { ConversationRecord } from '../record/conversationRecord.js';
import { peopleTested, type TestedPerson } from '../record/peopleTested.js';
import { Failure } from '../support/failure.js';

/** How much of one population a run stands for; or why that was not measured. */
export type CoverageFacts =
  | { readonly population: string; readonly notMeasured: string }
  | (Coverage & { readonly notMeasured: null; readonly groups: readonly MissedGroup[]; readonly next: readonly NextPerson[]; readonly map: string });

const NEXT = 5;

/** The coverage of every population that people of this run were drawn from. A fit that is missing, stale or unreadable is said, never guessed around. */
export async function coverageFacts(records: readonly ConversationRecord[], folders: readonly string[]): Promise<CoverageFacts[]> {
  const populations = [...new Set(records.flatMap(({ drawnFrom }) => drawnFrom ?? []))].sort();
  return Promise.all(
    populations.map(async population => {
      const drawn = peopleTested(records.filter(({ drawnFrom }) => drawnFrom === population));
      try {
        return await measured(population, drawn, folders);
      } catch (error) {
        if (error instanceof Failure) return { population, notMeasured: error.facts.what };
        throw error;
      }
    }),
  );
}

async function measured(population: string, drawn: readonly TestedPerson[], folders: readonly string[]): Promise<CoverageFacts> {
  const fit = readFit(population, folders);
  if (fit === null) return { population, notMeasured: `it has no fit: npx usersim profiles fit ${population}` };
  const decided = drawn.filter(person => person.decided).map(({ id }) => id);
  const coverage = coverageOf(fit, decided);
  if (coverage === null)
    return { population, notMeasured: decided.length === 0 ? 'no conversation came to a decided verdict' : 'everybody was tested, nobody is held out' };
  const tested = new Set(decided);
  const reference = new Set(fit.nearest.reference.flatMap(index => fit.people[index]?.id ?? []));
  const heldOut = corporaNamed(population, folders)
    .flatMap(corpusAt)
    .filter(({ id }) => reference.has(id) && !tested.has(id));
  const marks = drawn.flatMap(({ id, outcome }) => (outcome === null ? [] : [{ id, mark: outcome }]));
  return {
    ...coverage,
    notMeasured: null,
    groups: missedGroups(coverage, heldOut),
    next: nextPeople(fit, decided, NEXT),
    map: mapSvg(fit, marks, await missedRegion(fit, coverage)),
  };
}
