import { createHash } from 'node:crypto';
import type { Usage } from '../model/model.js';
import { NO_USAGE } from '../model/usage.js';
import { profileSchema, type Profile } from '../profile/profile.js';
import type { Journal } from './journal.js';
import type { Candidate } from './keepMany.js';
import { knownIn, merge, type Attributes, type Merged } from './merge.js';
import { proseOf } from './onePerson.js';
import type { LoggedPerson } from './people.js';
import { quasiIdentifiers } from './privacy/hierarchies.js';
import { sayingAny } from './privacy/saysHidden.js';
import { sensitiveTopics } from './privacy/sensitive.js';
import type { SensitiveGroup } from '../profile/sensitiveGroups.js';
import { baseLanguage } from './privacy/sharedLanguages.js';
import type { StageOptions } from './stages/extract.js';
import { styleOf } from './styleOf.js';

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
  /** Sensitive groups that may be written. */
  readonly sensitive: readonly SensitiveGroup[];
  readonly evidenceKey: string;
}

export interface Lost {
  readonly facts: Merged['used'];
  readonly scene: number;
}
const NOTHING_LOST: Lost = { facts: {}, scene: 0 };

/** A profile that fits the schema but for its number and its languages, or why there is none. */
export interface Description {
  readonly draft: Profile | null;
  readonly reason: string;
  /** What was left out because it says what was made coarse: facts by attribute, and entries of the scene. */
  readonly lost: Lost;
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
export async function describePerson(candidate: Candidate, coarse: Attributes, options: DescribeOptions): Promise<Description> {
  const { person, extracted, attributes: exact, withheldTurns } = candidate;
  const style = styleOf(person.turns);
  const refuse = (reason: string, usage = NO_USAGE): Description => ({ draft: null, reason, lost: NOTHING_LOST, usage });
  if (style === null) return refuse('the person says nothing');
  const already = [...hiddenValues(exact, coarse), ...candidate.hidden];
  const { attributes, used } = withoutHidden(candidate, coarse, already, options.evidenceKey);
  const open = (entry: string) => !sayingAny(already)(entry);
  const [goals, details] = [extracted.goals.filter(open), extracted.details.filter(open)];
  if (Object.values(attributes.objective).every(known => known === null)) return refuse(`nothing is left that ${options.k} people share`);
  const language = baseLanguage(extracted.language);
  const { written, problems, usage } = await proseOf(
    {
      known: knownIn(attributes),
      hidden: [...new Set([...hiddenValues(exact, attributes), ...candidate.hidden])],
      sensitive: options.sensitive,
      style,
      language,
      utterances: utterancesOf(person, exact, attributes, withheldTurns, options.sensitive),
      said: person.turns.map(turn => turn.text),
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
    scene: { goalsPlans: goals, taskDetails: details },
    style,
    samples: written.samples,
    prose: { objective: written.objective, subjective: written.subjective },
  });
  if (!draft.success) return refuse(`does not fit the profile's schema: ${draft.error.issues[0]?.path.join('.') ?? ''}`, usage);
  const scene = extracted.goals.length + extracted.details.length - goals.length - details.length;
  return { draft: draft.data, reason: '', lost: { facts: lostOf(candidate.used, used), scene }, usage };
}

const isCoarse = (name: string): boolean => (quasiIdentifiers as readonly string[]).includes(name);

/** The attributes without the free facts that say what was made coarse or cut. */
function withoutHidden(
  { facts, used, person }: Candidate,
  coarse: Attributes,
  hidden: readonly string[],
  evidenceKey: string,
): Pick<Merged, 'attributes' | 'used'> {
  const says = sayingAny(hidden);
  const safe = facts.filter(({ name, value }) => isCoarse(name) || !says(value));
  if (safe.length === facts.length) return { attributes: coarse, used };
  const { attributes, used: left } = merge(safe, person.turns, evidenceKey);
  const kept = Object.fromEntries(quasiIdentifiers.map(name => [name, coarse.objective[name]]));
  return { attributes: { objective: { ...attributes.objective, ...kept }, subjective: attributes.subjective }, used: { ...left, ...ofCoarse(used) } };
}

const ofCoarse = (used: Merged['used']): Merged['used'] => Object.fromEntries(Object.entries(used).filter(([name]) => isCoarse(name)));

const lostOf = (before: Merged['used'], after: Merged['used']): Merged['used'] =>
  Object.fromEntries(Object.entries(before).map(([name, count]) => [name, count - (after[name as keyof Merged['used']] ?? 0)]));

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

/** Utterances for style: none that something made coarse or withheld rests on, or that touches a closed group; those that no attribute rests on come first. */
function utterancesOf(
  { turns }: LoggedPerson,
  exact: Attributes,
  { objective }: Attributes,
  withheldTurns: readonly number[],
  sensitive: readonly SensitiveGroup[],
): string[] {
  const turnsOf = (known: Attributes['objective'][keyof Attributes['objective']]) =>
    (known?.evidence ?? []).flatMap(entry => (typeof entry === 'object' && 'turn' in entry ? entry.turn : []));
  const kept = new Set<number>();
  const barred = new Set(withheldTurns);
  for (const [name, known] of Object.entries(exact.objective)) {
    const now = objective[name as keyof Attributes['objective']];
    for (const turn of turnsOf(known)) (String(known?.value) === String(now?.value) ? kept : barred).add(turn);
  }
  const closed = (text: string) => [...sensitiveTopics(text)].some(group => !sensitive.includes(group));
  const numbers = turns.flatMap(({ speaker, text }, at) =>
    speaker === 'user' && /[\p{L}\p{N}]/u.test(text) && !barred.has(at + 1) && !closed(text) ? [at + 1] : [],
  );
  return [...numbers.filter(turn => !kept.has(turn)), ...numbers.filter(turn => kept.has(turn))]
    .slice(0, MOST_UTTERANCES)
    .map(turn => (turns[turn - 1]?.text ?? '').slice(0, UTTERANCE_CHARACTERS));
}
