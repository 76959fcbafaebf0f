import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cachedEmbedder } from '../../src/model/cachedEmbedder.js';
import { miniLm } from '../../src/model/miniLm.js';
import { corpusPeople } from '../../src/population/fit/corpusPeople.js';
import { fitPeople } from '../../src/population/fit/fitPeople.js';
import { layMap, type Point } from '../../src/population/fit/layMap.js';
import { mapDensity } from '../../src/population/fit/mapDensity.js';
import { matrixOf, type Matrix } from '../../src/population/fit/matrix.js';
import { nearestRows } from '../../src/population/fit/neighbours.js';
import { personVectors } from '../../src/population/fit/personVectors.js';
import { nearestOnMap } from '../../src/population/virtual/pairsNear.js';
import type { Profile } from '../../src/profile/profile.js';
import { packageFolder } from '../../src/support/packageFolder.js';
import { seededRandom } from '../../src/support/seed.js';
import { hearing, storyHearing } from './fitHearing.js';
import { madeUpPeople, signEmbedder } from './fitPeople.js';
import { markdown, type Findings } from './table.js';

// npx tsx specs/bench/fit.ts [order] [hearing] [stories] [time] [--sizes 1000,5000,10000] [<folder with persona-hub/ and personallm/>]

const args = process.argv.slice(2);
const PARTS = ['order', 'hearing', 'stories', 'time'] as const;
const chosen = PARTS.filter(part => args.includes(part));
const sizes = (args[args.indexOf('--sizes') + 1] ?? '').match(/^[\d,]+$/)
  ? (args[args.indexOf('--sizes') + 1] ?? '').split(',').map(Number)
  : [1000, 5000, 10_000];
const data = args.find(arg => arg.includes('/')) ?? resolve(packageFolder(), '..', 'shared', 'data');
const never = new AbortController().signal;
const embedder = cachedEmbedder(miniLm(), packageFolder('node_modules', '.cache', 'usersim', 'vectors'), {
  onProgress: (done, total) => void (process.stderr.isTTY && process.stderr.write(`\r${done} of ${total} vectors`)),
});

function shipped(): Profile[] {
  const folders = [packageFolder('profiles')];
  const more = existsSync(packageFolder('profiles', 'implicit', 'people', 'authored.jsonl')) ? ['implicit/people/authored'] : [];
  return ['implicit/travellers', 'implicit/shoppers', ...more].flatMap(from => corpusPeople(from, folders));
}

async function hubVectors(): Promise<Matrix> {
  const lines = readFileSync(join(data, 'persona-hub', 'personas-5000.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const texts = lines.map(line => (JSON.parse(line) as { persona: string }).persona).filter(text => embedder.reads?.(text) ?? true);
  return matrixOf(await embedder.embed(texts, never));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function spearman(a: readonly number[], b: readonly number[]): number {
  const ranks = (values: readonly number[]) => {
    const order = values.map((value, at) => ({ value, at })).sort((x, y) => x.value - y.value);
    const ranked: number[] = [];
    for (const [rank, { at }] of order.entries()) ranked[at] = rank;
    return ranked;
  };
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (a.length - 1) / 2;
  const sum = (f: (at: number) => number) => x.reduce((total, _, at) => total + f(at), 0);
  return sum(at => ((x[at] ?? 0) - middle) * ((y[at] ?? 0) - middle)) / sum(at => ((x[at] ?? 0) - middle) ** 2);
}

/** Mean distance of each row to its nearest among the others. */
function meansTo(matrix: Matrix, among: Int32Array): number[] {
  const count = Math.min(49, among.length - 1);
  const of = Int32Array.from({ length: matrix.rows }, (_, at) => at);
  const { distances } = nearestRows(matrix, count, of, among);
  return [...of].map(at => mean([...distances.subarray(at * count, (at + 1) * count)]));
}

/**
 * Majority and minority found among one half of the people, their distances then measured to the other half: by construction they
 * would be ordered among those they were found with.
 */
async function order(name: string, matrix: Matrix): Promise<Findings> {
  const everybody = Int32Array.from({ length: matrix.rows }, (_, at) => at);
  const shuffled = seededRandom(1).shuffle([...everybody]);
  const halves = [shuffled.slice(0, shuffled.length >> 1), shuffled.slice(shuffled.length >> 1)].map(half => Int32Array.from(half).sort());
  const [own = everybody, other = everybody] = halves;
  const whole = meansTo(matrix, everybody);
  const [found, measured] = [meansTo(matrix, own), meansTo(matrix, other)];
  const ranked = [...everybody].sort((a, b) => (found[a] ?? 0) - (found[b] ?? 0));
  const fifth = Math.round(ranked.length / 5);
  const of = (people: readonly number[]) => mean(people.map(at => measured[at] ?? 0));
  const random = seededRandom(2);
  const draws = Array.from({ length: 200 }, () => of(random.shuffle([...everybody]).slice(0, fifth)));
  const spread = Math.sqrt(mean(draws.map(value => (value - mean(draws)) ** 2)));
  const nearest = nearestRows(matrix, Math.min(49, matrix.rows - 1));
  const map = await layMap(nearest, 1);
  const { at } = mapDensity(map);
  const dense = map.map((point: Point) => at(point));
  const mapOwn = matrixOf(map);
  return {
    title: `Order: ${name}, ${matrix.rows} people; strata found in one half, measured in the other`,
    rows: [
      { '': 'majority', 'mean distance to 49': of(ranked.slice(0, fifth)).toFixed(4) },
      { '': 'random fifth (200 draws)', 'mean distance to 49': `${mean(draws).toFixed(4)} ± ${spread.toFixed(4)}` },
      { '': 'minority', 'mean distance to 49': of(ranked.slice(-fifth)).toFixed(4) },
      {
        '': 'rank correlation of closeness in the vectors with kernel density on the map',
        'mean distance to 49': spearman(
          dense,
          whole.map(value => -value),
        ).toFixed(3),
      },
      { '': 'and with distances to 49 on the map', 'mean distance to 49': spearman(meansTo(mapOwn, everybody), whole).toFixed(3) },
    ],
    targets: [
      { what: 'majority beside random', ratio: of(ranked.slice(0, fifth)) / mean(draws), atMost: 1 },
      { what: 'random beside minority', ratio: mean(draws) / of(ranked.slice(-fifth)), atMost: 1 },
    ],
  };
}

async function time(): Promise<Findings> {
  const rows: Record<string, string | number>[] = [];
  const cache = mkdtempSync(join(tmpdir(), 'usersim-bench-'));
  let fitting = NaN;
  let drawing = NaN;
  try {
    for (const size of sizes) {
      const people = madeUpPeople(shipped(), size);
      await personVectors(people, cachedEmbedder(signEmbedder(), cache), never);
      const at: Record<string, number> = {};
      const started = performance.now();
      const before = process.cpuUsage();
      const fit = await fitPeople(people, {
        from: 'bench',
        embedder: cachedEmbedder(signEmbedder(), cache),
        seed: 1,
        signal: never,
        onProgress: what => void (at[what] ??= performance.now() - started),
      });
      const took = (performance.now() - started) / 1000;
      const { user, system } = process.cpuUsage(before);
      const points = fit.people.map(person => person.at);
      const density = mapDensity(points);
      const random = seededRandom(1);
      const drawn = performance.now();
      for (let draw = 0; draw < 2000; draw++) nearestOnMap(points, density.draw(random), 10);
      const draw = (performance.now() - drawn) / 2000;
      if (size === 5000) [fitting, drawing] = [took, draw];
      rows.push({
        people: size,
        's in all': took,
        'of these on the processor': (user + system) / 1e6,
        'vectors and hashes': ((at['neighbours'] ?? 0) / 1000).toFixed(1),
        neighbours: (((at['map'] ?? 0) - (at['neighbours'] ?? 0)) / 1000).toFixed(1),
        'map, then near lists': (took - (at['map'] ?? 0) / 1000).toFixed(1),
        'draw of a point with its donors, ms': draw.toFixed(4),
        'memory, MB': Math.round(process.memoryUsage().rss / 1024 / 1024),
      });
    }
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
  return {
    title: 'Time to fit made-up people with cached vectors',
    rows,
    targets: [
      { what: '5,000 people, s', ratio: fitting, atMost: 60 },
      { what: 'draw from 5,000, ms', ratio: drawing, atMost: 1 },
    ],
  };
}

const isChosen = (part: (typeof PARTS)[number]): boolean => chosen.length === 0 || chosen.includes(part);
if (isChosen('order')) {
  console.log(markdown(await order('shipped, whole vector', (await personVectors(shipped(), embedder, never)).whole)));
  if (existsSync(data)) console.log(markdown(await order('persona-hub lines in Latin script', await hubVectors())));
}
if (isChosen('hearing')) console.log(markdown(await hearing(shipped(), embedder)));
if (isChosen('stories') && existsSync(data)) console.log(markdown(await storyHearing(join(data, 'personallm', 'stories.jsonl'), embedder)));
if (isChosen('time')) console.log(markdown(await time()));
