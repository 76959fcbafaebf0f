import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { inPool } from '../support/inPool.js';
import { deepenPerson, type PersonOutcome } from '../deepening/deepenPerson.js';
import { refuseOffline } from '../deepening/deepen.js';
import { rankLeaves } from '../deepening/rankLeaves.js';
import { draftOrFail } from '../deepening/readers/draftPerson.js';
import { readOneLiners } from '../deepening/readers/oneLiners.js';
import { totalsOf, type Totals } from '../deepening/totals.js';
import { openLeaves } from '../deepening/taxonomy.js';
import { sensitiveGroups, type SensitiveGroup } from '../profile/sensitiveGroups.js';
import type { Embedder } from '../model/embedder.js';
import type { Model } from '../model/model.js';
import { NO_USAGE, usageOf } from '../model/usage.js';
import { duplicatesByMeaning } from '../population/duplicates.js';
import { corporaNamed, readCorpus } from '../profile/readProfiles.js';
import type { Profile } from '../profile/profile.js';
import { Failure } from '../support/failure.js';
import { counted, listed } from '../support/text.js';
import { oneLine } from '../support/visible.js';
import { embedderFrom } from './embedderFrom.js';
import { modelFrom } from './modelFrom.js';
import { readArguments, refused, wholeNumber } from './readArguments.js';
import { shareDone } from './shareDone.js';
import { refuseExisting, writeWhole } from './writeWhole.js';

export const deepenHelp = `usersim profiles deepen <corpus> --out <file.jsonl>: adds imagined, lasting details to each person of a corpus

  <corpus>              a corpus or a folder of corpora below profiles/: implicit/people
  --out <file.jsonl>    the people deepened; a report with all values and issues stands beside it: <file>.report.json
  --force               write over --out when it exists
  --attributes <n>      details to ask for, 1 to 60 a person; default 20
  --rounds <n>          most revising calls a person, 0 to 10; default 2
  --seed <n>            a whole number from 0; default 1
  --sensitive <a,b>     also ask about ${sensitiveGroups.join(', ')}, or all
  --mend                first mend what usersim profiles validate finds in a person: prose and samples by the model, style fields by measuring
  --concurrency <n>     people at a time, 1 to 64; default 4
  --embedder <name>     minilm, which runs offline (default), or openai:<model>
  --cache <folder>      where vectors are kept; default: node_modules/.cache/usersim/vectors
  --from-lines <file>   instead of a corpus: imagine a person from each line, a text or JSON with "persona"; no details are added, so --attributes,
                        --sensitive and --mend have no part in it; of lines that say the same in other words, as --embedder hears it, the first stays
  --styles <corpus>     whose styles those people get, drawn by seed; needed with --from-lines
  --json                the report goes to standard output

A language model imagines: USERSIM_MODEL must name one. No field but deep changes, unless --mend.
Nobody fails in silence: a person none of whose details passed the rules is left out of --out, and named in the report with the reasons.
Exit status: 0 when everybody is deepened, 1 when somebody is not, 2 when the set-up failed, 130 when interrupted: what is done is written.
`;

const OPTIONS = {
  out: { type: 'string' },
  force: { type: 'boolean' },
  attributes: { type: 'string' },
  rounds: { type: 'string' },
  seed: { type: 'string' },
  sensitive: { type: 'string' },
  mend: { type: 'boolean' },
  concurrency: { type: 'string' },
  embedder: { type: 'string' },
  cache: { type: 'string' },
  'from-lines': { type: 'string' },
  styles: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

const COMMAND = 'profiles deepen';

function parse(words: readonly string[]) {
  const { values, positionals } = readArguments(COMMAND, words, OPTIONS);
  const lines = values['from-lines'];
  const [from, ...more] = lines === undefined ? positionals : [lines, ...positionals];
  if (from === undefined || more.length > 0) throw refused(COMMAND, 'give the name of one corpus, or --from-lines <file>');
  if ((lines === undefined) !== (values.styles === undefined)) throw refused(COMMAND, '--from-lines and --styles <corpus> go together');
  if (values.out === undefined || !values.out.endsWith('.jsonl')) throw refused(COMMAND, 'say where the people go: --out <file.jsonl>');
  const idle = lines === undefined ? [] : (['attributes', 'sensitive', 'mend'] as const).filter(name => values[name] !== undefined).map(name => `--${name}`);
  if (idle.length > 0) throw refused(COMMAND, `${listed(idle)} ${idle.length === 1 ? 'does' : 'do'} nothing with --from-lines: no details are added`);
  const out = resolve(values.out);
  refuseExisting(out, values.force);
  const number = (name: 'attributes' | 'rounds' | 'seed' | 'concurrency', least: number, most: number) => wholeNumber(COMMAND, name, values[name], least, most);
  return {
    from,
    styles: values.styles,
    out,
    attributes: number('attributes', 1, 60) ?? 20,
    rounds: number('rounds', 0, 10) ?? 2,
    seed: number('seed', 0, Number.MAX_SAFE_INTEGER) ?? 1,
    concurrency: number('concurrency', 1, 64) ?? 4,
    sensitive: groups(values.sensitive),
    mend: values.mend === true,
    json: values.json === true,
    embedder: values.embedder ?? 'minilm',
    cache: values.cache,
  };
}

function groups(given: string | undefined): readonly SensitiveGroup[] {
  if (given === undefined) return [];
  if (given.trim() === 'all') return sensitiveGroups;
  const names = given.split(',').map(name => name.trim());
  const unknown = names.find(name => !(sensitiveGroups as readonly string[]).includes(name));
  if (unknown !== undefined) throw refused(COMMAND, `--sensitive names "${unknown}"; there are ${listed(sensitiveGroups)}, or all`);
  return sensitiveGroups.filter(group => names.includes(group));
}

/** Deepens a corpus and writes it with a report beside it. Returns the exit status. */
export async function deepenProfiles(words: readonly string[], env: Environment, folders: readonly string[], signal: AbortSignal): Promise<number> {
  const given = parse(words);
  const model = modelFrom(env);
  refuseOffline(model);
  const progress = shareDone();
  const embedder = embedderFrom(given.embedder, env, given.cache, (done, total) => progress.tell('vectors', done / total));
  if (given.styles !== undefined) return draftPeople(given, given.styles, model, embedder, folders, signal).finally(progress.done);
  const people = corporaNamed(given.from, folders).flatMap(readCorpus);
  refuseTwice(people, given.from);
  const outcomes = await untilInterrupted(signal, async () => {
    const rank = await rankLeaves(openLeaves(given.sensitive), embedder, signal);
    const work = deepenPerson({ ...given, model, rank, signal });
    return eachUntilInterrupted(people, given.concurrency, signal, work, share => progress.tell('people deepened', share));
  }).finally(progress.done);
  const left = people.length - outcomes.length;
  const deepened = outcomes.flatMap(({ profile }) => (profile === null ? [] : [profile]));
  const totals = totalsOf(outcomes);
  const report = `${given.out.slice(0, -'.jsonl'.length)}.report.json`;
  const facts = {
    schemaVersion: 1,
    kind: 'deepening report',
    from: given.from,
    model: model.name,
    embedder: embedder.name,
    ...shown(given),
    totals,
    ...(left > 0 ? { left } : {}),
  };
  const whole = `${JSON.stringify({ ...facts, people: outcomes.map(reported) }, null, 2)}\n`;
  writeWhole(report, whole);
  if (deepened.length > 0) writeWhole(given.out, deepened.map(profile => `${JSON.stringify(profile)}\n`).join(''));
  process.stdout.write(given.json ? whole : `${linesOf(totals, outcomes, given.out, report).join('\n')}\n`);
  if (left > 0) return interrupted(counted(left, 'person is', 'people are'));
  return totals.failed === 0 && people.length > 0 ? 0 : 1;
}

/** Imagines a person from each line of a file and writes those without issues, with a report beside. Returns the exit status. */
async function draftPeople(
  given: ReturnType<typeof parse>,
  stylesOf: string,
  model: Model,
  embedder: Embedder,
  folders: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  const styles = corporaNamed(stylesOf, folders)
    .flatMap(readCorpus)
    .map(({ style }) => style);
  if (styles.length === 0) throw new Failure({ party: 'set-up', code: 'corpus-empty', what: `${stylesOf} holds nobody whose style could be drawn` });
  const read = readOneLiners(textOf(given.from));
  const refusedLines = read.flatMap(entry => ('reason' in entry ? [entry] : []));
  const progress = shareDone();
  const texts = read.flatMap(entry => ('text' in entry ? [entry] : []));
  const [compared] = await untilInterrupted(signal, async () => [
    await duplicatesByMeaning(
      texts.map(({ text }) => text),
      embedder,
      { signal },
    ),
  ]);
  const lineAt = (at: number): number => texts[at]?.line ?? 0;
  const duplicates = (compared?.dropped ?? []).map(({ at, sameAs, cosine }) => ({
    line: lineAt(at),
    sameAs: lineAt(sameAs),
    cosine: Number(cosine.toFixed(3)),
  }));
  const ones = compared ? compared.kept.flatMap(at => texts[at] ?? []) : texts;
  const work = draftOrFail({ model, styles, rounds: given.rounds, seed: given.seed, signal });
  const drafts = await eachUntilInterrupted(ones, given.concurrency, signal, work, share => progress.tell('people imagined', share)).finally(progress.done);
  const left = ones.length - drafts.length;
  const people = drafts.flatMap(({ profile }) => profile ?? []);
  const usage = drafts.reduce((all, draft) => usageOf(all, draft.usage), NO_USAGE);
  const totals = {
    read: read.length,
    refused: refusedLines.length,
    duplicates: duplicates.length,
    imagined: people.length,
    failed: drafts.length - people.length,
    ...(left > 0 ? { left } : {}),
    usage,
  };
  const unread = compared?.unread ?? 0;
  const failures = drafts.flatMap(({ profile, ...rest }) => (profile === null ? [rest] : []));
  const report = `${given.out.slice(0, -'.jsonl'.length)}.report.json`;
  const facts = {
    schemaVersion: 1,
    kind: 'drafting report',
    from: given.from,
    styles: stylesOf,
    model: model.name,
    embedder: embedder.name,
    rounds: given.rounds,
    seed: given.seed,
  };
  const whole = `${JSON.stringify({ ...facts, totals, comparedByLetters: unread, refused: refusedLines, duplicates, failures }, null, 2)}\n`;
  writeWhole(report, whole);
  if (people.length > 0) writeWhole(given.out, people.map(profile => `${JSON.stringify(profile)}\n`).join(''));
  const lines = [
    `${counted(totals.read, 'line')} read, ${totals.imagined} imagined, ${totals.failed} failed, ${totals.refused} refused, ${totals.duplicates} dropped as the same in other words`,
    ...duplicates.map(({ line, sameAs, cosine }) => `  line ${line} says what line ${sameAs} says (cosine ${cosine})`),
    ...(unread > 0 ? [`${counted(unread, 'line')} in a script that ${given.embedder} does not read: compared letter by letter`] : []),
    ...refusedLines.map(({ line, reason }) => `  line ${line} ${reason}`),
    ...failures.map(({ line, issues }) => `  line ${line}: ${oneLine(listed([...new Set(issues.map(({ code }) => code))]), 300)}`),
    `${counted(usage.calls, 'call')}, ${usage.promptTokens} prompt tokens, ${usage.completionTokens} completion tokens`,
    people.length > 0 ? `written: ${given.out}` : 'nobody is imagined: no corpus is written',
    `report: ${report}`,
  ];
  process.stdout.write(given.json ? whole : `${lines.join('\n')}\n`);
  if (left > 0) return interrupted(counted(left, 'line is', 'lines are'));
  return totals.failed + totals.refused === 0 && people.length > 0 ? 0 : 1;
}

/** What the work gives; nothing when it was interrupted. */
async function untilInterrupted<T>(signal: AbortSignal, work: () => Promise<T[]>): Promise<T[]> {
  try {
    return await work();
  } catch (error) {
    if (!signal.aborted) throw error;
    return [];
  }
}

/** Side by side, in order; of those whom an interruption found not begun or under way nothing. */
async function eachUntilInterrupted<T, R extends { readonly profile: Profile | null }>(
  items: readonly T[],
  limit: number,
  signal: AbortSignal,
  work: (item: T) => Promise<R>,
  onProgress: (share: number) => void,
): Promise<R[]> {
  let done = 0;
  const results = await inPool(items, limit, async item => {
    if (signal.aborted) return [];
    const [result] = await untilInterrupted(signal, async () => [await work(item)]);
    // A call that was cut off may pass for one that failed.
    if (result === undefined || (signal.aborted && result.profile === null)) return [];
    onProgress(++done / items.length);
    return [result];
  });
  return results.flat();
}

function interrupted(left: string): number {
  process.stderr.write(`interrupted: what was done is written, ${left} left\n`);
  return 130;
}

/** Bytes of a file of lines. */
const MOST_BYTES = 64 * 1024 * 1024;

function textOf(file: string): string {
  try {
    const { size } = statSync(resolve(file));
    if (size > MOST_BYTES) throw refused(COMMAND, `${file} has ${size} bytes; at most ${MOST_BYTES} are read: split it`);
    return readFileSync(resolve(file), 'utf8');
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure({ party: 'set-up', code: 'lines-unreadable', what: `${file} cannot be read`, cause });
  }
}

const shown = ({ attributes, rounds, seed, sensitive, mend }: ReturnType<typeof parse>) => ({ attributes, rounds, seed, sensitive, mend });

/** The report holds what is not in the corpus beside it. */
const reported = ({ profile, ...rest }: PersonOutcome) => ({ deepened: profile !== null, ...rest });

function refuseTwice(people: readonly Profile[], from: string): void {
  const seen = new Set<string>();
  for (const { id } of people) {
    if (seen.has(id)) throw new Failure({ party: 'set-up', code: 'profile-twice', what: `${id} stands twice in ${from}: whose details would be whose?` });
    seen.add(id);
  }
}

function linesOf(totals: Totals, outcomes: readonly PersonOutcome[], out: string, report: string): string[] {
  const { read, deepened, failed, asked, kept, dropped, revised, strays, byCode, mended, leftIssues, usage } = totals;
  const failures = outcomes.flatMap(({ person, failure }) => (failure === null ? [] : [`  ${person}: ${oneLine(failure, 300)}`]));
  const codes = Object.entries(byCode).map(([code, count]) => `  ${code}: ${count}`);
  return [
    `${counted(read, 'person', 'people')} read, ${deepened} deepened, ${failed} failed${failed > 0 ? ':' : ''}`,
    ...failures,
    `${counted(asked, 'detail')} asked for, ${kept} kept (${revised} of them after a revision), ${dropped} dropped${dropped > 0 ? ', by rule:' : ''}`,
    ...codes,
    ...(strays > 0 ? [`${counted(strays, 'answer')} to nothing that was asked`] : []),
    ...(mended + leftIssues > 0 ? [`${counted(mended, 'issue')} of the profiles mended, ${leftIssues} left`] : []),
    `${counted(usage.calls, 'call')}, ${usage.promptTokens} prompt tokens, ${usage.completionTokens} completion tokens`,
    deepened > 0 ? `written: ${out}` : 'nobody is deepened: no corpus is written',
    `report: ${report}`,
  ];
}
