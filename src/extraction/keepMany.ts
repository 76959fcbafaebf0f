import { groupsOf, type Fact } from './attributes.js';
import { merge, type Attributes, type Merged } from './merge.js';
import type { LoggedPerson } from './people.js';
import { shareFree } from './privacy/freeFields.js';
import type { SensitiveGroup } from '../profile/sensitiveGroups.js';
import type { Extracted } from './stages/extract.js';
import { addCounts, countOf, type Counts } from './tally.js';

/** A person with the attributes that may be kept, before they are generalised. */
export interface Candidate {
  readonly person: LoggedPerson;
  readonly extracted: Extracted;
  readonly attributes: Attributes;
  readonly used: Merged['used'];
  /** The facts that the attributes hold. */
  readonly facts: Merged['facts'];
  /** Turns that something left out for its group rests on: they serve nothing else. */
  readonly withheldTurns: readonly number[];
  /** Words that were cut because only a few share them: what is written must not bring them back. */
  readonly hidden: readonly string[];
  readonly dropped: Counts;
  readonly refused: string | null;
}

export interface KeepOptions {
  /** Groups that are kept. */
  readonly sensitive: readonly SensitiveGroup[];
  readonly evidenceKey: string;
}

/** What only a few share goes out of the free words of everybody; what is left, and what it took. Who is refused already counts for nobody. */
export async function keepShared(
  people: readonly { readonly person: LoggedPerson; readonly extracted: Extracted }[],
  { k, sensitive, evidenceKey, breathe }: KeepOptions & { readonly k: number; readonly breathe: () => Promise<void> },
): Promise<{ readonly candidates: readonly Candidate[]; readonly cut: number; readonly sceneDropped: number }> {
  const words = ({ person, extracted }: (typeof people)[number]) => ({
    facts: extracted.facts,
    scene: [...extracted.goals, ...extracted.details],
    said: person.turns.filter(({ speaker }) => speaker === 'user').map(({ text }) => text),
  });
  const share = shareFree(people.filter(({ extracted }) => extracted.refused === null).map(words), k);
  const candidates: Candidate[] = [];
  let [cut, sceneDropped] = [0, 0];
  for (const one of people) {
    await breathe();
    const { person, extracted } = one;
    if (extracted.refused !== null) {
      candidates.push(keepMany(person, extracted, { sensitive, evidenceKey }));
      continue;
    }
    const left = share(words(one));
    cut += left.cut;
    sceneDropped += left.scene.filter(entry => entry === null).length;
    const [goals, details] = [left.scene.slice(0, extracted.goals.length), left.scene.slice(extracted.goals.length)];
    const few: Counts = left.dropped === 0 ? {} : { 'only a few share it': left.dropped };
    const own = { ...extracted, facts: left.facts, goals: goals.flatMap(entry => entry ?? []), details: details.flatMap(entry => entry ?? []) };
    const candidate = keepMany(person, { ...own, dropped: addCounts(extracted.dropped, few) }, { sensitive, evidenceKey });
    candidates.push({ ...candidate, withheldTurns: [...candidate.withheldTurns, ...left.turns], hidden: left.hidden });
  }
  return { candidates, cut, sceneDropped };
}

/** Leaves out what is sensitive and not asked for, and puts the rest together. Who then shows nothing about their life is refused. */
export function keepMany(person: LoggedPerson, extracted: Extracted, { sensitive, evidenceKey }: KeepOptions): Candidate {
  const allowed = (fact: Fact) => groupsOf(fact).every(group => sensitive.includes(group));
  const withheld = extracted.facts.filter(fact => !allowed(fact));
  const { attributes, used, facts, dropped } = merge(extracted.facts.filter(allowed), person.turns, evidenceKey);
  const nothing = Object.values(attributes.objective).every(known => known === null);
  return {
    person,
    extracted,
    attributes,
    used,
    facts,
    hidden: [],
    withheldTurns: withheld.flatMap(fact => fact.turns),
    dropped: addCounts(extracted.dropped, countOf([...withheld.map(fact => `sensitive: ${groupsOf(fact)[0] ?? ''}`), ...dropped])),
    refused: extracted.refused ?? (nothing ? 'shows nothing about the life of the person' : null),
  };
}
