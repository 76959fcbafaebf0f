import type { Profile } from '../profile/profile.js';
import type { Random } from '../support/seed.js';
import type { UtterancePlace } from './utterancePlace.js';
import { HUMAN_LENGTHS, LENGTH_LEVELS, type Speech } from './utteranceLengthTable.js';

/** Where an utterance is made: the kind of talk (default `requests`) and the place in the conversation. */
export interface UtteranceSetting extends UtterancePlace {
  readonly speech?: Speech;
}

/** Median words of an utterance in `requests`: who writes as many by habit is the typical person in every channel. */
export const TYPICAL_MEDIAN = 11;
/** Longest utterance that is asked for in writing, in words; aloud the longest that was counted. */
const LONGEST = { requests: 80, chatting: 80, ordering: 80, spoken: 212 } as const;

/**
 * Words for one utterance, drawn and never a constant: one of the lengths people have at this place of such a talk (measured
 * quantiles, {@link HUMAN_LENGTHS}), narrowed to the spread one person has, and moved by how far the person's own median lies
 * from the typical one. A whole number from 1 to 80, aloud to 212. In `requests` the drawn median is the person's own.
 */
export function drawUtteranceLength(
  { style }: Pick<Profile, 'style'>,
  random: Random,
  { speech = 'requests', answering = null, first = false }: UtteranceSetting = {},
): number {
  const human = HUMAN_LENGTHS[speech];
  const levels = human[first ? 'first' : (answering ?? 'other')];
  const own = human.within / Math.hypot(human.within, human.between);
  const middle = Math.log(atLevel(levels, 0.5));
  const length = middle + own * (Math.log(atLevel(levels, random.next())) - middle) + Math.log(style.medianWords / TYPICAL_MEDIAN);
  return Math.max(1, Math.min(LONGEST[speech], Math.round(Math.exp(length))));
}

/** The number of words at a share between 0 and 1; between two measured levels in a straight line. */
function atLevel(words: readonly number[], share: number): number {
  const above = Math.max(
    1,
    LENGTH_LEVELS.findIndex(level => level >= share),
  );
  const [from = 0, to = 1] = [LENGTH_LEVELS[above - 1], LENGTH_LEVELS[above]];
  const [low = 1, high = 1] = [words[above - 1], words[above]];
  return low + ((share - from) / (to - from)) * (high - low);
}
