import { relative, resolve } from 'node:path';
import { corpusPeople } from '../population/fit/corpusPeople.js';
import { fitText } from '../population/fit/fitHash.js';
import { fitPeople } from '../population/fit/fitPeople.js';
import type { PopulationFit } from '../population/fit/populationFit.js';
import { fitFile } from '../population/fit/readFit.js';
import { counted } from '../support/text.js';
import { embedderFrom } from './embedderFrom.js';
import { readArguments, refused, wholeNumber } from './readArguments.js';
import { shareDone } from './shareDone.js';
import { writeWhole } from './writeWhole.js';

export const fitHelp = `usersim profiles fit <from>: works out who is like whom in a corpus or folder of corpora, and keeps it in a file beside it

  --embedder <name>     minilm, which runs offline (default), or openai:<model>
  --seed <n>            of the map; a whole number from 0; default 1
  --out <file>          default: profiles/<from>.fit.json
  --cache <folder>      where vectors are kept; default: node_modules/.cache/usersim/vectors

Exit status: 0, or 2 when the set-up failed.
`;

const COMMAND = 'profiles fit';
const OPTIONS = { embedder: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' }, cache: { type: 'string' } } as const;

const WHAT = { vectors: 'vectors', neighbours: 'who is near whom', map: 'map' } as const;

/** Fits a corpus and writes the fit. Returns the exit status. */
export async function fitPopulation(words: readonly string[], env: Readonly<Record<string, string | undefined>>, folders: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(COMMAND, words, OPTIONS);
  const [from, ...rest] = positionals;
  if (from === undefined || rest.length > 0) throw refused(COMMAND, `${positionals.length} corpora are named; one is fitted`);
  const { embedder = 'minilm', out, cache } = values;
  const people = corpusPeople(from, folders);
  const progress = shareDone();
  const fit = await fitPeople(people, {
    from,
    seed: wholeNumber(COMMAND, 'seed', values.seed, 0, Number.MAX_SAFE_INTEGER) ?? 1,
    embedder: embedderFrom(embedder, env, cache, (done, total) => progress.tell(WHAT.vectors, done / total)),
    signal: new AbortController().signal,
    onProgress: (what, share) => progress.tell(WHAT[what], share),
  }).finally(progress.done);
  const file = resolve(out ?? fitFile(from, folders[0] ?? 'profiles'));
  writeWhole(file, fitText(fit));
  process.stdout.write(`${relative('.', file)}: ${said(fit)}\n`);
  return 0;
}

function said({ people, neighbours, comparedWith, embedder }: PopulationFit): string {
  const share = (stratum: string) => people.filter(person => person.stratum === stratum).length;
  const near = comparedWith === undefined ? 'the others' : `${comparedWith} people drawn from them, as there are so many`;
  const few = neighbours < 49 ? ', as there are no more' : '';
  return [
    `${counted(people.length, 'person', 'people')} by ${embedder}:`,
    `${share('majority')} majority, ${share('middle')} middle, ${share('minority')} minority`,
    `by mean distance to the nearest ${neighbours} of ${near}${few}`,
  ].join(' ');
}
