import type { Random } from '../../../../src/support/seed.js';
import { wordsIn } from '../planting.js';
import { ADDED, PARAPHRASED, STOCK, SWAPS } from './loopWords.js';

/** What a loop is made of. */
export interface Looping {
  /** What the person said where the loop begins. */
  readonly base: string;
  /** What the person said after it, turn by turn. */
  readonly after: readonly string[];
  readonly source: string;
  readonly random: Random;
}

export interface LoopShape {
  readonly name: string;
  /** What is said in as many user turns from the loop's beginning on; empty where the words do not lend themselves to it. */
  readonly say: (looping: Looping) => readonly string[];
  /** What the chatbot answers to each of them; what it said in the dialogue unless given. */
  readonly answers?: (looping: Looping) => readonly string[];
}

const times = (text: string, often: number): string[] => Array.from({ length: often }, () => text);
const lowered = (text: string): string => (/^I\b/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1));
const closed = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
const open = (text: string): string => text.replace(/[.!?]+$/, '');
const OPENERS = ['Okay, ', 'Great, ', 'So, ', 'Alright, ', 'Also, ', 'Well, '];
const FILLERS = ['Yes.', 'Okay.', 'That is fine.'];
const of = <T>(table: Readonly<Record<string, readonly T[]>>, source: string): readonly T[] => table[source] ?? [];

/** What prompted models do most: the same words again, alone or by turns. */
export const COMMON: readonly LoopShape[] = [
  { name: 'verbatim, four times', say: ({ base }) => times(base, 4) },
  { name: 'verbatim, five times', say: ({ base }) => times(base, 5) },
  { name: 'verbatim to the end', say: ({ base, after }) => times(base, Math.max(5, after.length + 1)) },
  {
    name: 'one sentence for everything',
    say: ({ base, source, random }) => {
      const stock = random.pick(of(STOCK, source));
      return [base, ...times(stock, 5)];
    },
  },
  { name: 'by turns', say: ({ base, after }) => (after[0] === undefined ? [] : [base, after[0], base, after[0], base, after[0], base, after[0]]) },
  { name: 'with an opener', say: ({ base }) => [base, ...OPENERS.slice(0, 5).map(opener => opener + lowered(base))] },
  {
    name: 'every other turn',
    say: ({ base, after }) => Array.from({ length: 7 }, (_, nth) => (nth % 2 === 0 ? base : (after[nth - 1] ?? FILLERS[(nth - 1) / 2] ?? 'Okay.'))),
  },
  { name: 'words changed', say: swapped },
];

export const RARER: readonly LoopShape[] = [
  {
    name: 'growing',
    say: ({ base, source }) => {
      const added = of(ADDED, source);
      return [base, ...added.map((_, nth) => [closed(base), ...added.slice(0, nth + 1)].join(' '))];
    },
  },
  { name: 'sentence within one utterance', say: ({ base }) => [times(closed(base), 6).join(' ')] },
  { name: 'clause within one utterance', say: ({ base }) => [`${open(base)}, ${times(open(base).split(/\s+/).slice(-5).join(' '), 9).join(', and ')}`] },
  {
    name: 'in other words, each time answered',
    say: ({ source }) => of(PARAPHRASED, source).map(([said]) => said),
    answers: ({ source }) => of(PARAPHRASED, source).map(([, answer]) => answer),
  },
  { name: 'marks and capitals changed', say: ({ base }) => [base, open(base).toLowerCase(), `${open(base)}!`, `${closed(base)}..`, open(base).toUpperCase()] },
  {
    name: 'round of three',
    say: ({ base, after: [one, two] }) => (one === undefined || two === undefined ? [] : [base, one, two, base, one, two, base, one, two]),
  },
  { name: 'said twice in each turn', say: ({ base }) => [base, ...times(`${closed(base)} ${closed(base)}`, 3)] },
  { name: 'something new in front, the same behind', say: ({ base, source }) => [base, ...of(ADDED, source).map(added => `${added} ${base}`)] },
  {
    name: 'as I said',
    say: ({ base }) => [base, ...['As I said, ', 'Like I mentioned, ', 'As I said before, ', 'Again, '].map(opener => opener + lowered(base))],
  },
  {
    name: 'verbatim, with please and thanks',
    say: ({ base }) => [base, `${closed(base)} Thank you!`, `${closed(base)} Thanks.`, `Please. ${base}`, `${closed(base)} Thank you!`],
  },
  { name: 'cut shorter and shorter', say: ({ base }) => [base, base, base, base, wordsIn(base).slice(0, -1).join(' ')] },
  { name: 'pairs', say: ({ base, after: [one] }) => (one === undefined || wordsIn(one).length < 4 ? times(base, 5) : [base, base, base, one, one, one, one]) },
  {
    name: 'after a good beginning, the same word on and on',
    say: ({ base, random }) => [`${open(base)} ${times(random.pick(['and then', 'really', 'so much', 'the movie the', 'please']), 24).join(' ')}`],
  },
  { name: 'turned around', say: ({ base }) => turnedAround(base) },
];

/** One swap of words more each time. */
function swapped({ base }: Looping): readonly string[] {
  const fitting = SWAPS.filter(([word]) => word.test(base));
  if (fitting.length < 2) return [];
  const texts = [base];
  for (const [word, other] of fitting.slice(0, 3)) texts.push(base.replace(word, other));
  texts.push(fitting.slice(0, 2).reduce((text, [word, other]) => text.replace(word, other), base));
  return [...texts, base];
}

/** The two halves of a sentence change places. */
function turnedAround(base: string): readonly string[] {
  const [head, ...rest] = open(base).split(/,\s+|\s+(?=(?:for|with|because|but|so|that|and|in|at|on|to)\s)/);
  const tail = rest.join(' ');
  if (head === undefined || tail === '' || wordsIn(head).length < 2) return [];
  const other = `${tail}, ${lowered(head)}`;
  return [base, other, base, other, base];
}
