import type { Conversation } from '../../conversation/conversation.js';
import type { RateGroups } from '../../judge/verdict.js';
import { compareGroups } from '../../statistics/compareGroups.js';
import { countFirstAttempts, type Came } from '../../statistics/firstAttempts.js';
import { Failure } from '../../support/failure.js';

interface Person {
  readonly conversation: Pick<Conversation, 'profile' | 'drawnFrom'>;
  readonly came: Came;
}

/** The rate by overlay, by provenance and by stratum, each where the people are of several kinds. */
export async function rateGroups(people: readonly Person[], folders: readonly string[]): Promise<RateGroups[]> {
  const stratumOf = await strataOf(people, folders);
  return [
    ...grouped('overlay', people, ({ conversation }) => conversation.profile.overlay ?? 'none'),
    ...grouped('provenance', people, ({ conversation }) => conversation.profile.provenance.kind),
    ...(stratumOf === null ? [] : grouped('stratum', people, stratumOf)),
  ];
}

function grouped(by: RateGroups['by'], people: readonly Person[], nameOf: (person: Person) => string): RateGroups[] {
  const groups = new Map<string, Came[]>();
  for (const person of people) {
    const name = nameOf(person);
    const came = groups.get(name) ?? [];
    groups.set(name, came);
    came.push(person.came);
  }
  if (groups.size < 2) return [];
  const counts = [...groups].map(([name, came]) => {
    const { heldAgain: _, ...counted } = countFirstAttempts(came);
    return { name, ...counted };
  });
  return [{ by, ...compareGroups(counts) }];
}

/** Null where nobody was drawn from a population with a fit that holds now; the report's coverage says what is wrong with a fit. */
async function strataOf(people: readonly Person[], folders: readonly string[]): Promise<((person: Person) => string) | null> {
  const populations = [...new Set(people.flatMap(({ conversation }) => conversation.drawnFrom ?? []))];
  if (populations.length === 0) return null;
  const { readFit } = await import('../../population/fit/readFit.js');
  const strata = new Map<string, string>();
  for (const from of populations) {
    try {
      for (const { id, stratum } of readFit(from, folders)?.people ?? []) strata.set(`${from}\u0000${id}`, stratum);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  return strata.size === 0 ? null : ({ conversation: { drawnFrom, profile } }) => strata.get(`${drawnFrom ?? ''}\u0000${profile.id}`) ?? 'unknown';
}
