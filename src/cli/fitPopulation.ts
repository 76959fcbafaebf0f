import { relative, resolve } from 'node:path';
import { corpusPeople } from '../population/fit/corpusPeople.js';
import { fitText } from '../population/fit/fitHash.js';
import { fitPeople } from '../population/fit/fitPeople.js';
import type { PopulationFit } from '../population/fit/populationFit.js';
import { fitFile } from '../population/fit/readFit.js';
import { counted } from '../support/text.js';
import { embedderFrom } from './embedderFrom.js';
import { nothingWhenInterrupted, sayInterrupted } from './interrupted.js';
import { readArguments, refused, wholeNumber } from './readArguments.js';
import { shareDone } from './shareDone.js';
import { named, writeWhole } from './writeWhole.js';

export const fitHelp = `usersim profiles fit <from>: works out who is like whom in a corpus or folder of corpora, and keeps it in a file beside it

  --embedder <name>     minilm, which runs offline (default), or openai:<model>
  --seed <n>            of the map; a whole number from 0; default 1
  --out <file.fit.json> default: profiles/<from>.fit.json
  --cache <folder>      where vectors are kept; default: node_modules/.cache/usersim/vectors

Exit status: 0, 2 when the set-up failed, 130 when interrupted: nothing is written then, and vectors made so far are kept.
`;

const COMMAND = 'profiles fit';
const OPTIONS = { embedder: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' }, cache: { type: 'string' } } as const;

const WHAT = { vectors: 'vectors', neighbours: 'who is near whom', map: 'map' } as const;

/** Fits a corpus and writes the fit. Returns the exit status. */
export async function fitPopulation(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  folders: readonly string[],
  signal: AbortSignal,
): Promise<number> {
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
    signal,
    onProgress: (what, share) => progress.tell(WHAT[what], share),
  })
    .catch(nothingWhenInterrupted(signal))
    .finally(progress.done);
  if (fit === null) return sayInterrupted();
  const file = out === undefined ? resolve(fitFile(from, folders[0] ?? 'profiles')) : named('out', out, '.fit.json');
  writeWhole(file, fitText(fit));
  process.stdout.write(`${relative('.', file)}: ${said(fit)}\n${unreadIn(fit)}`);
  return 0;
}

function said({ people, neighbours, comparedWith, embedder }: PopulationFit): string {
  const share = (stratum: string) => people.filter(person => person.stratum === stratum).length;
  const virtual = share('virtual');
  const real = virtual > 0 ? 'the other real people' : 'the others';
  const near = comparedWith === undefined ? real : `${comparedWith} people drawn from ${real}, as there are so many`;
  const few = neighbours < 49 ? ', as there are no more' : '';
  return [
    `${counted(people.length, 'person', 'people')} by ${embedder}:`,
    `${share('majority')} majority, ${share('middle')} middle, ${share('minority')} minority`,
    `by mean distance to the nearest ${neighbours} of ${near}${few}${virtual > 0 ? `; ${virtual} virtual` : ''}`,
  ].join(' ');
}

/** Nothing is left out in silence: what counted as unknown, a line each. */
function unreadIn({ unread, embedder }: PopulationFit): string {
  const lines = [
    ['facts', 'are', unread?.facts ?? 0],
    ['language style', 'is', unread?.style ?? 0],
  ] as const;
  return lines
    .filter(([, , count]) => count > 0)
    .map(([what, verb, count]) => {
      const whose = count === 1 ? "1 person's" : `${count} people's`;
      const unknown = what === 'facts' ? 'nothing is known of them here' : 'the style fields stand in for it';
      return `${whose} ${what} ${verb} in a script that ${NAMES[embedder] ?? embedder} does not read: ${unknown}; --embedder openai:<model> reads them\n`;
    })
    .join('');
}

/** As the command line calls them. */
const NAMES: Readonly<Record<string, string>> = { 'minilm-l6-v2': 'minilm' };
