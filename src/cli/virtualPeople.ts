import { relative, resolve } from 'node:path';
import { corpusPeople } from '../population/fit/corpusPeople.js';
import { virtualPeople as joinPeople, type VirtualPeople } from '../population/virtual/virtualPeople.js';
import { counted } from '../support/text.js';
import { embedderFrom } from './embedderFrom.js';
import { nothingWhenInterrupted, sayInterrupted } from './interrupted.js';
import { modelFrom } from './modelFrom.js';
import { readArguments, refused, wholeNumber } from './readArguments.js';
import { shareDone } from './shareDone.js';
import { refuseExisting, writeWhole } from './writeWhole.js';

export const virtualHelp = `usersim profiles virtual <from>: joins the facts of one authored or extracted person with the manner of another who is near

  --size <n>            how many people to join, 1 to 100,000
  --out <file.jsonl>    where to write them, one a line
  --force               write over --out when it exists
  --seed <n>            a whole number from 0; default 1
  --embedder <name>     minilm, which runs offline (default), or openai:<model>
  --cache <folder>      where vectors are kept; default: node_modules/.cache/usersim/vectors

With USERSIM_MODEL set, that model is asked about each person as well: one that it calls contradictory is left out.
Exit status: 0, 2 when the set-up failed or fewer people than asked for can be joined, 130 when interrupted: nothing is written then.
`;

const COMMAND = 'profiles virtual';
const OPTIONS = {
  size: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  seed: { type: 'string' },
  embedder: { type: 'string' },
  cache: { type: 'string' },
} as const;

/** Joins virtual people and writes them as a corpus. Returns the exit status. */
export async function virtualPeople(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  folders: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  const { values, positionals } = readArguments(COMMAND, words, OPTIONS);
  const [from, ...rest] = positionals;
  if (from === undefined || rest.length > 0) throw refused(COMMAND, `${positionals.length} corpora are named; one is joined from`);
  const size = wholeNumber(COMMAND, 'size', values.size, 1, 100_000);
  if (size === undefined) throw refused(COMMAND, '--size is missing');
  if (values.out === undefined) throw refused(COMMAND, '--out is missing');
  const file = resolve(values.out);
  refuseExisting(file, values.force);
  const progress = shareDone();
  const joined = await joinPeople(corpusPeople(from, folders), {
    from,
    size,
    seed: wholeNumber(COMMAND, 'seed', values.seed, 0, Number.MAX_SAFE_INTEGER) ?? 1,
    embedder: embedderFrom(values.embedder ?? 'minilm', env, values.cache, (done, total) => progress.tell('vectors', done / total)),
    signal,
    model: modelFrom(env),
    onProgress: (done, total) => progress.tell('people joined', done / total),
  })
    .catch(nothingWhenInterrupted(signal))
    .finally(progress.done);
  if (joined === null) return sayInterrupted();
  writeWhole(file, joined.people.map(person => `${JSON.stringify(person)}\n`).join(''));
  process.stdout.write(`${relative('.', file)}: ${said(joined)}\n`);
  return 0;
}

function said({ people, drawn, refused: reasons, samplesLeft, sentencesLeft, untold }: VirtualPeople): string {
  const lines = Object.entries(reasons)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `  ${reason}: ${count}`);
  return [
    `${counted(people.length, 'person', 'people')} joined from ${counted(drawn, 'point')} of the map`,
    `  left with their donors: ${counted(samplesLeft, 'sample')}, ${counted(sentencesLeft, 'sentence')}`,
    ...(untold > 0 ? [`  kept although the model could not tell: ${untold}`] : []),
    ...(lines.length > 0 ? ['  refused:', ...lines.map(line => `  ${line}`)] : []),
  ].join('\n');
}
