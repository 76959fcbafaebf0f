import { parse } from 'csv-parse/sync';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeDraw, drawPopulation } from '../../src/population/drawPopulation.js';
import { fitText } from '../../src/population/fit/fitHash.js';
import { fitPeople } from '../../src/population/fit/fitPeople.js';
import { population } from '../../src/population/population.js';
import { readCorpus } from '../../src/profile/readProfiles.js';
import { packageFolder } from '../../src/support/packageFolder.js';
import { readCensusRows } from '../../src/extraction/readers/censusRows.js';
import { censusMargins } from '../../src/population/sampling/censusMargins.js';
import { frameBuilder, type SamplingFrame } from '../../src/population/sampling/frame.js';
import { prepare, type Asked } from '../../src/population/sampling/prepare.js';
import { categoryOf } from '../../src/profile/categories.js';
import type { Profile } from '../../src/profile/profile.js';
import { seededRandom } from '../../src/support/seed.js';
import { meanShares } from '../unit/population/representative.js';
import { madeUpPeople, signEmbedder } from './fitPeople.js';

/**
 * Sampling at scale: people drawn again and again from a census extract by its weights. Each size runs in a process of its own,
 * so that the memory is its own.
 *
 *   npx tsx specs/bench/sampling.ts <adult.csv> <us_census_aggregate.csv> [<people>]
 *   npx tsx specs/bench/sampling.ts public
 *   npx tsx specs/bench/sampling.ts quotas
 *
 * `quotas`: only many quotas at once, of made-up people.
 * `public`: only what a test calls, drawPopulation with a quota of strata.
 */
const [adult, census, people] = process.argv.slice(2);
const isPublicOnly = adult === 'public';
const isQuotasOnly = adult === 'quotas';
if (!isPublicOnly && !isQuotasOnly && (adult === undefined || census === undefined))
  throw new Error('npx tsx specs/bench/sampling.ts <adult.csv> <us_census_aggregate.csv>');

const DIMENSIONS = ['age', 'gender', 'education', 'work', 'country'] as const;
const SEEDS = 200;
const QUOTAS = {
  age: { '18-24': 0.15, '25-34': 0.2, '35-44': 0.2, '45-54': 0.2, '55-64': 0.15, '65+': 0.1 },
  gender: { female: 0.5, male: 0.5 },
  education: { 'below secondary': 0.1, secondary: 0.35, 'vocational or some college': 0.25, bachelor: 0.2, rest: 0.1 },
};

/** Weighted resampling with replacement; everybody then weighs the same, or what `weightOf` says. */
async function resampled(count: number, weightOf: (random: () => number) => number = () => 1): Promise<SamplingFrame> {
  const rows: { weight: number; categories: string[] }[] = [];
  for await (const row of readCensusRows(adult as string)) {
    if ('reason' in row) throw new Error(`line ${row.line}: ${row.reason}`);
    rows.push({ weight: row.weight, categories: DIMENSIONS.map(dimension => categoryOf({ objective: row.objective } as Profile, dimension)) });
  }
  const sums = new Float64Array(rows.length);
  let total = 0;
  for (const [at, { weight }] of rows.entries()) sums[at] = total += weight;
  const random = seededRandom(1);
  const builder = frameBuilder(`census of ${count}`, DIMENSIONS);
  for (let person = 0; person < count; person++) {
    const mark = random.next() * total;
    let [low, high] = [0, rows.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > mark) high = middle;
      else low = middle + 1;
    }
    builder.add(
      { id: `person-${person}`, weight: weightOf(() => random.next()), categories: (rows[low] as (typeof rows)[number]).categories },
      () => `person ${person}`,
    );
  }
  return builder.build().frame;
}

const timed = <T>(work: () => T): [T, number] => {
  const started = performance.now();
  const done = work();
  return [done, performance.now() - started];
};

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] as number;

/** The census says nothing of minors: they are left out. */
function margins(frame: SamplingFrame) {
  const { age, gender } = censusMargins(parse<Record<string, string>>(readFileSync(census as string, 'utf8'), { columns: true, bom: true }), census as string);
  return { age: frame.columns.get('age')?.categories.includes('0-17') ? { ...age, '0-17': 0 } : age, gender };
}

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

async function measure(count: number): Promise<Record<string, number>> {
  const started = performance.now();
  const frame = await resampled(count);
  const ready = performance.now();
  const asked: Asked = { size: Math.floor(count / 10), quotas: QUOTAS, margins: margins(frame) };
  const [prepared, prepareMs] = timed(() => prepare(frame, asked));
  const [drawn, drawMs] = timed(() => prepared.draw(1));
  const off = drawn.got.reduce((sum, got, at) => sum + Math.abs(got - (prepared.quotas[at]?.asked ?? NaN)), 0);
  const gap = Math.max(...(prepared.raked?.rows ?? []).map(({ target, after }) => Math.abs(target - after)));
  const times = Array.from({ length: 20 }, (_, seed) => timed(() => prepared.draw(seed + 2))[1]);
  return {
    people: count,
    drawn: drawn.people.length,
    'read and resample ms': round(ready - started),
    'prepare ms': round(prepareMs),
    'first draw ms': round(drawMs),
    'draw ms (median)': round(median(times)),
    'quota error': off,
    'margin gap': gap,
    'effective size': round(prepared.spread.effectiveSize),
    'whole s': round((performance.now() - started) / 1000),
    'peak RSS MB': Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

async function fiveThousand(): Promise<void> {
  const plain = await resampled(5000);
  const weighted = await resampled(5000, random => 1 + 3 * random());
  const kinds: readonly (readonly [string, SamplingFrame, Asked])[] = [
    ['plain', plain, { size: 100 }],
    ['weighted', weighted, { size: 100 }],
    ['raked', weighted, { size: 100, margins: margins(weighted) }],
    ['quota', plain, { size: 100, quotas: QUOTAS }],
    ['quota, two dimensions, weighted', weighted, { size: 100, quotas: { age: QUOTAS.age, gender: QUOTAS.gender } }],
    ['quota and raked', weighted, { size: 100, quotas: { education: QUOTAS.education }, margins: margins(weighted) }],
    ['quota and overlays', plain, { size: 100, quotas: QUOTAS, overlays: { impatient: 0.2, tangential: 0.1 } }],
  ];
  const rows = kinds.map(([name, frame, asked]) => {
    const prepared = prepare(frame, asked);
    for (let seed = 0; seed < 50; seed++) prepared.draw(seed);
    const times = Array.from({ length: SEEDS }, (_, seed) => timed(() => prepared.draw(seed))[1]);
    const shares = meanShares(frame, prepared, prepared.expected(), SEEDS);
    const worst = shares.reduce((most, share) => (share.errors > most.errors ? share : most));
    const off = Math.max(
      0,
      ...Array.from({ length: SEEDS }, (_, seed) =>
        prepared.draw(seed).got.reduce((sum, got, at) => sum + Math.abs(got - (prepared.quotas[at]?.asked ?? NaN)), 0),
      ),
    );
    return {
      '100 of 5,000': name,
      'draw ms (median)': round(median(times), 3),
      'of 1 ms': round(median(times), 3),
      'slowest ms': round(Math.max(...times), 2),
      categories: shares.length,
      'farthest, standard errors': round(worst.errors),
      'over 4': shares.filter(({ errors }) => errors > 4).length,
      'quota error': off,
    };
  });
  console.table(rows);
  const codes = weighted.columns.get('gender')?.codes ?? new Uint32Array();
  const biased = { ...weighted, weights: weighted.weights.map((weight, person) => weight * (codes[person] === 0 ? 1.1 : 1)) };
  const found = meanShares(weighted, prepare(biased, { size: 100 }), prepare(weighted, { size: 100 }).expected(), SEEDS).filter(
    ({ dimension }) => dimension === 'gender',
  );
  console.log('planted: the weight of one gender a tenth too large');
  console.table(found.map(share => ({ ...share, errors: round(share.errors) })));
}

/** Quotas over many dimensions of four categories each, of 5,000 people: hardly two of them are the same in all but one. */
function manyQuotas(): void {
  const seeds = 12;
  const rows = (
    [
      [3, 200],
      [8, 200],
      [10, 1000],
      [11, 1000],
    ] as const
  ).map(([dimensions, size]) => {
    const random = seededRandom(7);
    const names = Array.from({ length: dimensions }, (_, at) => `d${at}`);
    const builder = frameBuilder('made up', names);
    for (let person = 0; person < 5000; person++)
      builder.add({ id: `p${person}`, weight: 1, categories: names.map(() => 'abcd'.charAt(Math.floor(random.next() * 4))) }, () => `person ${person}`);
    const { frame } = builder.build();
    const [{ draw, quotas }, ready] = timed(() =>
      prepare(frame, { size, quotas: Object.fromEntries(names.map(name => [name, { a: 0.28, b: 0.27, c: 0.24, d: 0.21 }])) }),
    );
    const draws = Array.from({ length: seeds }, (_, seed) => timed(() => draw(seed)));
    const times = draws.map(([, ms]) => ms);
    const sets = draws.map(([{ people }]) => new Set(people));
    const shared = sets.flatMap((one, at) => sets.slice(0, at).map(other => [...one].filter(person => other.has(person)).length / size));
    return {
      quotas: dimensions,
      size,
      'prepare ms': round(ready),
      'draw ms (median)': round(median(times)),
      'slowest ms': round(Math.max(...times)),
      mended: draws.filter(([{ rounding }]) => rounding === 'mended').length,
      walked: draws.filter(([{ rounding }]) => rounding === 'walked').length,
      'different draws': new Set(sets.map(set => [...set].sort((a, b) => a - b).join())).size,
      'most shared by two': round(Math.max(...shared)),
      'quota error': draws.reduce((sum, [{ got }]) => sum + got.reduce((off, count, at) => off + Math.abs(count - (quotas[at]?.asked ?? NaN)), 0), 0),
    };
  });
  console.table(rows);
}

/** 20 people by strata and gender: the call that a test makes, of corpora that were drawn from before. Target: 1 ms. */
async function publicCall(): Promise<void> {
  const shipped = packageFolder('profiles');
  const folder = mkdtempSync(join(tmpdir(), 'usersim-bench-'));
  try {
    const many = madeUpPeople(readCorpus(join(shipped, 'implicit', 'people', 'authored.jsonl')), 5000);
    mkdirSync(join(folder, 'bench'));
    writeFileSync(join(folder, 'bench', 'many.jsonl'), many.map(person => `${JSON.stringify(person)}\n`).join(''));
    const fit = await fitPeople(many, { from: 'bench/many', embedder: signEmbedder(), seed: 1, signal: new AbortController().signal });
    writeFileSync(join(folder, 'bench', 'many.fit.json'), fitText(fit));
    const rows = (
      [
        ['implicit/people', shipped],
        ['bench/many', folder],
      ] as const
    ).map(([from, place]) => {
      const recipe = (seed: number) =>
        population({ from, size: 20, seed, quotas: { stratum: { majority: 0.5, minority: 0.5 }, gender: { female: 0.5, male: 0.5 } } });
      const [, first] = timed(() => drawPopulation(recipe(1), [place]));
      const times = (draw: typeof drawPopulation | typeof describeDraw) =>
        Array.from({ length: SEEDS }, (_, seed) => timed(() => draw(recipe(seed), [place]))[1]);
      const [drawn, described] = [times(drawPopulation), times(describeDraw)];
      return {
        '20 people, warm': from,
        'first call ms': round(first),
        'drawPopulation ms (median)': round(median(drawn), 3),
        'of 1 ms': round(median(drawn), 3),
        'slowest ms': round(Math.max(...drawn)),
        'describeDraw ms (median)': round(median(described), 3),
      };
    });
    console.table(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isPublicOnly) await publicCall();
else if (isQuotasOnly) manyQuotas();
else if (people !== undefined) process.stdout.write(`${JSON.stringify(await measure(Number(people)))}\n`);
else {
  const sizes = [1000, 10_000, 100_000].map(count => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), adult, census as string, String(count)], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout) as Record<string, number>;
  });
  console.table(sizes);
  await fiveThousand();
  await publicCall();
}
