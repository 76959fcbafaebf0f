import { readFileSync } from 'node:fs';
import type { Embedder } from '../../src/model/embedder.js';
import { matrixOf, spreadTo, type Matrix } from '../../src/population/fit/matrix.js';
import { nearestRows } from '../../src/population/fit/neighbours.js';
import { blocksOf, joined, personVectors } from '../../src/population/fit/personVectors.js';
import { robustScaled, styleFeatures } from '../../src/population/fit/styleFeatures.js';
import { categoryOf, UNKNOWN, type Dimension } from '../../src/profile/categories.js';
import type { Profile } from '../../src/profile/profile.js';
import { sentencesOf } from '../../src/support/text.js';
import type { Findings } from './table.js';

const NEAREST = 5;
const TRAITS = ['openness', 'conscientiousness', 'extraversion', 'agreeableness', 'neuroticism'] as const;
const never = new AbortController().signal;

/** How often one of the nearest has the same label, less what chance gives, of what chance leaves: 0 is chance, 1 always. */
function agreement(matrix: Matrix, labels: readonly (string | null)[]): number {
  const known = labels.flatMap((label, at) => (label === null ? [] : [at]));
  const counts = new Map<string, number>();
  for (const at of known) counts.set(labels[at] ?? '', (counts.get(labels[at] ?? '') ?? 0) + 1);
  const chance = [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / (known.length * (known.length - 1)), 0);
  const count = Math.min(NEAREST, known.length - 1);
  const { indexes } = nearestRows(matrix, count, Int32Array.from(known), Int32Array.from(known));
  const same = known.reduce(
    (sum, at, row) => sum + [...indexes.subarray(row * count, (row + 1) * count)].filter(other => labels[other] === labels[at]).length,
    0,
  );
  return (same / (known.length * count) - chance) / (1 - chance);
}

const labelled = (people: readonly Profile[], dimension: Dimension) =>
  people.map(person => (categoryOf(person, dimension) === UNKNOWN ? null : categoryOf(person, dimension)));

/** Whether people near each other in manner have the same register and traits, by what the vector is made of. */
export async function hearing(people: readonly Profile[], embedder: Embedder): Promise<Findings> {
  const blocks = await blocksOf(people, embedder, never);
  const prose = spreadTo(
    1,
    matrixOf(
      await embedder.embed(
        people.map(({ prose }) => prose.subjective),
        never,
      ),
    ),
  );
  const statistics = spreadTo(1, matrixOf(robustScaled(people.map(person => styleFeatures(person).slice(1)))));
  const vectors: Readonly<Record<string, Matrix>> = {
    'MiniLM alone, on the prose': prose,
    'MiniLM alone, on the language style': blocks.styleWords,
    'style alone': blocks.style,
    'style statistics without the register field': statistics,
    'traits alone': blocks.traits,
    'all but the words': joined([1, blocks.traits], [1, blocks.style]),
    'all but style': joined([1, blocks.traits], [1, blocks.styleWords]),
    'all but traits': joined([1, blocks.style], [1, blocks.styleWords]),
    'the subjective vector': (await personVectors(people, embedder, never)).subjective,
  };
  const rows = Object.entries(vectors).map(([name, matrix]) => ({
    '': name,
    register: agreement(matrix, labelled(people, 'register')).toFixed(2),
    casing: agreement(matrix, labelled(people, 'casing')).toFixed(2),
    length: agreement(matrix, labelled(people, 'length')).toFixed(2),
    ...Object.fromEntries(TRAITS.map(trait => [trait, agreement(matrix, labelled(people, trait)).toFixed(2)])),
  }));
  return { title: `Hearing: agreement of the ${NEAREST} nearest over chance (0 chance, 1 always), ${people.length} people`, rows, targets: [] };
}

interface Story {
  readonly type: string;
  readonly story: string;
}

/** The same on stories written to order by models with known poles (PersonaLLM), where no trait is told to the vector. */
export async function storyHearing(file: string, embedder: Embedder): Promise<Findings> {
  const stories = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Story);
  const words = spreadTo(
    1,
    matrixOf(
      await embedder.embed(
        stories.map(({ story }) => story),
        never,
      ),
    ),
  );
  const written = { register: 'neutral', casing: 'sentence', punctuation: 'standard', typos: 'none', emoji: 'none', medianWords: 20 } as const;
  const features = stories.map(({ story }) => styleFeatures({ samples: sentencesOf(story), style: written } as Pick<Profile, 'samples' | 'style'> as Profile));
  const style = spreadTo(1, matrixOf(robustScaled(features)));
  const vectors: Readonly<Record<string, Matrix>> = {
    'MiniLM alone': words,
    'style statistics alone': style,
    both: joined([1, words], [1, style]),
  };
  const poles = ['extraversion', 'agreeableness', 'conscientiousness', 'neuroticism', 'openness'];
  const rows = Object.entries(vectors).map(([name, matrix]) => ({
    '': name,
    ...Object.fromEntries(
      poles.map((pole, nth) => [
        pole,
        agreement(
          matrix,
          stories.map(({ type }) => type.split('_')[nth] ?? null),
        ).toFixed(2),
      ]),
    ),
  }));
  return { title: `Hearing: ${stories.length} stories with known poles`, rows, targets: [] };
}
