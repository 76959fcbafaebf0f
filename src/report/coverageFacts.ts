import { coverageMap, measureCoverage, type MeasuredCoverage, type MetPerson } from '../population/coverage/measureCoverage.js';
import { readFit } from '../population/fit/readFit.js';
import { corporaNamed, corpusAt } from '../profile/readProfiles.js';
import type { ConversationRecord } from '../record/conversationRecord.js';
import { peopleTested } from '../record/peopleTested.js';
import { Failure } from '../support/failure.js';

/** How much of one population a run stands for; or why that was not measured. */
export type CoverageFacts =
  | { readonly population: string; readonly notMeasured: string }
  | (Omit<MeasuredCoverage, 'marks' | 'strangers'> & {
      readonly map: string;
    });

const NEXT = 5;

/**
 * The coverage of every population that people of this run were drawn from, by everybody in the run who belongs to it. A fit that
 * is missing, stale or unreadable is said, never guessed around.
 */
export async function coverageFacts(records: readonly ConversationRecord[], folders: readonly string[]): Promise<CoverageFacts[]> {
  const populations = [...new Set(records.flatMap(({ drawnFrom }) => drawnFrom ?? []))].sort();
  const people = peopleTested(records);
  return Promise.all(
    populations.map(async population => {
      try {
        return await factsOf(population, people, folders);
      } catch (error) {
        if (error instanceof Failure) return { population, notMeasured: error.facts.what };
        throw error;
      }
    }),
  );
}

async function factsOf(population: string, people: readonly MetPerson[], folders: readonly string[]): Promise<CoverageFacts> {
  const fit = readFit(population, folders);
  if (fit === null) return { population, notMeasured: `it has no fit: npx usersim profiles fit ${population}` };
  const measured = measureCoverage(fit, people, corporaNamed(population, folders).flatMap(corpusAt), NEXT);
  if (measured.notMeasured !== null) return { population, ...measured };
  // Whoever is a stranger to this population was met as one of another, or by name.
  const { marks: _, strangers: __, ...facts } = measured;
  return { ...facts, map: await coverageMap(fit, measured) };
}
