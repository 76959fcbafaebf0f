import { createHash } from 'node:crypto';
import type { Usage } from '../model/model.js';
import { profileSchema, type Profile } from '../profile/profile.js';
import type { Journal } from './journal.js';
import type { Candidate } from './keepMany.js';
import { knownIn, type Attributes } from './merge.js';
import { proseOf } from './onePerson.js';
import type { LoggedPerson } from './people.js';
import { baseLanguage } from './privacy/sharedLanguages.js';
import type { StageOptions } from './stages/extract.js';
import { styleOf } from './styleOf.js';
import { NO_USAGE } from './tally.js';

/** Utterances shown for style, and characters of each. */
const MOST_UTTERANCES = 8;
const UTTERANCE_CHARACTERS = 600;
/** Logs that a profile names. */
const MOST_SOURCES = 3;

export interface DescribeOptions {
  readonly k: number;
  readonly journal: Journal;
  readonly stageOf: (person: LoggedPerson) => StageOptions;
  /** Who extracted, for the provenance. */
  readonly by: string;
  readonly idPrefix: string;
}

/** A profile that fits the schema but for its number and its languages, or why there is none. */
export interface Description {
  readonly draft: Profile | null;
  readonly reason: string;
  readonly usage: Usage;
}

/** `person-12-qxfa`: a number in the order of the logs, and four letters of what was said. */
export function idOf(prefix: string, number: number, { key }: LoggedPerson): string {
  const bytes = createHash('sha256').update(key).digest();
  const letters = [...bytes.subarray(0, 4)].map(byte => String.fromCharCode(97 + (byte % 26))).join('');
  return `${prefix}-${number}-${letters}`;
}

/** A log as a profile names it: a file's name may hold somebody's own. */
const logOf = (source: string): string => `log ${createHash('sha256').update(source).digest('hex').slice(0, 8)}`;

/** Prose and samples from attributes that are coarse enough, checked against the profile's schema. The base language stands for both languages as yet. */
export async function describePerson(candidate: Candidate, attributes: Attributes, options: DescribeOptions): Promise<Description> {
  const { person, extracted, attributes: exact, withheldTurns } = candidate;
  const style = styleOf(person.turns);
  const refuse = (reason: string, usage = NO_USAGE): Description => ({ draft: null, reason, usage });
  if (style === null) return refuse('the person says nothing');
  if (Object.values(attributes.objective).every(known => known === null)) return refuse(`nothing is left that ${options.k} people share`);
  const language = baseLanguage(extracted.language);
  const { written, problems, usage } = await proseOf(
    {
      known: knownIn(attributes),
      hidden: [...new Set([...hiddenValues(exact, attributes), ...candidate.hidden])],
      style,
      language,
      utterances: utterancesOf(person, exact, attributes, withheldTurns),
      said: person.turns.filter(turn => turn.speaker === 'user').map(turn => turn.text),
    },
    options.stageOf(person),
    options.journal,
  );
  if (written === null) return refuse(`the description was not usable: ${(problems[0] ?? '').replace(/".*"/u, '…')}`, usage);
  const source = [...new Set(person.rows.map(row => row.source))].slice(0, MOST_SOURCES).map(logOf).join(', ');
  const draft = profileSchema.safeParse({
    schemaVersion: 1,
    id: idOf(options.idPrefix, Number.MAX_SAFE_INTEGER, person),
    provenance: { kind: 'extracted', source: `${source} by ${options.by}` },
    language,
    firstLanguage: 'und',
    ...attributes,
    scene: { goalsPlans: [...extracted.goals], taskDetails: [...extracted.details] },
    style,
    samples: written.samples,
    prose: { objective: written.objective, subjective: written.subjective },
  });
  if (!draft.success) return refuse(`does not fit the profile's schema: ${draft.error.issues[0]?.path.join('.') ?? ''}`, usage);
  return { draft: draft.data, reason: '', usage };
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
