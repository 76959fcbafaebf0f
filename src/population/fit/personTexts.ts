import type { Profile } from '../../profile/profile.js';

/** What is known of an age in words: numbers alone say little to an embedding. */
const AGES: readonly (readonly [most: number, words: string])[] = [
  [12, 'a child'],
  [17, 'a teenager'],
  [24, 'a young adult'],
  [34, 'an adult in the late twenties or early thirties'],
  [44, 'an adult in the late thirties or early forties'],
  [54, 'a middle-aged person around fifty'],
  [64, 'an older person around sixty'],
  [79, 'an old person in the seventies'],
  [Infinity, 'a very old person'],
];

const ageSentence = (age: number | string): string => `${age} years old, ${AGES.find(([most]) => Number.parseInt(String(age), 10) <= most)?.[1] ?? ''}.`;

const sentence = (before: string, known: { readonly value: string } | null): string[] =>
  known === null ? [] : [`${before}${known.value.replace(/[.\s]+$/u, '')}.`];

/**
 * What is known of a person's objective facts, in short sentences; null when nothing is. No scene, no style. What is unknown is
 * not mentioned. The most telling facts come first, as an embedding may not read to the end.
 */
export function objectiveText({ objective }: Profile): string | null {
  const { age, gender, location, occupation, education, familyRelationships, socialRelationships, routinesHabits, otherExperiences } = objective;
  const sentences = [
    ...sentence('Work: ', occupation),
    ...(age === null ? [] : [ageSentence(age.value)]),
    ...sentence('Gender: ', gender),
    ...sentence('Family: ', familyRelationships),
    ...sentence('Lives in ', location),
    ...sentence('Education: ', education),
    ...sentence('Habits: ', routinesHabits),
    ...sentence('Friends: ', socialRelationships),
    ...sentence('Experience: ', otherExperiences),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

const LENGTHS: readonly (readonly [most: number, words: string])[] = [
  [7, 'very short'],
  [15, 'middling'],
  [Infinity, 'long'],
];

/** How a person writes, in words: their language style, or where none is known what the style fields show. */
export function styleText({ subjective, style }: Profile): string {
  if (subjective.languageStyle !== null) return subjective.languageStyle.value;
  const { register, casing, punctuation, typos, emoji, medianWords } = style;
  const length = LENGTHS.find(([most]) => medianWords <= most)?.[1] ?? '';
  return `${register} register, ${length} messages, ${casing} case, ${punctuation} punctuation, ${typos} typing slips, ${emoji} emoji`;
}
