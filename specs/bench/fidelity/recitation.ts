import type { Random } from '../../../src/support/seed.js';
import { sayInstead, siteIn, userTurns, wordsIn, type Planter } from './planting.js';

/** Pronouns and verbs of the second person, turned to the first. After a preposition or a verb's object place `you` becomes `me`. */
export function inFirstPerson(text: string): string {
  return text
    .replace(/\b(you)(?=\s*(?:[.,;:!?]|$))/gi, 'me')
    .replace(
      /\b(of|to|for|with|from|at|by|around|about|behind|before|after|on|in|than|like|near|upon|against|over|make|makes|made|gives?|gave|tells?|told|lets?|help|helps|helped|ask|asks|asked|keeps?|kept|teases?|taught|leaves?|left|suits?|bores?|calls?|bothers?|saw|sees?|raised|sends?|sent|takes?|took|brings?|brought|gets?|got|puts?|costs?|trusts?|lend|lends|beside|without|among|between|wakes?|wants?|needs?) you\b/gi,
      '$1 me',
    )
    .replace(/\b(\w+(?:s|ed)) you(?= (?:to|with|about|into|back|up|down|out|as|by|for|from|in)\b)/g, '$1 me')
    .replace(/\b(You|you)(?:'re| are)\b/g, 'I am')
    .replace(/\bare you\b/g, 'am I')
    .replace(/\b(You|you) were\b/g, 'I was')
    .replace(/\byourself\b/gi, 'myself')
    .replace(/\byours\b/gi, 'mine')
    .replace(/\bYour\b/g, 'My')
    .replace(/\byour\b/g, 'my')
    .replace(/\b[Yy]ou\b/g, 'I')
    .replace(/\bI (are|were)\b/g, (_, verb) => (verb === 'are' ? 'I am' : 'I was'));
}

const sentencesOf = (prose: string): string[] => prose.split(/(?<=[.!?])\s+/).filter(sentence => wordsIn(sentence).length >= 9);

/** Words a piece does not end with. */
const LEANING =
  /^(?:a|an|the|to|of|in|on|at|for|with|that|which|what|and|or|but|is|are|was|be|have|has|your|you|as|by|from|who|not|it|than|up|his|her|their|its|into|so)$/i;

/** The first 8 to 14 words of a sentence, up to a comma where one stands there. */
function pieceOf(sentence: string, random: Random): string {
  const words = sentence.split(/\s+/);
  const ends = [8, 9, 10, 11, 12, 13, 14].filter(length => length <= words.length);
  const clauses = ends.filter(length => /[,;:.]$/.test(words[length - 1] ?? ''));
  const whole = ends.filter(length => !LEANING.test(words[length - 1] ?? ''));
  return words
    .slice(0, random.pick(clauses.length > 0 ? clauses : whole.length > 0 ? whole : ends))
    .join(' ')
    .replace(/[,;:.]$/, '');
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const LEADS: readonly ((piece: string) => string)[] = [
  piece => `Just so you know, ${piece}`,
  piece => `About me: ${piece}`,
  piece => `By the way, ${piece}`,
  piece => `Well, ${piece}`,
  piece => piece,
  piece => `You should know that ${piece}`,
  piece => `It matters to me because ${piece}`,
  piece => `haha well ${piece}`,
];

/**
 * The user says sentences of their profile's prose: as they stand (24 of 60) or in the first person; whole (36) or in pieces of 8 to
 * 14 words; in one turn (30), two (18) or three (12); instead of what the person said or before or after it.
 */
export const plantRecitation: Planter = ({ dialogue: { turns }, position, at, random, people }) => {
  const copied = at % 5 < 2;
  const tens = Math.floor(at / 10);
  const whole = (at * 7 + tens * 3) % 10 < 6;
  const spread = [1, 2, 1, 3, 1, 2, 1, 3, 1, 2][(at * 3 + tens) % 10] ?? 1;
  const beside = random.pick(['alone', 'before', 'after'] as const);
  const profile = random.pick(people);
  const sentences = random.shuffle([...sentencesOf(profile.prose.objective), ...sentencesOf(profile.prose.subjective)]);
  const users = userTurns(turns);
  const index = siteIn(turns, position, random, index => users.filter(user => user >= index).length >= spread);
  if (index === null || sentences.length < 2 * spread) return null;
  const texts = Array.from({ length: spread }, (_, nth) => {
    const sentence = sentences[2 * nth] ?? '';
    const second = sentences[2 * nth + 1] ?? '';
    const spoken = whole ? (random.next() < 0.4 ? `${sentence} ${second}` : sentence) : `${lowerFirst(pieceOf(sentence, random))}.`;
    const voiced = copied ? spoken : inFirstPerson(spoken);
    const turned = whole ? voiced : random.pick(LEADS)(voiced);
    const own = turns[index + 2 * nth]?.text ?? '';
    return beside === 'alone' || own === '' ? turned : beside === 'before' ? `${turned} ${own}` : `${own} ${turned}`;
  });
  return {
    turns: sayInstead(turns, index, texts, random),
    where: index + 1,
    form: `${copied ? 'as it stands' : 'first person'}, ${whole ? 'whole' : 'piece'}, ${spread} turns, ${beside}`,
    faults: ['profile recited'],
    profile,
  };
};
