import type { Dimension } from '../profile/categories.js';
import { Failure } from '../support/failure.js';
import { nearest } from '../support/text.js';
import type { Shares } from './sampling/namedShares.js';
import type { OverlayShares } from './sampling/overlayShares.js';

/** What people are drawn by: any dimension of a profile, or the stratum its fit gives it (majority, middle, minority among real people; virtual). */
export type SamplingDimension = Dimension | 'stratum';

/** Shares of categories, a dimension each: `{ gender: { female: 0.5, rest: 0.5 } }`. Shares of a dimension sum to 1; `rest` is all that are not named. */
export type SharesByDimension = Readonly<Partial<Record<SamplingDimension, Shares>>>;

/** A recipe for drawing people: does nothing until `drawPopulation` reads it. */
export interface Population {
  readonly kind: 'population';
  /** Corpus below profiles/, without `.jsonl`: `implicit/travellers`; `implicit` takes all corpora in that folder. */
  readonly from: string;
  /** How many people to draw, without replacement. Default: everyone. */
  readonly size?: number;
  /** Which people are drawn; the same seed draws the same people on every machine and shard. Default 1. */
  readonly seed: number;
  /**
   * How many are drawn of each category, to the person: shares of the size by largest remainder, in all dimensions at once.
   * People in no category named are not drawn; `rest` includes those of whom nothing is known.
   */
  readonly quotas?: SharesByDimension;
  /**
   * What the population is weighted to before it is drawn from, as in a census: raking. People of whom the dimension is unknown
   * keep their own share, unless the margin names `unknown`. A draw of n then comes near the margins, as chance will have it.
   */
  readonly margins?: SharesByDimension;
  /** Shares of people who get an overlay, whoever they are: `{ impatient: 0.2 }`. They sum to 1 at most; the rest get none. */
  readonly overlays?: OverlayShares;
}

/** A seeded rule that draws people. Reading and drawing happen when a test runs, so that loading a spec costs nothing. */
export function population(recipe: Omit<Population, 'kind' | 'seed'> & { readonly seed?: number }): Population {
  return { kind: 'population', seed: 1, ...recipe };
}

const FIELDS = ['from', 'size', 'seed', 'quotas', 'margins', 'overlays'] as const satisfies readonly (keyof Population)[];

/** Refuses a recipe that says what no recipe can: Playwright runs specs whatever their types, and a wrong sample looks right. */
export function checkRecipe(recipe: Population): void {
  const refuse = (what: string, next?: string) => new Failure({ party: 'set-up', code: 'population-recipe', what, ...(next === undefined ? {} : { next }) });
  const { kind: _, ...said } = recipe;
  const unknown = Object.keys(said).find(field => !(FIELDS as readonly string[]).includes(field));
  if (unknown !== undefined) {
    const meant = nearest(unknown, FIELDS);
    throw refuse(`population has no field "${unknown}"${meant === null ? '' : `; did you mean "${meant}"?`}`, `Its fields: ${FIELDS.join(', ')}.`);
  }
  if (typeof recipe.from !== 'string' || recipe.from === '')
    throw refuse('population was not told from where', "Name a corpus: population({ from: 'implicit/people' }).");
  for (const field of ['size', 'seed'] as const) {
    const value: unknown = recipe[field];
    if (value !== undefined && typeof value !== 'number') throw refuse(`population's ${field} is ${JSON.stringify(value)}, which is no number`);
  }
}
