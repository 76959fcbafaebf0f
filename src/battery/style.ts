import { robustScaled, styleFeatures } from '../population/fit/styleFeatures.js';
import { styleFieldsOf, styleStatistics } from '../profile/measuredStyle.js';
import type { Profile } from '../profile/profile.js';
import type { Measure } from '../record/simulatorCard.js';
import { wordsOf } from '../support/text.js';
import { utterancesOf } from './chatbots/chatbot.js';
import type { Held } from './hold.js';
import { average, mean, share } from './measure.js';
import { LEAST_SAMPLES } from './people.js';

const FIELDS = ['register', 'casing', 'punctuation', 'typos', 'emoji'] as const;
/** Fewer utterances show no style. */
const LEAST_UTTERANCES = 5;

interface Voice {
  readonly profile: Profile;
  readonly said: readonly string[];
}

/** What each person said in conversations in which they were themselves and not provoked. */
export function voicesOf(held: readonly Held[]): Voice[] {
  const said = new Map<string, { profile: Profile; said: string[] }>();
  for (const { sitting, conversation } of held) {
    if (sitting.kind === 'provocation' || sitting.kind === 'overlay') continue;
    const voice = said.get(sitting.profile.id) ?? { profile: sitting.profile, said: [] };
    said.set(sitting.profile.id, voice);
    voice.said.push(...utterancesOf(conversation.turns).filter(text => text.trim() !== ''));
  }
  return [...said.values()];
}

/** A profile that writes like these utterances, for measuring them with the same yardstick. */
const writing = (profile: Profile, samples: readonly string[]): Profile => ({
  ...profile,
  samples: [...samples],
  style: styleFieldsOf(styleStatistics(samples)),
});

const distance = (a: readonly number[], b: readonly number[]): number => Math.sqrt(average(a.map((value, at) => (value - (b[at] ?? 0)) ** 2)));

/**
 * How far what was said is from the person's own samples: root mean square over 17 style features (register, length, casing,
 * punctuation, emoji, slips, ...), each in robust standard deviations of the corpus, cut at 3. Beside it what the person's own
 * samples show among themselves (every other one against the rest), and for how many of the other people of the corpus the
 * samples lie further away than the own ones: 1 is recognised, 0.5 is anybody.
 */
export function styleMeasures(held: readonly Held[], corpus: readonly Profile[], seed: number): Measure[] {
  const voices = voicesOf(held).filter(({ profile, said }) => said.length >= LEAST_UTTERANCES && profile.samples.length >= LEAST_SAMPLES);
  const fields = voices.map(({ profile, said }) => ({ own: profile.style, shown: styleFieldsOf(styleStatistics(said)) }));
  const others = corpus.filter(({ samples }) => samples.length >= LEAST_SAMPLES);
  const halves = voices.map(({ profile }) =>
    [0, 1].map(half =>
      writing(
        profile,
        profile.samples.filter((_, at) => at % 2 === half),
      ),
    ),
  );
  const rows = robustScaled(
    [...others, ...voices.map(({ profile }) => profile), ...voices.map(({ profile, said }) => writing(profile, said)), ...halves.flat()].map(styleFeatures),
  );
  const row = (at: number): readonly number[] => rows[at] ?? [];
  const first = others.length;
  const apart = voices.map((_, at) => distance(row(first + voices.length + at), row(first + at)));
  const human = voices.map((_, at) => distance(row(first + 2 * voices.length + 2 * at), row(first + 2 * voices.length + 2 * at + 1)));
  const recognised = voices.map(({ profile }, at) => {
    const strangers = others.flatMap((other, place) => (other.id === profile.id ? [] : [distance(row(first + voices.length + at), row(place))]));
    return average(strangers.map(far => (far > (apart[at] ?? 0) ? 1 : far === apart[at] ? 0.5 : 0)));
  });
  const words = voices.map(({ said }) => average(said.map(text => wordsOf(text).length)));
  return [
    ...FIELDS.map(field =>
      share({ measure: 'style fields held', of: field }, fields.filter(({ own, shown }) => own[field] === shown[field]).length, fields.length),
    ),
    mean({ measure: 'style distance', ...(human.length === 0 ? {} : { human: average(human) }) }, apart, seed),
    mean({ measure: 'own style recognised' }, recognised.filter(Number.isFinite), seed),
    mean({ measure: 'words per utterance', ...(voices.length === 0 ? {} : { human: average(voices.map(({ profile }) => ownWords(profile))) }) }, words, seed),
    mean(
      { measure: 'words per own word', human: 1 },
      voices.map(({ profile }, at) => (words[at] ?? 0) / ownWords(profile)),
      seed,
    ),
  ];
}

const ownWords = ({ samples }: Profile): number => Math.max(1, average(samples.map(text => wordsOf(text).length)));
