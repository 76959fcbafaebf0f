import { stem, wordsOf } from '../../src/support/text.js';

/**
 * The published rule of when a given profile sentence supports an extracted fact: at least half of the content stems of the shorter of
 * the two stand in the other. Words of liking, having and being carry no content here, nor do numbers, which the data have as "a".
 */
const EMPTY = new Set(
  `a an the and or but of in on at to for with from by as is are am was were be been being i me my we our you your he his she her it its they their this that these those
  do does did not no never have has had having own like likes love loves enjoy enjoys enjoyed prefer prefers favor favors favorite favourite really very so much many lot lots
  go goes going get gets also just now currently always usually often time times one two three four five six seven eight nine ten all any some can could will would thing things
  live lives work works make makes dislike dislikes hate hates up out about there who which when while because too name hope hopes want wants united states`.split(
    /\s+/u,
  ),
);
const SAME: Readonly<Record<string, string>> = {
  kid: 'child',
  children: 'child',
  mom: 'mother',
  mum: 'mother',
  dad: 'father',
  female: 'woman',
  girl: 'woman',
  lady: 'woman',
  male: 'man',
  boy: 'man',
  guy: 'man',
  doc: 'doctor',
  puppy: 'dog',
  usa: 'america',
  movie: 'film',
  reads: 'read',
};

const stemsOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter(word => !EMPTY.has(word) && !/^\d{1}$/u.test(word))
      .map(word => SAME[word] ?? word)
      .map(word => SAME[stem(word)] ?? stem(word)),
  );

const overlaps = (a: ReadonlySet<string>, b: ReadonlySet<string>, share: number): boolean => {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  return shorter.size > 0 && [...shorter].filter(one => longer.has(one)).length / shorter.size >= share;
};

/** Whether a given sentence supports a fact. */
export const supports = (value: string, sentence: string): boolean => {
  const words = value === 'female' ? 'woman girl mother lady housewife' : value === 'male' ? 'man boy father guy' : value;
  return value === 'female' || value === 'male'
    ? [...stemsOf(words)].some(one => stemsOf(sentence).has(one))
    : overlaps(stemsOf(value), stemsOf(sentence), 0.5);
};

/** Whether a turn voices a given sentence at all: half of the sentence's content stems stand in it. */
export const voices = (turn: string, sentence: string): boolean => {
  const [wanted, said] = [stemsOf(sentence), stemsOf(turn)];
  return wanted.size > 0 && [...wanted].filter(one => said.has(one)).length / wanted.size >= 0.5;
};
