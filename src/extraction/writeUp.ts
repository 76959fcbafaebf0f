import { createHash } from 'node:crypto';
import { profileSchema, type Profile } from '../profile/profile.js';
import type { Usage } from '../model/model.js';
import { inPool } from '../support/inPool.js';
import type { Journal } from './journal.js';
import type { Candidate } from './keepMany.js';
import { knownIn, type Attributes } from './merge.js';
import { proseOf } from './onePerson.js';
import type { LoggedPerson, Refusal } from './people.js';
import { sharedByMany } from './sharedByMany.js';
import type { StageOptions } from './stages/extract.js';
import { styleOf } from './styleOf.js';
import { addUsage, NO_USAGE, type Counts } from './tally.js';

/** Utterances shown for style, and characters of each. */
const MOST_UTTERANCES = 8;
const UTTERANCE_CHARACTERS = 600;

export interface WriteUpOptions {
  readonly k: number;
  readonly concurrency: number;
  readonly journal: Journal;
  readonly stageOf: (person: LoggedPerson) => StageOptions;
  /** Who extracted, for the provenance. */
  readonly by: string;
  readonly idPrefix: string;
  readonly onDone: (work: { readonly usage: Usage }, isRefused: boolean, isKept: boolean) => void;
}

export interface WrittenUp {
  readonly profiles: readonly Profile[];
  readonly refused: readonly Refusal[];
  readonly generalised: Counts;
  readonly usage: Usage;
}

interface Outcome {
  readonly draft: Omit<Profile, 'id'> | null;
  readonly reason: string;
  readonly usage: Usage;
}

/** The second half: attributes made coarse over all people together, then prose and samples a person, then the schema. */
export async function writeUp(candidates: readonly Candidate[], options: WriteUpOptions): Promise<WrittenUp> {
  const standing = candidates.filter(({ refused }) => refused === null);
  const { coarse, generalised } = sharedByMany(
    standing.map(({ attributes }) => attributes),
    options.k,
  );
  const { signal } = standing[0] ? options.stageOf(standing[0].person) : { signal: new AbortController().signal };
  const outcomes = await inPool(
    standing.map((candidate, at) => ({ candidate, attributes: coarse[at] ?? candidate.attributes })),
    options.concurrency,
    async ({ candidate, attributes }) => {
      const outcome = await describe(candidate, attributes, options);
      options.onDone(outcome, outcome.draft === null, outcome.draft !== null);
      return outcome;
    },
    signal,
  );
  const refused: Refusal[] = candidates
    .filter(({ refused: reason }) => reason !== null)
    .flatMap(({ person, refused: reason }) => rowsFor(person, reason ?? ''));
  const profiles: Profile[] = [];
  for (const [at, { draft, reason }] of outcomes.entries()) {
    const person = standing[at]?.person;
    if (!person) continue;
    const profile = draft && profileSchema.safeParse({ ...draft, id: idOf(options.idPrefix, profiles.length + 1, person) });
    if (profile?.success) profiles.push(profile.data);
    else refused.push(...rowsFor(person, profile ? `does not fit the profile's schema: ${profile.error.issues[0]?.path.join('.') ?? ''}` : reason));
  }
  return { profiles, refused, generalised, usage: outcomes.map(({ usage }) => usage).reduce(addUsage, NO_USAGE) };
}

const rowsFor = ({ rows }: LoggedPerson, reason: string): Refusal[] => rows.map(row => ({ ...row, reason }));

/** `person-12-qxfa`: a number in the order of the logs, and four letters of what was said. */
function idOf(prefix: string, number: number, { key }: LoggedPerson): string {
  const bytes = createHash('sha256').update(key).digest();
  const letters = [...bytes.subarray(0, 4)].map(byte => String.fromCharCode(97 + (byte % 26))).join('');
  return `${prefix}-${number}-${letters}`;
}

async function describe({ person, extracted, attributes: exact, withheldTurns }: Candidate, attributes: Attributes, options: WriteUpOptions): Promise<Outcome> {
  const style = styleOf(person.turns);
  const refuse = (reason: string, usage = NO_USAGE): Outcome => ({ draft: null, reason, usage });
  if (style === null) return refuse('the person says nothing');
  if (Object.values(attributes.objective).every(known => known === null)) return refuse(`nothing is left that ${options.k} people share`);
  const { written, problems, usage } = await proseOf(
    {
      known: knownIn(attributes),
      hidden: hiddenValues(exact, attributes),
      style,
      language: extracted.language,
      utterances: utterancesOf(person, exact, attributes, withheldTurns),
      said: person.turns.filter(turn => turn.speaker === 'user').map(turn => turn.text),
    },
    options.stageOf(person),
    options.journal,
  );
  if (written === null) return refuse(`the description was not usable: ${(problems[0] ?? '').replace(/".*"/u, '…')}`, usage);
  const source = [...new Set(person.rows.map(row => row.source))].slice(0, 3).join(', ').slice(0, 300);
  return {
    reason: '',
    usage,
    draft: {
      schemaVersion: 1,
      provenance: { kind: 'extracted', source: `${source} by ${options.by}` },
      language: extracted.language,
      firstLanguage: extracted.firstLanguage,
      ...attributes,
      scene: { goalsPlans: [...extracted.goals], taskDetails: [...extracted.details] },
      style,
      samples: written.samples,
      prose: { objective: written.objective, subjective: written.subjective },
    },
  };
}

/** Parts of values that were made coarse or taken out: what is written must not bring them back. */
function hiddenValues(exact: Attributes, { objective }: Attributes): string[] {
  return Object.entries(exact.objective).flatMap(([name, known]) => {
    const now = String(objective[name as keyof Attributes['objective']]?.value ?? '').toLowerCase();
    return known === null
      ? []
      : String(known.value)
          .split(/[,;] /u)
          .filter(part => part.trim() !== '' && !now.includes(part.trim().toLowerCase()));
  });
}

/** Utterances for style: none that something made coarse or withheld rests on; those that no attribute rests on come first. */
function utterancesOf({ turns }: LoggedPerson, exact: Attributes, { objective }: Attributes, withheldTurns: readonly number[]): string[] {
  const turnsOf = (known: Attributes['objective'][keyof Attributes['objective']]) =>
    (known?.evidence ?? []).flatMap(entry => (typeof entry === 'object' && 'turn' in entry ? entry.turn : []));
  const kept = new Set<number>();
  const barred = new Set(withheldTurns);
  for (const [name, known] of Object.entries(exact.objective)) {
    const now = objective[name as keyof Attributes['objective']];
    for (const turn of turnsOf(known)) (String(known?.value) === String(now?.value) ? kept : barred).add(turn);
  }
  const numbers = turns.flatMap((turn, at) => (turn.speaker === 'user' && /[\p{L}\p{N}]/u.test(turn.text) && !barred.has(at + 1) ? [at + 1] : []));
  return [...numbers.filter(turn => !kept.has(turn)), ...numbers.filter(turn => kept.has(turn))]
    .slice(0, MOST_UTTERANCES)
    .map(turn => (turns[turn - 1]?.text ?? '').slice(0, UTTERANCE_CHARACTERS));
}
