import { contentStems } from '../../support/text.js';
import { once } from '../../support/remembered.js';
import { figures, nearlySame, sameTail, type Wording } from '../similar.js';

/**
 * Words that carry an utterance and are not what it is about: wishes, requests, hedges, connectives. Changing them says the same
 * again, changing any other word says something else. English.
 */
const CARRIERS: ReadonlySet<string> = new Set(
  contentStems(`
  want wants wanted wanting need needs needed needing like love wish prefer look looking search searching seek seeking find finding
  get getting give tell say saying said told ask asking asked mean meant know wonder wondering think thought guess believe hope hoping
  try trying help see show provide recommend suggest happen going go gonna wanna
  might may must shall should possible possibly able maybe perhaps probably
  really actually simply quickly kindly still already anyway basically honestly definitely truly though however indeed
  well great good best better nice perfect fine finest ideal excellent proper suitable alright right sure sound sounds got understood hey dear sir madam everyone
  thank thanks appreciate welcome greeting morning afternoon evening
  explain explains explained explaining clarify clear patience
  there something anything thing things kind sort bit lot request question confirm double check certain
  since because
  first second last instead also too even`),
);
/** Stems of one meaning. */
const ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['movie', 'movies', 'film', 'films', 'flick', 'flicks'],
    ['cheap', 'inexpensive', 'affordable'],
    ['pricey', 'expensive', 'costly'],
    ['reserve', 'book', 'reserving', 'booking', 'reservation'],
    ['phone', 'telephone'],
    ['worry', 'worried', 'worries', 'worrying'],
    ['ill', 'sick', 'unwell'],
    ['trip', 'travel', 'journey'],
    ['begin', 'start', 'commence'],
    ['purchase', 'buy'],
    ['refund', 'reimburse', 'reimbursement'],
  ].flatMap(([first = '', ...others]) => [first, ...others].map(word => [contentStems(word)[0] ?? word, contentStems(first)[0] ?? first])),
);
/** What is asked for tells questions apart. */
const ASKS_FOR: ReadonlySet<string> = new Set(['who', 'when', 'where', 'why', 'how']);
export const NOT = /^(?:not|never|without|cannot|(?:do|does|did|is|are|was|were|have|has|had|would|could|should|ca|wo)nt)$/u;

/** What an utterance is about, each once: stems of its words but the carriers, what it asks for, and whether it denies. */
export const contentOf = once(({ words, folded }: Wording): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (const stem of contentStems(folded)) if (!CARRIERS.has(stem) && !/\d/u.test(stem)) keys.add(Object.hasOwn(ALIKE, stem) ? (ALIKE[stem] ?? stem) : stem);
  words.forEach((word, at) => {
    if (ASKS_FOR.has(word)) keys.add(`?${word}`);
    // A `no` at the start answers.
    if (NOT.test(word) || (word === 'no' && at > 2)) keys.add('not');
  });
  for (const word of words) if (NOT.test(word)) keys.delete(contentStems(word)[0] ?? '');
  return keys;
});

/** Long utterances in which one word was changed for another are still one. */
const LONG = 8;
/** Things an utterance is about, from which on two are one whatever the words between. */
const TELLING = 3;
/** Saying the same in other words is less than a repetition: it takes one more of them, and more again where less is said. */
export const REWORDED = 0.67;
const SHORTENED = 0.5;
/** Things of one that the other says all, and adds nothing but some. */
const CONTAINED = 2;

const differences = (a: Wording, b: Wording): readonly [left: number, right: number, common: number] => {
  const [left, right] = [contentOf(a), contentOf(b)];
  const onlyLeft = [...left].filter(key => !right.has(key)).length;
  return [onlyLeft, [...right].filter(key => !left.has(key)).length, left.size - onlyLeft];
};

/** Nearly the same words about the very same. */
export const sameMatter = (a: Wording, b: Wording): boolean => {
  const [left, right] = differences(a, b);
  return left + right === 0 && nearlySame(a, b);
};

/**
 * How far one utterance says the other again: 1 the same, 0.67 reworded, 0.5 a part of it in other words, 0 something else. Two that differ in what they are about, each
 * with a word that the other lacks (`does the Plaza have ...`, `does the Riverside have ...`), go through a list: something else.
 */
export function saysAgain(a: Wording, b: Wording): number {
  if (a.folded === b.folded) return 1;
  if (figures(a) !== figures(b)) return 0;
  const [onlyLeft, onlyRight, common] = differences(a, b);
  if (onlyLeft > 0 && onlyRight > 0) return common >= LONG && onlyLeft + onlyRight <= 2 && nearlySame(a, b) ? REWORDED : 0;
  if (sameTail(a, b)) return 1;
  if (onlyLeft + onlyRight === 0) return nearlySame(a, b) ? 1 : common >= TELLING ? REWORDED : 0;
  if (nearlySame(a, b)) return REWORDED;
  const shared = common + (figures(a) === '' ? 0 : 1);
  return shared >= CONTAINED && onlyLeft + onlyRight <= shared ? SHORTENED : 0;
}
