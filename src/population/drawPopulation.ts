import type { Profile } from '../profile/profile.js';
import { corporaNamed } from '../profile/readProfiles.js';
import { Failure } from '../support/failure.js';
import { lastOnes } from './fit/lastOnes.js';
import { readFit } from './fit/readFit.js';
import { checkRecipe, type Population } from './population.js';
import { corpusFrame, type CorpusFrame } from './sampling/corpusFrame.js';
import { drawFacts, type DrawFacts } from './sampling/drawFacts.js';
import { prepare, type Drawn, type Prepared } from './sampling/prepare.js';
import { withStrata } from './sampling/withStrata.js';

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
  checkRecipe(recipe);
  const corpus = corpusFrame(recipe.from, corporaNamed(recipe.from, folders));
  if (corpus.frame.ids.length === 0)
    throw new Failure({ party: 'set-up', code: 'corpus-empty', what: `nobody is in "${recipe.from}"`, next: 'Write one profile a line.' });
  const needsFit = [recipe.quotas, recipe.margins].some(shares => shares !== undefined && Object.hasOwn(shares, 'stratum'));
  const fit = needsFit ? readFit(recipe.from, folders) : null;
  const { size, quotas, margins, overlays } = recipe;
  const key = JSON.stringify([corpus.key, fit?.hash, size, quotas, margins, overlays], exactly);
  return { corpus, prepared: made(key, () => prepare(fit === null ? corpus.frame : withStrata(corpus.frame, fit.people), recipe)) };
}

/** What does not hang on the seed, of the recipes used last. */
const made = lastOnes<Prepared>(8);

/** JSON knows no NaN, no infinity and no undefined in a list: they must not pass for null. */
const exactly = (_: string, value: unknown): unknown =>
  value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? [String(value)] : value;

function peopleOf(corpus: CorpusFrame, { people, overlays }: Drawn): Profile[] {
  return corpus.profilesOf(people).map((profile, at) => {
    const overlay = overlays[at];
    return overlay ? { ...profile, overlay } : profile;
  });
}
