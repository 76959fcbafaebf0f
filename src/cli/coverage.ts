import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { coverageMap, measureCoverage, type MetPerson } from '../population/coverage/measureCoverage.js';
import { fitFor } from '../population/fit/readFit.js';
import { coverageSentence, missedSentences, nearSentence, nextSentence, partWords } from '../population/words.js';
import { corporaNamed, corpusAt } from '../profile/readProfiles.js';
import { peopleTested } from '../record/peopleTested.js';
import { readRecord } from '../record/readRecord.js';
import { Failure } from '../support/failure.js';
import { listed } from '../support/text.js';
import { readArguments, refused, wholeNumber } from './readArguments.js';
import { named, writeWhole } from './writeWhole.js';

export const coverageHelp = `usersim profiles coverage <corpus>: whom a run, or a list of people, stands for and whom it misses

  <corpus>            a fitted corpus or folder of corpora below profiles/: implicit/people
  --run <summary>     the run to look at; default reports/summary.json. Tested: people with a decided verdict
  --tested <a,b,...>  these people instead of a run's
  --next <n>          how many people to propose next, 0 to 1000; default 5
  --map <file.svg>    write the map: everyone grey, tested people by verdict, the missed region outlined
  --json              all facts as JSON

Covered: a held-out person with a tested one among the nearest 2 % of the population, facts and manner apart.
Exit status: 0, or 2 when the set-up failed.
`;

const OPTIONS = {
  run: { type: 'string' },
  tested: { type: 'string' },
  next: { type: 'string' },
  map: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Prints the coverage of a run or of a list of people. Returns the exit status. */
export async function coverage(words: readonly string[], folders: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('profiles coverage', words, OPTIONS);
  const [from, ...more] = positionals;
  if (from === undefined || more.length > 0) throw refused('profiles coverage', 'give the name of one corpus');
  const count = wholeNumber('profiles coverage', 'next', values.next, 0, 1000) ?? 5;
  const fit = fitFor(from, folders);
  const people = values.tested === undefined ? peopleOfRun(values.run ?? 'reports/summary.json') : peopleNamed(values.tested);
  const known = new Set(fit.people.map(({ id }) => id));
  const unknown = people.map(({ id }) => id).filter(id => !known.has(id));
  if (values.tested !== undefined && unknown.length > 0)
    throw new Failure({
      party: 'set-up',
      code: 'profile-unknown',
      what: `${listed(unknown.slice(0, 5))} ${unknown.length === 1 ? 'is' : 'are'} not in ${from}`,
    });
  const measured = measureCoverage(fit, people, corporaNamed(from, folders).flatMap(corpusAt), count);
  if (measured.notMeasured !== null)
    throw new Failure({ party: 'set-up', code: 'coverage-empty', what: `there is no coverage to measure: ${measured.notMeasured}` });
  const { notMeasured: _, marks: __, ...facts } = measured;
  const { groups, next, strangers } = facts;
  if (values.map !== undefined) writeWhole(named('map', values.map, '.svg'), await coverageMap(fit, measured));
  const lines = [
    nearSentence(facts, values.tested === undefined ? 'decided' : 'named'),
    ...(['objective', 'subjective'] as const).map(part => `${partWords[part]}: ${coverageSentence(facts[part], facts)}.`),
    ...(strangers.length > 0
      ? [`${strangers.length} tested ${strangers.length === 1 ? 'person is' : 'people are'} not in ${from}, and count for nothing here.`]
      : []),
    '',
    'Who is missed:',
    ...missedSentences(groups).map(line => `  ${line}`),
    ...(next.length === 0 ? [] : ['', 'Whom to add next:', ...next.map(person => `  ${nextSentence(person)}`)]),
  ];
  process.stdout.write(values.json ? `${JSON.stringify(facts, null, 2)}\n` : `${lines.join('\n')}\n`);
  return 0;
}

const peopleNamed = (names: string): MetPerson[] =>
  [...new Set(names.split(',').map(name => name.trim()))].filter(name => name !== '').map(id => ({ id, outcome: 'tested', decided: true }));

const summarySchema = z.object({ specs: z.array(z.object({ record: z.string().nullable(), records: z.array(z.string()).optional() })) });

/** The people whom the run's records tell of; a run whose records are gone is a set-up failure. */
function peopleOfRun(summary: string): MetPerson[] {
  const read = (file: string): string => {
    try {
      return readFileSync(resolve(file), 'utf8');
    } catch (cause) {
      throw new Failure({
        party: 'set-up',
        code: 'run-unreadable',
        what: `${file} cannot be read`,
        next: 'Run npx playwright test first, in this folder; or name people: --tested a,b',
        cause,
      });
    }
  };
  let specs: z.infer<typeof summarySchema>['specs'];
  try {
    ({ specs } = summarySchema.parse(JSON.parse(read(summary))));
  } catch (cause) {
    throw cause instanceof Failure ? cause : new Failure({ party: 'set-up', code: 'run-unreadable', what: `${summary} is no summary of a run`, cause });
  }
  const files = new Set(specs.flatMap(({ record, records }) => records ?? (record === null ? [] : [record])));
  // A report that was moved, or came from CI, has its records beside it.
  const beside = (file: string) => join(dirname(summary), 'records', basename(file));
  return peopleTested([...files].map(file => readRecord(read(existsSync(resolve(file)) ? file : beside(file)), file)));
}
