import type { Profile } from '../profile/profile.js';
import type { Random } from '../support/seed.js';

/**
 * Words for one utterance, drawn and never a constant: log-normal around the person's own median with the spread of people
 * who type to an assistant (log standard deviation 0.7: p90 about 2.4 times the median, as in human dialogues whose medians
 * are 6 to 12 words and p90 10 to 48). Between 1 and 80.
 */
export function drawUtteranceLength(profile: Profile, random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.max(1, Math.min(80, Math.round(profile.style.medianWords * Math.exp(0.7 * normal))));
}
