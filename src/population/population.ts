import { corpusAt, corpusFiles } from '../profile/readProfiles.js';
import type { Profile } from '../profile/profile.js';
import { Failure } from '../support/failure.js';
import { seededRandom } from '../support/seed.js';
import { nearest } from '../support/text.js';

/** A recipe for drawing people: does nothing until {@link drawPopulation} reads it. */
export interface Population {
  readonly kind: 'population';
  /** Corpus below profiles/, without `.jsonl`: `implicit/travellers`; `implicit` takes all corpora in that folder. */
  readonly from: string;
  /** How many people to draw, without replacement. Default: everyone. */
  readonly size?: number;
  /** Which people are drawn; the same seed draws the same people on every machine and shard. Default 1. */
  readonly seed: number;
}

/** A seeded rule that draws people. Reading and drawing happen when a test runs, so that loading a spec costs nothing. */
export const population = (recipe: { from: string; size?: number; seed?: number }): Population => ({ kind: 'population', seed: 1, ...recipe });

/** Draws the people of a population, in a seeded order. Fails as `set-up` when the corpus is unknown or too small. */
export function drawPopulation(recipe: Population, folders: readonly string[]): Profile[] {
  const corpora = corpusFiles(folders);
  const files = [...corpora].filter(([name]) => name === recipe.from || name.startsWith(`${recipe.from}/`));
  const people = files.flatMap(([, file]) => corpusAt(file));
  if (people.length === 0) {
    const meant = nearest(recipe.from, [...corpora.keys()]);
    throw new Failure({
      party: 'set-up',
      code: 'corpus-unknown',
      what: `no corpus named "${recipe.from}"${meant === null ? '' : `; did you mean "${meant}"?`}`,
      details: [['known', [...corpora.keys()].join(', ') || 'none']],
    });
  }
  const size = recipe.size ?? people.length;
  if (!Number.isInteger(size) || size < 1 || size > people.length) {
    throw new Failure({
      party: 'set-up',
      code: 'population-size',
      what: `a population of ${size} cannot be drawn from "${recipe.from}", which holds ${people.length} people`,
      next: `Ask for 1 to ${people.length} people, or add people to the corpus.`,
    });
  }
  // By name first: who is drawn must not hang on the order of files, folders or lines.
  const ordered = [...people].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return seededRandom(recipe.seed).shuffle(ordered).slice(0, size);
}
