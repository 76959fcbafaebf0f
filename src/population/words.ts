import type { Dimension } from '../profile/categories.js';
import { counted } from '../support/text.js';
import type { Coverage, CoverageShare, NextPerson } from './coverage/coverage.js';
import type { MissedGroup } from './coverage/missedGroups.js';

/** Every sentence about a population is made in this file. */

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

/** The two halves of a profile, as people who never saw one say it. */
export const partWords = { objective: 'Facts', subjective: 'Manner' } as const;

/** `31 of 570 held-out people (5 %) have a tested person near; 3 people drawn at random would cover 6 %`. */
export const coverageSentence = ({ covered, heldOut, random }: CoverageShare, { tested }: Pick<Coverage, 'tested'>): string =>
  `${covered} of ${counted(heldOut, 'held-out person', 'held-out people')} (${percent(covered / heldOut)}) ${covered === 1 ? 'has' : 'have'} a tested person near; ${counted(tested.length, 'person', 'people')} drawn at random would cover ${percent(random)}`;

/** What near means, once. */
export const nearSentence = ({ population, people, tested, near }: Coverage, how: 'decided' | 'named' = 'decided'): string =>
  `${counted(tested.length, 'person', 'people')} of ${population} (${people}) ${how === 'decided' ? 'came to a decided verdict' : `${tested.length === 1 ? 'is' : 'are'} taken as tested`}. Near: ${near === 1 ? 'the one person' : `one of the ${near} people`} (2\u00a0%) most like somebody, in facts and in manner apart. Nothing else is called coverage.`;

const dimensionWords: Readonly<Partial<Record<Dimension, string>>> = {
  age: 'aged',
  country: 'living in',
  education: 'education:',
  work: 'work:',
  register: 'register:',
  casing: 'casing:',
  punctuation: 'punctuation:',
  typos: 'typos:',
  emoji: 'emoji:',
  length: 'messages:',
};

/** `aged 65+: 3 of 31 covered in facts, 14 expected of as many random people`. */
const missedSentence = ({ part, dimension, category, covered, heldOut, expected }: MissedGroup): string =>
  `${dimensionWords[dimension] ?? `${dimension}:`} ${category}: ${covered} of ${heldOut} covered in ${partWords[part].toLowerCase()}, ${Math.round(expected)} expected of as many random people`;

const MOST_GROUPS = 6;

/** A line for each of the clearest 6 groups, and how many more there are; or that there is none. */
export function missedSentences(groups: readonly MissedGroup[]): string[] {
  if (groups.length === 0) return ['No group is covered clearly less than as many random people would cover it.'];
  const more = groups.length - MOST_GROUPS;
  return [...groups.slice(0, MOST_GROUPS).map(missedSentence), ...(more > 0 ? [`and ${counted(more, 'group', 'groups')} more, less clearly`] : [])];
}

/** `late-shift-baker: brings 9 more near in facts, 6 in manner`. */
export const nextSentence = ({ id, objective, subjective }: NextPerson): string => `${id}: brings ${objective} more near in facts, ${subjective} in manner`;
