import type { Profile } from '../profile/profile.js';
import { Failure } from '../support/failure.js';
import { childSeed, seededRandom } from '../support/seed.js';
import { traitNames } from '../profile/attributeNames.js';
import { poleOf } from './traits.js';

const polesOf = (profile: Profile): string[] => traitNames.flatMap(trait => (poleOf(profile, trait) === null ? [] : [`${trait} ${poleOf(profile, trait)}`]));

/** Samples enough to compare a style with. */
export const LEAST_SAMPLES = 5;
const hasStyle = ({ samples }: Profile): boolean => samples.length >= LEAST_SAMPLES;

/**
 * Draws people by seed so that every pole of every trait comes as evenly as they allow: each next one is who has most poles that
 * are rare so far. The first people of a larger draw are those of a smaller one. The chatbots of the battery speak English, so
 * only people who write English are drawn.
 */
export function drawPeople(corpus: readonly Profile[], size: number, seed: number): Profile[] {
  const left = seededRandom(childSeed(seed, 'battery people')).shuffle(corpus.filter(({ language }) => /^en\b/iu.test(language)));
  if (left.length === 0)
    throw new Failure({
      party: 'set-up',
      code: 'battery-people',
      what: 'nobody in this corpus writes English, and the chatbots of the battery do',
      next: 'Name another corpus: --people implicit/people',
    });
  const counts = new Map<string, number>();
  const worth = (profile: Profile) => polesOf(profile).reduce((sum, pole) => sum + 1 / (1 + (counts.get(pole) ?? 0)), 0);
  const drawn: Profile[] = [];
  while (drawn.length < size && left.length > 0) {
    const own = left.filter(hasStyle);
    const candidates = own.length > 0 ? own : left;
    const worths = candidates.map(worth);
    const next = candidates[worths.indexOf(Math.max(...worths))];
    if (next === undefined) break;
    left.splice(left.indexOf(next), 1);
    for (const pole of polesOf(next)) counts.set(pole, (counts.get(pole) ?? 0) + 1);
    drawn.push(next);
  }
  return drawn;
}
