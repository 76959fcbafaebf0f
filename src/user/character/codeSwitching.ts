import type { Profile } from '../../profile/profile.js';
import type { Random } from '../../support/seed.js';
import { wordsOf } from '../../support/text.js';
import type { Character } from './character.js';
import { baseOf, languageName, wordsFor } from './languageWords.js';
import { shareOf, utterancesOf } from './marking.js';

/** Most words swapped in one utterance. */
const MOST = 2;

/** Mixes words of the first language into another one. Small words only: no accent, no broken grammar, and the matter itself stays as it is. */
export const codeSwitching: Character = {
  today: ({ language, firstLanguage }) =>
    baseOf(language) === baseOf(firstLanguage)
      ? null
      : `you slip words and short phrases of ${languageName(firstLanguage)}, your first language, into your ${languageName(language)}: small words, never the ones that matter, and no broken grammar`,
  offline({ says, profile, random }) {
    const known = cannotSwitch(profile) === null ? wordsFor(profile.firstLanguage) : null;
    if (known === null || says.length === 0) return says;
    const { text, swapped } = swap(says.join(' '), known.swaps, random);
    return swapped > 0 ? [text] : [begun(random.pick(known.fillers), text)];
  },
  marker: {
    unit: 'share of utterances',
    counts: 'utterances with a word of the first language',
    of: said => {
      const marks = new Set(wordsFor(said.profile.firstLanguage)?.marks ?? []);
      return shareOf(utterancesOf(said), text => wordsOf(text).some(word => marks.has(word)));
    },
  },
  cannotShow: cannotSwitch,
};

function cannotSwitch({ language, firstLanguage }: Profile): string | null {
  if (baseOf(language) === baseOf(firstLanguage)) return `${languageName(language)} is the person's first language`;
  if (baseOf(language) !== 'en') return `words are mixed into English only, and the person writes ${languageName(language)}`;
  return wordsFor(firstLanguage) === null ? `no words of ${languageName(firstLanguage)} are known here` : null;
}

function swap(plain: string, swaps: Readonly<Record<string, string>>, random: Random): { text: string; swapped: number } {
  const places = [...plain.matchAll(/(?<![\p{L}\p{N}'’-])[A-Za-z]+(?![\p{L}\p{N}'’-])/gu)].filter(([word]) => Object.hasOwn(swaps, word.toLowerCase()));
  const chosen = new Set(random.shuffle(places.map(({ index }) => index)).slice(0, MOST));
  let text = '';
  let from = 0;
  for (const { 0: word, index } of places) {
    if (!chosen.has(index)) continue;
    const other = swaps[word.toLowerCase()] ?? word;
    text += plain.slice(from, index) + (/^\p{Lu}/u.test(word) ? capital(other) : other);
    from = index + word.length;
  }
  return { text: text + plain.slice(from), swapped: chosen.size };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `Pues, what I mean ...`: the first word loses its capital unless it is `I` or a name in capitals. */
const begun = (filler: string, text: string): string =>
  `${capital(filler)}, ${/^(?:I\b|\p{Lu}{2})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)}`;
