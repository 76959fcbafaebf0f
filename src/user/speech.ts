import { styleStatistics, type StyleStatistics } from '../profile/measuredStyle.js';
import type { Random } from '../support/seed.js';
import { wordsOf } from '../support/text.js';

/** Words per turn at quantiles. */
export interface WordsPerTurn {
  readonly turns: number;
  readonly mean: number;
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
  readonly max: number;
}

/** Counts words per turn; null when nothing was said. */
export function wordsPerTurn(utterances: readonly string[]): WordsPerTurn | null {
  const words = utterances.map(text => wordsOf(text).length).sort((a, b) => a - b);
  if (words.length === 0) return null;
  const at = (share: number) => words[Math.min(words.length - 1, Math.floor(share * words.length))] ?? 0;
  return { turns: words.length, mean: average(words), p10: at(0.1), p25: at(0.25), median: at(0.5), p75: at(0.75), p90: at(0.9), max: at(1) };
}

/**
 * Moving-average type-token ratio (MATTR, Covington and McFall 2010; window 50 as in MirrorBench, arXiv 2601.08118): the share of
 * different words within 50 in a row, on average. Unlike the plain ratio it does not fall with length. Null below 50 words.
 */
export function movingTypeToken(utterances: readonly string[], window = 50): number | null {
  const words = utterances.flatMap(wordsOf);
  if (words.length < window) return null;
  const counts = new Map<string, number>();
  let sum = 0;
  words.forEach((word, at) => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const gone = words[at - window];
    if (gone !== undefined) {
      const left = (counts.get(gone) ?? 0) - 1;
      if (left === 0) counts.delete(gone);
      else counts.set(gone, left);
    }
    if (at >= window - 1) sum += counts.size / window;
  });
  return sum / (words.length - window + 1);
}

/** Words without a subject of their own, by kind: English. How often somebody uses each is a habit that few notice (Mosteller and Wallace 1964). */
const FUNCTION_WORDS = {
  I: 'i im ive id ill me my mine myself',
  you: 'you your yours youre youve u ur',
  it: 'it its this that these those there thats theres',
  articles: 'a an the',
  prepositions: 'in on at for to of with from by about into over under after before between near without',
  conjunctions: 'and or but so because if while than when though then',
  auxiliaries: 'be am is are was were been do does did have has had will would can could should might may must',
  negations: 'no not none never nothing dont cant wont isnt didnt doesnt couldnt wouldnt arent wasnt havent',
  questions: 'what which who where how why whats wheres hows',
} as const;
const FUNCTIONS = Object.entries(FUNCTION_WORDS).map(([name, words]) => [name, new Set(words.split(' '))] as const);

type Measured = Exclude<keyof StyleStatistics, 'utterances' | 'medianWords' | 'variation' | 'typeToken'>;
const MEASURED: readonly Measured[] = [
  ...(['wordLength', 'lower', 'upper', 'sentence', 'closed', 'doubled', 'marks', 'questions', 'emoji'] as const),
  ...(['slips', 'casual', 'formal', 'polite'] as const),
];

/** The names of the features, in the order of {@link styleVector}. */
export const STYLE_FEATURES: readonly string[] = ['words (logarithm)', ...MEASURED, ...FUNCTIONS.map(([name]) => name)];

/**
 * One utterance as numbers: the logarithm of its words; length of words; whether it is without capitals, in capitals, begins with
 * one; whether it ends with a mark or doubles one; marks per ten words; question, emoji, slips per hundred words; casual, formal,
 * polite turns of phrase (all as in `styleStatistics`); and the share of nine kinds of function words. What cannot be measured
 * (capitals in a script without them) is null.
 */
export function styleVector(utterance: string): (number | null)[] {
  const statistics = styleStatistics([utterance]);
  const words = wordsOf(utterance);
  const share = (set: ReadonlySet<string>) => (words.length === 0 ? 0 : words.filter(word => set.has(word)).length / words.length);
  return [Math.log(Math.max(1, words.length)), ...MEASURED.map(name => statistics[name]), ...FUNCTIONS.map(([, set]) => share(set))];
}

/**
 * How differently two sets of utterances are written: over the features, the mean difference of means in standard deviations of
 * the two sets taken together with equal weight. 0 is the same; a feature that both sets have throughout, and differently, counts 2,
 * the most. Two small sets of one writer differ too: compare with {@link halvesApart}. Null when either set is empty.
 */
export function styleDistance(one: readonly string[], other: readonly string[]): number | null {
  const [a, b] = [vectors(one), vectors(other)];
  if (a.length === 0 || b.length === 0) return null;
  const differences = STYLE_FEATURES.flatMap((_, at) => {
    const [left, right] = [column(a, at), column(b, at)];
    if (left.length === 0 || right.length === 0) return [];
    const gap = Math.abs(average(left) - average(right));
    const spread = Math.sqrt((variance(left) + variance(right)) / 2 + (gap / 2) ** 2);
    return [spread < 1e-9 ? 0 : gap / spread];
  });
  return differences.length === 0 ? null : average(differences);
}

/** The noise floor: the distance between random halves of one set, on average over `rounds`. Null below four utterances. */
export function halvesApart(utterances: readonly string[], random: Random, rounds = 20): number | null {
  if (utterances.length < 4) return null;
  const distances = Array.from({ length: rounds }, () => {
    const mixed = random.shuffle(utterances);
    const middle = mixed.length >> 1;
    return styleDistance(mixed.slice(0, middle), mixed.slice(middle));
  }).filter(distance => distance !== null);
  return distances.length === 0 ? null : average(distances);
}

const vectors = (utterances: readonly string[]) => utterances.filter(text => text.trim() !== '').map(styleVector);
const column = (rows: readonly (readonly (number | null)[])[], at: number) => rows.flatMap(row => row[at] ?? []);
const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => {
  const middle = average(values);
  return average(values.map(value => (value - middle) ** 2));
};
