import { describeDraw } from '../population/drawPopulation.js';
import { population, type SharesByDimension } from '../population/population.js';
import type { Failure } from '../support/failure.js';
import { marginsFile } from './marginsFile.js';
import { readArguments, refused, wholeNumber } from './readArguments.js';
import { sampleTable } from './sampleTable.js';

export const sampleHelp = `usersim profiles sample [<corpus>]: draws people; the same seed draws the same people on every machine

  <corpus>               corpus or folder of corpora below profiles/; default implicit/people
  --size <n>             how many people; default everyone
  --seed <n>             a whole number from 0; default 1
  --quota <shares>       exact numbers: age=18-24:0.2,rest:0.8; once a dimension
  --margin <shares>      weigh the corpus to a census first: gender=female:0.51,male:0.49; once a dimension
  --margins-file <csv>   margins from a census: a table of age by sex (age_category, All_Male, All_Female), or rows of people
                         with weights (age, sex, education, fnlwgt); what --margin says of a category (age=0-17:0) stands,
                         the file's categories share the rest
  --overlay <share>      non-collaborative behaviour, whoever the person is: impatient=0.2; once an overlay
  --json                 one profile a line; else a table, and what was asked and what came of it

Dimensions: age, gender, country, education, work, language, firstLanguage, the Big Five, register, casing, punctuation,
typos, emoji, length, provenance; stratum (majority, middle, minority, virtual) after usersim profiles fit <corpus>.

Exit status: 0, or 2 when the set-up failed.
`;

const OPTIONS = {
  size: { type: 'string' },
  seed: { type: 'string' },
  quota: { type: 'string', multiple: true },
  margin: { type: 'string', multiple: true },
  'margins-file': { type: 'string' },
  overlay: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

const COMMAND = 'profiles sample';
const refuse = (what: string): Failure => refused(COMMAND, what);
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Draws people and prints them. Returns the exit status. */
export async function sampleProfiles(words: readonly string[], folders: readonly string[]): Promise<number> {
  const { values: given, positionals } = readArguments(COMMAND, words, OPTIONS);
  const [from = 'implicit/people', ...more] = positionals;
  if (more.length > 0) throw refuse(`${positionals.length} corpora are named; people are drawn from one`);
  const quotas = sharesOf('quota', given.quota ?? []);
  const margins = completed(sharesOf('margin', given.margin ?? []), given['margins-file'] === undefined ? {} : await marginsFile(given['margins-file'], tell));
  const overlays = Object.fromEntries((given.overlay ?? []).map(text => named('overlay', text, '=')));
  const size = wholeNumber(COMMAND, 'size', given.size, 0, Number.MAX_SAFE_INTEGER);
  const seed = wholeNumber(COMMAND, 'seed', given.seed, 0, Number.MAX_SAFE_INTEGER);
  const { people, facts } = describeDraw(
    population({
      from,
      ...(size === undefined ? {} : { size }),
      ...(seed === undefined ? {} : { seed }),
      ...(Object.keys(quotas).length > 0 ? { quotas } : {}),
      ...(Object.keys(margins).length > 0 ? { margins } : {}),
      ...(Object.keys(overlays).length > 0 ? { overlays } : {}),
    }),
    folders,
  );
  process.stdout.write(given.json ? people.map(person => `${JSON.stringify(person)}\n`).join('') : sampleTable(people, facts));
  return 0;
}

/** `18-24:0.2` or `impatient=0.2`: what stands before the last mark is the name. */
function named(option: string, text: string, mark: string): [name: string, share: number] {
  const at = text.lastIndexOf(mark);
  const [name, share] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 1 || name === '' || !/^(?:\d+\.?\d*|\.\d+)(?:e-\d+)?$/i.test(share)) throw refuse(`--${option}: "${text}" is not a name, "${mark}" and a share`);
  return [name, Number(share)];
}

function sharesOf(option: 'quota' | 'margin', texts: readonly string[]): SharesByDimension {
  const read = texts.map(text => {
    const at = text.indexOf('=');
    if (at < 1) throw refuse(`--${option}: "${text}" is not a dimension, "=" and shares`);
    const shares = text
      .slice(at + 1)
      .split(',')
      .map(part => named(option, part, ':'));
    const twice = shares.find(([name], place) => shares.findIndex(([other]) => other === name) < place);
    if (twice) throw refuse(`--${option}: "${text}" names "${twice[0]}" twice`);
    return [text.slice(0, at).trim(), Object.fromEntries(shares)] as const;
  });
  const twice = read.find(([dimension], place) => read.findIndex(([other]) => other === dimension) < place);
  if (twice) throw refuse(`--${option}: ${twice[0]} is given twice`);
  return Object.fromEntries(read);
}

/** What the command line says of a dimension stands; the categories of the file share what is left of it. One that it puts at 0 is out. */
function completed(said: SharesByDimension, file: SharesByDimension): SharesByDimension {
  const dimensions = Object.entries(file).map(([dimension, shares]) => {
    const stands = said[dimension as keyof SharesByDimension] ?? {};
    const left = 1 - Object.values(stands).reduce((sum, share) => sum + share, 0);
    const others = Object.entries(shares).filter(([category]) => !Object.hasOwn(stands, category));
    const sum = others.reduce((total, [, share]) => total + share, 0);
    const kept = Object.entries(stands).filter(([category, share]) => share > 0 || !Object.hasOwn(shares, category));
    return [
      dimension,
      { ...Object.fromEntries(kept), ...Object.fromEntries(left > 1e-9 ? others.map(([category, share]) => [category, (share * left) / sum]) : []) },
    ] as const;
  });
  return { ...said, ...Object.fromEntries(dimensions) };
}
