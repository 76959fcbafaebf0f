import { groupsOf, type Fact } from './attributes.js';
import { merge, type Attributes } from './merge.js';
import type { LoggedPerson } from './people.js';
import type { SensitiveGroup } from './privacy/sensitive.js';
import type { Extracted } from './stages/extract.js';
import { addCounts, countOf, type Counts } from './tally.js';

/** A person with the attributes that may be kept, before they are generalised. */
export interface Candidate {
  readonly person: LoggedPerson;
  readonly extracted: Extracted;
  readonly attributes: Attributes;
  /** Turns that something left out for its group rests on: they serve nothing else. */
  readonly withheldTurns: readonly number[];
  readonly dropped: Counts;
  readonly refused: string | null;
}

/** Leaves out what is sensitive and not asked for, and puts the rest together. Who then shows nothing about their life is refused. */
export function keepMany(person: LoggedPerson, extracted: Extracted, sensitive: readonly SensitiveGroup[]): Candidate {
  const allowed = (fact: Fact) => groupsOf(fact).every(group => sensitive.includes(group));
  const withheld = extracted.facts.filter(fact => !allowed(fact));
  const { attributes, dropped } = merge(extracted.facts.filter(allowed), person.turns);
  const nothing = Object.values(attributes.objective).every(known => known === null);
  return {
    person,
    extracted,
    attributes,
    withheldTurns: withheld.flatMap(fact => fact.turns),
    dropped: addCounts(extracted.dropped, countOf([...withheld.map(fact => `sensitive: ${groupsOf(fact)[0] ?? ''}`), ...dropped])),
    refused: extracted.refused ?? (nothing ? 'shows nothing about the life of the person' : null),
  };
}
