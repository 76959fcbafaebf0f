import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { extractPeople } from '../extraction/extractPeople.js';
import { evidenceKeyIn } from '../extraction/evidenceKey.js';
import { openJournal } from '../extraction/journal.js';
import type { CsvColumns } from '../extraction/logs/csvColumns.js';
import { logFormats, readLogs, type LogFormat } from '../extraction/logs/readLogs.js';
import { offlineExtraction } from '../extraction/offline.js';
import { sensitiveGroups, type SensitiveGroup } from '../profile/sensitiveGroups.js';
import { promptsHash } from '../extraction/prompts.js';
import type { Model } from '../model/model.js';
import { Failure } from '../support/failure.js';
import { listed, nearest } from '../support/text.js';
import { summaryLines } from './extractionWords.js';
import { modelFrom } from './modelFrom.js';
import { progressTo } from './progressTo.js';
import { readArguments, refused, wholeNumber } from './readArguments.js';
import { refuseExisting, writeWhole } from './writeWhole.js';

export const extractHelp = `usersim profiles extract <log...> --out <corpus.jsonl>: from real conversations to implicit profiles

Names, e-mails, numbers and addresses are replaced before anything else happens. With USERSIM_MODEL a language model
extracts; without it rules read what English speakers state outright. A row that still shows personal data stops the run.

  --out <file>          the corpus to write, e.g. profiles/implicit/customers.jsonl
  --format <name>       ${logFormats.join(', ')}; default auto
  --speaker <name>      in a transcript, the label of the person, such as "User 1"
  --chatbot <name>      in a transcript, the label of the chatbot
  --force               write over <file> where it exists
  --columns <list>      of a table, such as conversation=session,speaker=role,text=message; also person, transcript
  --k <n>               how many people must share what could lead to one of them, 5 to 1000; default 5. Where the log has
                        no ids of people, each conversation counts as one of its own, and k counts conversations
                        It holds for language, age, gender, place, work and education together: these are made coarser
                        until k share them. Of the free fields (family, friends, habits, experiences) the names, places
                        and codes that fewer than k people mention are cut; other words stay as they are
  --unsafe-k <n>        1 to 4 instead: for logs of nobody's, such as tests; what is written may lead to somebody
  --sensitive <groups>  keep these, separated by commas: ${sensitiveGroups.join(', ')}; default none
  --concurrency <n>     people at once, 1 to 64; default 4
  --language <tag>      the language of the logs (BCP 47); default: as the model says
  --terms <file>        words that count as personal, one a line
  --id-prefix <word>    first word of every id; default person
  --limit <n>           read at most this many rows
  --no-resume           begin anew; default: go on from <out>.journal.jsonl when a run was interrupted
  --keep-journal        keep the journal at the end; it holds attributes before they were made coarse, but none that is sensitive
                        and not asked for
  --json                print the summary as JSON

Beside the corpus stands <out>.key, for its owner alone: with it and the log the hashes of evidence can be checked, without it
they tell nothing. Keep it with the log, never with the corpus. A later run with the same --out uses it again.

Exit status: 0, 1 when nobody was kept, 2 when the set-up or the model failed, 130 when interrupted.
`;

const OPTIONS = {
  out: { type: 'string' },
  force: { type: 'boolean' },
  format: { type: 'string' },
  speaker: { type: 'string' },
  chatbot: { type: 'string' },
  columns: { type: 'string' },
  k: { type: 'string' },
  'unsafe-k': { type: 'string' },
  sensitive: { type: 'string', multiple: true },
  concurrency: { type: 'string' },
  language: { type: 'string' },
  terms: { type: 'string' },
  'id-prefix': { type: 'string' },
  limit: { type: 'string' },
  resume: { type: 'boolean' },
  'no-resume': { type: 'boolean' },
  'keep-journal': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** Where a command writes, and what stops it. */
export interface ExtractIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `err` is a terminal: one line that moves, instead of lines. */
  readonly tty: boolean;
  /** Aborted by Ctrl-C: the journal stays, and the same command goes on. */
  readonly signal: AbortSignal;
  /** Default: the model that the environment names, else offline rules. */
  readonly model?: Model;
}

const COMMAND = 'profiles extract';
const wrong = (what: string, next?: string): Failure =>
  next === undefined ? refused(COMMAND, what) : new Failure({ party: 'set-up', code: 'arguments', what, next });

function formatOf(text: string | undefined): LogFormat {
  const found = logFormats.find(name => name === (text ?? 'auto'));
  if (found) return found;
  const meant = nearest(text ?? '', logFormats);
  throw wrong(`no log format "${text}"${meant === null ? '' : `; did you mean "${meant}"?`}`, `Known: ${listed(logFormats)}.`);
}

function groupsOf(given: readonly string[] = []): SensitiveGroup[] {
  return given
    .flatMap(text => text.split(','))
    .map(text => text.trim())
    .filter(text => text !== '')
    .map(text => {
      const found = sensitiveGroups.find(group => group === text);
      if (!found) throw wrong(`no sensitive group "${text}"`, `Known: ${listed(sensitiveGroups)}.`);
      return found;
    });
}

function termsIn(file: string | undefined): string[] {
  if (file === undefined) return [];
  if (!existsSync(file))
    throw new Failure({
      party: 'set-up',
      code: 'terms-missing',
      what: `there is no file of terms ${file}`,
      next: 'Give a text file, one word or name a line.',
    });
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map(line => line.trim())
    .filter(line => line !== '');
}

const COLUMNS = ['conversation', 'speaker', 'text', 'person', 'transcript'] as const;

function columnsOf(given: string | undefined): CsvColumns {
  const pairs = (given ?? '').split(',').filter(pair => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map(pair => {
      const [role = '', ...name] = pair.split('=');
      const found = COLUMNS.find(one => one === role.trim());
      if (!found || name.join('=').trim() === '') throw wrong(`--columns has "${pair.trim()}"`, `Give name=column; names are ${listed(COLUMNS)}.`);
      return [found, name.join('=').trim()];
    }),
  );
}

function languageOf(tag: string | undefined): string | null {
  if (tag === undefined) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    throw wrong(`--language is "${tag}": no language tag`, 'Give a tag such as en or pt-BR.');
  }
}

const SAFE_K = 5;

function shareOf(k: string | undefined, unsafe: string | undefined): number {
  if (unsafe === undefined) {
    const asked = wholeNumber(COMMAND, 'k', k, 1, 1000) ?? SAFE_K;
    if (asked >= SAFE_K) return asked;
    throw wrong(`--k is ${asked}: with fewer than ${SAFE_K} what is written may lead to somebody`, `Say --unsafe-k ${asked} where nobody could come to harm.`);
  }
  if (k !== undefined) throw wrong('--k and --unsafe-k are both given', 'Give one of them.');
  return wholeNumber(COMMAND, 'unsafe-k', unsafe, 1, SAFE_K - 1) ?? SAFE_K;
}

/** Neither the corpus nor what stands beside it may be one of the logs, by whatever path it is named. */
function refuseInputs(logs: readonly string[], written: readonly string[]): void {
  const places = new Map(logs.filter(log => existsSync(log)).map(log => [realpathSync(log), log]));
  for (const file of written) {
    const log = existsSync(file) ? places.get(realpathSync(file)) : undefined;
    if (log !== undefined) throw wrong(`${file} would be written over, and ${log} is read`, 'Name another --out.');
  }
}

/** Extracts profiles from logs into a corpus, and prints what became of every row. Returns the exit status. */
export async function extractProfiles(words: readonly string[], env: Readonly<Record<string, string | undefined>>, io: ExtractIo): Promise<number> {
  const { values: given, positionals: logs } = readArguments(COMMAND, words, OPTIONS);
  if (logs.length === 0) throw wrong('no log is named');
  const { out } = given;
  if (out === undefined || !out.endsWith('.jsonl')) throw wrong(out === undefined ? '--out is missing' : `--out is "${out}": a corpus ends in .jsonl`);
  const journalFile = `${out}.journal.jsonl`;
  const keyFile = `${out}.key`;
  refuseInputs(logs, [out, journalFile, keyFile]);
  refuseExisting(out, given.force);
  const idPrefix = given['id-prefix'] ?? 'person';
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(idPrefix) || idPrefix.length > 60) throw wrong(`--id-prefix is "${idPrefix}": lower case words joined by hyphens`);
  const options = {
    k: shareOf(given.k, given['unsafe-k']),
    concurrency: wholeNumber(COMMAND, 'concurrency', given.concurrency, 1, 64) ?? 4,
    limit: wholeNumber(COMMAND, 'limit', given.limit, 1, Number.MAX_SAFE_INTEGER) ?? null,
    sensitive: groupsOf(given.sensitive),
    language: languageOf(given.language),
    terms: termsIn(given.terms),
    idPrefix,
  };
  const rows = readLogs(logs, {
    format: formatOf(given.format),
    ...(given.speaker ? { person: given.speaker } : {}),
    ...(given.chatbot ? { chatbot: given.chatbot } : {}),
    columns: columnsOf(given.columns),
    signal: io.signal,
  });
  const model = io.model ?? (env['USERSIM_MODEL'] ? modelFrom(env) : offlineExtraction());
  mkdirSync(dirname(out), { recursive: true });
  const journal = openJournal(journalFile, { model: model.name, prompts: promptsHash(), resume: !given['no-resume'] });
  const evidence = evidenceKeyIn(keyFile, () => randomBytes(32).toString('hex'));
  if (journal.found > 0) io.err(`going on from ${journalFile}: ${journal.found} pieces of work are done\n`);
  try {
    const progress = progressTo(io);
    const { profiles, summary } = await extractPeople(rows, {
      ...options,
      evidenceKey: evidence.key,
      model,
      journal,
      signal: io.signal,
      onProgress: progress.show,
    });
    progress.end();
    io.signal.throwIfAborted();
    if (profiles.length > 0) evidence.keep();
    if (profiles.length > 0) writeWhole(out, profiles.map(profile => `${JSON.stringify(profile)}\n`).join(''));
    if (!given['keep-journal']) journal.remove();
    io.out(given.json ? `${JSON.stringify(summary, null, 2)}\n` : summaryLines(summary, profiles.length > 0 ? out : null, keyFile));
    return profiles.length > 0 ? 0 : 1;
  } catch (error) {
    if (!io.signal.aborted) throw error;
    io.err(`\ninterrupted: the same command goes on from ${journalFile}\n`);
    return 130;
  }
}
