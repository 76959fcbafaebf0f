import { recitedShare } from '../../../src/fidelity/recited.js';
import type { Profile } from '../../../src/profile/profile.js';
import { childSeed, seededRandom } from '../../../src/support/seed.js';
import { halvesApart, movingTypeToken, styleDistance, wordsPerTurn } from '../../../src/user/speech.js';
import { HUMAN_LENGTHS, type Speech } from '../../../src/user/utteranceLengthTable.js';
import type { HumanDialogue } from '../fidelity/humanDialogues.js';
import type { Findings } from '../table.js';
import { SOURCE } from './humanLengths.js';
import { saidBy, type Voice } from './voices.js';

const CHANNELS = Object.keys(HUMAN_LENGTHS) as Speech[];
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const shown = (value: number | null | undefined, digits = 2): string =>
  value === null || value === undefined || Number.isNaN(value) ? 'not measured' : value.toFixed(digits);

const humanSaid = (dialogues: readonly HumanDialogue[], speech: Speech): string[][] =>
  dialogues.filter(({ source }) => source === SOURCE[speech]).map(({ turns }) => turns.filter(({ speaker }) => speaker === 'user').map(({ text }) => text));

/** People in halves, 20 times: what style distance is mere chance between two groups of people in one channel. */
function groupsApart(people: readonly (readonly string[])[]): number {
  const random = seededRandom(childSeed(4, 'groups'));
  return mean(
    Array.from({ length: 20 }, () => {
      const mixed = random.shuffle(people);
      const middle = mixed.length >> 1;
      return styleDistance(mixed.slice(0, middle).flat(), mixed.slice(middle).flat()) ?? NaN;
    }),
  );
}

const lengths = (said: readonly string[]) => {
  const words = wordsPerTurn(said);
  return {
    turns: words?.turns ?? 0,
    p10: words?.p10 ?? '',
    p25: words?.p25 ?? '',
    median: words?.median ?? '',
    p75: words?.p75 ?? '',
    p90: words?.p90 ?? '',
    max: words?.max ?? '',
  };
};

/** Everybody as one voice: words per turn, moving type-token ratio, and style distance to people, channel by channel. */
export function channelTable(title: string, dialogues: readonly HumanDialogue[], simulated: Readonly<Record<string, readonly Voice[]>>): Findings {
  const human = CHANNELS.map(speech => ({ speech, people: humanSaid(dialogues, speech) }));
  const groups = [
    ...human.map(({ speech, people }) => ({ who: `people, ${speech}`, said: people.flat(), floor: groupsApart(people) })),
    ...Object.entries(simulated).map(([who, voices]) => ({ who, said: voices.flatMap(saidBy), floor: groupsApart(voices.map(saidBy)) })),
  ];
  return {
    title,
    rows: groups.map(({ who, said, floor }) => ({
      who,
      ...lengths(said),
      MATTR: shown(movingTypeToken(said), 3),
      'halves apart (noise)': shown(floor),
      ...Object.fromEntries(human.map(({ speech, people }) => [`to ${speech}`, who === `people, ${speech}` ? '' : shown(styleDistance(said, people.flat()))])),
    })),
    targets: [],
  };
}

/** Fewer utterances show no style. */
const LEAST = 5;

/**
 * Each person for themselves: style distance of what they said to their own samples and to everybody else's, the rank of the own
 * samples among all (1: nearest; chance is the middle), the noise of the own samples among themselves, and 5-grams of the profile recited.
 */
export function personTable(title: string, simulated: Readonly<Record<string, readonly Voice[]>>, others: readonly Profile[]): Findings {
  return {
    title,
    rows: Object.entries(simulated).map(([who, all]) => {
      const voices = all.filter(voice => saidBy(voice).length >= LEAST && voice.profile.samples.length >= LEAST);
      const measured = voices.map(voice => {
        const said = saidBy(voice);
        const strangers = others.filter(({ id, samples }) => id !== voice.profile.id && samples.length >= LEAST);
        const own = styleDistance(said, voice.profile.samples) ?? NaN;
        const far = strangers.map(({ samples }) => styleDistance(said, samples) ?? NaN);
        const noise = halvesApart(voice.profile.samples, seededRandom(childSeed(4, voice.profile.id)));
        return { own, others: mean(far), rank: 1 + far.filter(distance => distance < own).length, of: far.length + 1, noise: noise ?? NaN };
      });
      const recited = all.map(voice => recitedShare(voice.profile, voice.conversations.flat()));
      const words = voices.map(voice => (wordsPerTurn(saidBy(voice))?.median ?? NaN) / voice.profile.style.medianWords);
      const ranks = measured.map(({ rank }) => rank).sort((a, b) => a - b);
      return {
        who,
        people: voices.length,
        'too little said': all.length - voices.length,
        'words / own median': shown(mean(words)),
        'to own samples': shown(mean(measured.map(({ own }) => own))),
        'to others’ samples': shown(mean(measured.map(({ others: far }) => far))),
        'own samples halved (noise)': shown(mean(measured.map(({ noise }) => noise))),
        'median rank': `${ranks[ranks.length >> 1] ?? '-'} of ${measured[0]?.of ?? '-'}`,
        'nearest of all': `${ranks.filter(rank => rank === 1).length} of ${ranks.length}`,
        'recited 5-grams, %': shown(100 * mean(recited)),
        'most recited, %': shown(100 * Math.max(...recited)),
      };
    }),
    targets: [],
  };
}
