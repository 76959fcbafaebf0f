import type { Dimension } from '../profile/categories.js';
import type { Profile } from '../profile/profile.js';
import { corporaNamed } from '../profile/readProfiles.js';
import { Failure } from '../support/failure.js';
import { readFit } from './fit/readFit.js';
import { corpusFrame, type CorpusFrame } from './sampling/corpusFrame.js';
import { drawFacts, type DrawFacts } from './sampling/drawFacts.js';
import type { Shares } from './sampling/namedShares.js';
import type { OverlayShares } from './sampling/overlayShares.js';
import { prepare, type Drawn, type Prepared } from './sampling/prepare.js';
import { withStrata } from './sampling/withStrata.js';

/** What people are drawn by: any dimension of a profile, or the stratum its fit gives it (majority, middle, minority). */
export type SamplingDimension = Dimension | 'stratum';

/** Shares of categories, a dimension each: `{ gender: { female: 0.5, rest: 0.5 } }`. Shares of a dimension sum to 1; `rest` is all that are not named. */
export type SharesByDimension = Readonly<Partial<Record<SamplingDimension, Shares>>>;

/** A recipe for drawing people: does nothing until {@link drawPopulation} reads it. */
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
export const population = (recipe: Omit<Population, 'kind' | 'seed'> & { readonly seed?: number }): Population => ({ kind: 'population', seed: 1, ...recipe });

/**
 * Draws the people of a population, in a seeded order. Fails as `set-up` when the corpus is unknown or too small, or when quotas
 * or margins cannot be met, naming which. Of a population without weights, quotas and margins a smaller draw is the beginning
 * of a larger one; of others it is not.
 */
export function drawPopulation(recipe: Population, folders: readonly string[]): Profile[] {
  const { corpus, prepared } = ready(recipe, folders);
  return peopleOf(corpus, prepared.draw(recipe.seed));
}

/** The same draw, with what was asked for and what came of it. */
export function describeDraw(recipe: Population, folders: readonly string[]): { readonly people: Profile[]; readonly facts: DrawFacts } {
  const { corpus, prepared } = ready(recipe, folders);
  const drawn = prepared.draw(recipe.seed);
  return { people: peopleOf(corpus, drawn), facts: drawFacts(recipe, corpus, prepared, drawn) };
}

function ready(recipe: Population, folders: readonly string[]): { corpus: CorpusFrame; prepared: Prepared } {
  const corpus = corpusFrame(recipe.from, corporaNamed(recipe.from, folders));
  if (corpus.frame.ids.length === 0)
    throw new Failure({ party: 'set-up', code: 'corpus-empty', what: `nobody is in "${recipe.from}"`, next: 'Write one profile a line.' });
  const needsFit = [recipe.quotas, recipe.margins].some(shares => shares !== undefined && Object.hasOwn(shares, 'stratum'));
  const fit = needsFit ? readFit(recipe.from, folders) : null;
  return { corpus, prepared: prepare(fit === null ? corpus.frame : withStrata(corpus.frame, fit.people), recipe) };
}

function peopleOf(corpus: CorpusFrame, { people, overlays }: Drawn): Profile[] {
  return corpus.profilesOf(people).map((profile, at) => {
    const overlay = overlays[at];
    return overlay ? { ...profile, overlay } : profile;
  });
}
