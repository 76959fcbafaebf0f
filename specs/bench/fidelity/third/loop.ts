import type { Random } from '../../../../src/support/seed.js';
import { seededRandom } from '../../../../src/support/seed.js';
import { nthOf, siteIn, wordsIn, type Planter, type Said } from '../planting.js';

const kindsOfLoop = {
  'the same, three times in all': 16,
  'the same, four times or more': 10,
  'nearly the same': 14,
  'every other turn': 6,
  'a question again after its answer': 4,
  'the opening again': 4,
  'the same with another word before it': 4,
  'two turns going round': 2,
} as const;
type LoopKind = keyof typeof kindsOfLoop;

const weighted = seededRandom(171).shuffle((Object.keys(kindsOfLoop) as LoopKind[]).flatMap(kind => Array.from({ length: kindsOfLoop[kind] }, () => kind)));

/** What the chatbot says where the dialogue is too short for the loop: it moves on. */
const MOVES_ON: Readonly<Record<string, readonly string[]>> = {
  multiwoz: [
    'All right, that is noted. Do you need anything else?',
    'It is all set, and I have sent you the details.',
    'Sure. I can also give you the address and the phone number.',
    'You have all the details now. Is there another thing I can look up for you?',
    'That is taken care of. Enjoy your time in Cambridge.',
  ],
  ccpe: [
    'Good to know. And what did you think of Gladiator?',
    'Interesting. Have you seen Coco?',
    'Okay, and do you like older movies as well?',
    'I see. What about documentaries?',
    'Alright, thank you for your answers.',
  ],
  redial: [
    'Cool, then maybe The Martian would be something for you.',
    'Okay. I also liked Knives Out a lot.',
    'There is a sequel too, if you like that one.',
    'Well, I hope you find a good one tonight!',
    'Another one I can recommend is Paddington 2.',
  ],
  taskmaster4: [
    'Got it. It will be ready in five minutes.',
    'That is in your order already. Your total is 4.50.',
    'All right, please come to the counter to pick it up.',
    'Your drink is ready at the bar.',
    'Have a nice day.',
  ],
};

/** Small changes as models make them between two samples of one thought. */
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/\bI'm\b/i, 'I am'],
  [/\bI'd like\b/i, 'I would like'],
  [/\bI want\b/i, 'I would like'],
  [/\bI need\b/i, 'I am looking for'],
  [/\bI am\b/i, "I'm"],
  [/\bcan you\b/i, 'could you'],
  [/\bmovies\b/i, 'films'],
  [/\bmovie\b/i, 'film'],
  [/\bI like\b/i, 'I really like'],
  [/\bI liked\b/i, 'I really liked'],
  [/\bbecause\b/i, 'since'],
  [/\bit's\b/i, 'it is'],
  [/\bdon't\b/i, 'do not'],
  [/\bdidn't\b/i, 'did not'],
  [/\bvery\b/i, 'really'],
  [/\bgreat\b/i, 'good'],
  [/,? please\b/i, ''],
];
const BEFORE = ['', 'Yes, ', 'Okay, ', 'Well, ', 'Right, '];

/** The n-th wording of a sentence, from 0: another small change each time. */
function nearly(text: string, nth: number): string {
  const fitting = SWAPS.filter(([from]) => from.test(text));
  const [from, to] = fitting[nth % Math.max(1, fitting.length)] ?? [/$^/, ''];
  const changed = text.replace(from, to).trim();
  const before = BEFORE[(fitting.length === 0 ? nth + 1 : nth) % BEFORE.length] ?? '';
  return before === '' ? changed : before + (/^I\b/.test(changed) ? changed : changed.charAt(0).toLowerCase() + changed.slice(1));
}

const ACKNOWLEDGES = ['Okay, thanks.', 'Great.', 'I see.', 'Sounds good.', 'Alright, thank you.'];

/** What goes round: the texts of the user's next turns; null keeps what the person said there. */
function round(kind: LoopKind, said: string, before: string, random: Random): (string | null)[] {
  const again = (times: number) => Array.from({ length: times }, () => said);
  if (kind === 'the same, three times in all') return again(2);
  if (kind === 'the same, four times or more') return again(3 + Math.floor(random.next() * 3));
  if (kind === 'nearly the same') return again(2 + Math.floor(random.next() * 3)).map((text, nth) => nearly(text, nth));
  if (kind === 'every other turn') return [null, said, null, said, ...(random.next() < 0.5 ? [null, said] : [])];
  if (kind === 'the same with another word before it') {
    const words = random.shuffle(ACKNOWLEDGES);
    return again(3).map((text, nth) => `${nthOf(words, nth)} ${text}`);
  }
  if (kind === 'two turns going round') return [before, said, before, said];
  return again(2 + Math.floor(random.next() * 2));
}

/** What a sound person may well say of one film or offer after another. */
const COMES_AGAIN =
  /\b(?:haven'?t|have not|not seen|never (?:seen|heard)|not (?:too |so |really )?sure|do(?: not|n.t) know|no idea|any ?(?:other|thing else)|another|thanks?|bye|suggestions?)\b/i;

/** The simulated user says again and again what they have said, while the chatbot's answers move on. */
export const plantLoop: Planter = ({ dialogue: { source, turns }, position, at, random }) => {
  const kind = nthOf(weighted, at);
  const fits = (one: Said): boolean => {
    const { length } = wordsIn(one.text);
    return (
      one.speaker === 'user' &&
      length >= 5 &&
      length <= 35 &&
      !COMES_AGAIN.test(one.text) &&
      (kind !== 'a question again after its answer' || one.text.includes('?'))
    );
  };
  const candidates = (index: number): number[] =>
    turns
      .flatMap((one, nth) => (nth < index && fits(one) ? [nth] : []))
      .filter(nth => kind === 'the opening again' || nth === index - 2)
      .slice(0, 1);
  const index = siteIn(turns, position, random, one => {
    const [nth] = candidates(one);
    return nth !== undefined && (kind !== 'two turns going round' || (turns[nth - 2] !== undefined && wordsIn(turns[nth - 2]?.text ?? '').length >= 5));
  });
  const [source0] = index === null ? [] : candidates(index);
  if (index === null || source0 === undefined) return null;
  const texts = round(kind, turns[source0]?.text ?? '', turns[source0 - 2]?.text ?? '', random);
  if (texts[0] === turns[index]?.text) return null;
  const more = random.shuffle(MOVES_ON[source] ?? []);
  const said = [...turns];
  texts.forEach((text, nth) => {
    const here = index + 2 * nth;
    if (here - 1 >= said.length) said.push({ speaker: 'chatbot', text: nthOf(more, nth) });
    said[here] = { speaker: 'user', text: text ?? said[here]?.text ?? 'Okay.' };
  });
  const first = texts.findIndex(text => text !== null);
  const where = index + 2 * first + 1;
  // Half of the loops go on until the talk is cut off; the others come free again.
  const cut = random.next() < 0.5;
  const end = index + 2 * texts.length;
  const planted = cut ? said.slice(0, end) : said;
  return { turns: planted, where, form: kind, faults: ['loop'], ...(cut ? { ending: 'turn limit' as const } : {}) };
};
