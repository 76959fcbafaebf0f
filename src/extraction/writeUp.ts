import type { Profile } from '../profile/profile.js';
import type { Usage } from '../model/model.js';
import { NO_USAGE, usageOf } from '../model/usage.js';
import { inPool } from '../support/inPool.js';
import { pause } from '../support/pause.js';
import { describePerson, idOf, type DescribeOptions, type Lost } from './describePerson.js';
import { keptFacts } from './keptFacts.js';
import type { Candidate } from './keepMany.js';
import type { Attributes } from './merge.js';
import type { LoggedPerson, Refusal } from './people.js';
import { inShortGroups, languagesAndChanges, sharedByMany, type Traceable } from './sharedByMany.js';
import type { Counts } from './tally.js';

/** Times that people whose group fell short are made coarser and described again; who is short after that is withheld. */
const MOST_ROUNDS = 3;

export interface WriteUpOptions extends DescribeOptions {
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Told of every piece of work: people done, refused and kept by it. */
  readonly onDone: (work: { readonly usage: Usage }, people: { readonly done: number; readonly refused: number; readonly kept: number }) => void;
}

export interface WrittenUp {
  readonly profiles: readonly Profile[];
  readonly refused: readonly Refusal[];
  readonly generalised: Counts;
  /** Facts that profiles hold, and those that none does, by reason. */
  readonly kept: number;
  readonly dropped: Counts;
  /** Entries of scenes that say what was made coarse. */
  readonly sceneLost: number;
  readonly usage: Usage;
}

/** Somebody on the way to a profile: their attributes as they would be written, and the profile or why there is none. */
interface Standing extends Traceable {
  readonly candidate: Candidate;
  readonly exact: Traceable;
  attributes: Attributes;
  draft: Profile | null;
  lost: Lost;
  reason: string | null;
}

/**
 * The second half: attributes made coarse over all people together, then prose and samples a person, then the schema. Whoever is
 * refused leaves a group behind: those of a group that fell below `k` are made coarser and described again, or withheld, so
 * that what is written is k-anonymous in itself.
 */
export async function writeUp(candidates: readonly Candidate[], options: WriteUpOptions): Promise<WrittenUp> {
  const { k, concurrency, signal, onDone } = options;
  const breathe = () => pause(signal);
  let usage = NO_USAGE;
  const all = candidates.filter(({ refused }) => refused === null).map(standing);
  const left = () => all.filter(({ reason }) => reason === null);
  const describe = async (people: readonly Standing[], done: number) => {
    const before = (person: Standing) => (person.draft === null ? 0 : 1);
    const described = await inPool(
      people,
      concurrency,
      async person => {
        await breathe();
        const was = before(person);
        const outcome = await describePerson(person.candidate, person.attributes, options);
        [person.draft, person.reason, person.lost] = [outcome.draft, outcome.draft === null ? outcome.reason : null, outcome.lost];
        onDone(outcome, { done, refused: outcome.draft === null ? 1 : 0, kept: before(person) - was });
        return outcome;
      },
      signal,
    );
    usage = described.map(outcome => outcome.usage).reduce(usageOf, usage);
  };
  const withhold = (people: readonly Standing[], done: number) => {
    for (const person of people) {
      onDone({ usage: NO_USAGE }, { done, refused: 1, kept: person.draft === null ? 0 : -1 });
      [person.draft, person.reason] = [null, `fewer than ${k} people share their language and what is known of them`];
    }
  };

  for (const [at, attributes] of (await sharedByMany(all, { k, breathe })).entries()) if (all[at]) all[at].attributes = attributes;
  withhold(inShortGroups(all, k), 1);
  await describe(left(), 1);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const short = inShortGroups(left(), k);
    if (short.length === 0) break;
    const isShort = new Set(short);
    const others = left().filter(person => !isShort.has(person));
    const coarser = await sharedByMany(
      short.map(({ exact }) => exact),
      { k, settled: others, breathe },
    );
    for (const [at, person] of short.entries()) person.attributes = coarser[at] ?? person.attributes;
    const stillShort = new Set(inShortGroups([...others, ...short], k));
    withhold(
      short.filter(person => stillShort.has(person)),
      0,
    );
    await describe(
      short.filter(person => !stillShort.has(person)),
      0,
    );
  }
  // A group goes as a whole, so that no other becomes shorter by it.
  withhold(inShortGroups(left(), k), 0);

  const written = left();
  const { languages, generalised } = languagesAndChanges(written, k);
  const profiles = written.flatMap(({ draft, candidate }, at) =>
    draft ? [{ ...draft, ...languages[at], id: idOf(options.idPrefix, at + 1, candidate.person) }] : [],
  );
  const reasons = new Map(all.map(({ candidate, reason }) => [candidate, reason]));
  return {
    profiles,
    refused: candidates.flatMap(candidate => rowsFor(candidate.person, candidate.refused ?? reasons.get(candidate) ?? null)),
    generalised,
    ...keptFacts(candidates, new Map(written.map(({ candidate, attributes, lost }) => [candidate, { attributes, lost: lost.facts }]))),
    sceneLost: written.reduce((sum, { lost }) => sum + lost.scene, 0),
    usage,
  };
}

function standing(candidate: Candidate): Standing {
  const { attributes, extracted } = candidate;
  const exact = { attributes, language: extracted.language, firstLanguage: extracted.firstLanguage };
  return { ...exact, candidate, exact, lost: { facts: {}, scene: 0 }, draft: null, reason: null };
}

const rowsFor = ({ rows }: LoggedPerson, reason: string | null): Refusal[] => (reason === null ? [] : rows.map(row => ({ ...row, reason })));
