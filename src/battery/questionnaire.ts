import { z } from 'zod';
import { childSeed, seededRandom } from '../support/seed.js';
import { items, type Item } from './items.js';
import { traitNames, type Trait } from '../profile/attributeNames.js';

/** The task name of the one structured call a person. */
export const QUESTIONNAIRE = 'questionnaire';

const key = (at: number): string => `line${at + 1}`;
const answer = z.int().min(1).max(5);

/** Twenty answers, 1 to 5, each under its line: a bare list comes back too short or too long from models that cannot count. */
export const questionnaireSchema: z.ZodType<Readonly<Record<string, number>>> = z.strictObject(Object.fromEntries(items.map((_, at) => [key(at), answer])));

/** The answers in the order of the lines. */
export const answersIn = (reply: Readonly<Record<string, number>>): number[] => items.map((_, at) => reply[key(at)] ?? NaN);

/** The items in an order of the person's own, so that no item always stands beside the same other. */
export const itemsFor = (seed: number, id: string): Item[] => seededRandom(childSeed(seed, 'items', id)).shuffle(items);

/** What the person is asked, behind the prompt that plays them. The scale and its instruction are the pool's own. */
export const questionnaireText = (ordered: readonly Item[]): string =>
  `Leave the chatbot aside. This is a questionnaire about you. Answer as the person you are, as you generally are now, not as you wish to be.
How accurately does each line describe you? 1 very inaccurate, 2 moderately inaccurate, 3 neither, 4 moderately accurate, 5 very accurate.

${ordered.map(({ text }, at) => `${at + 1}. ${text}`).join('\n')}

Reply with a whole number from 1 to 5 for each line: ${key(0)} to ${key(ordered.length - 1)}.`;

/** What one person's answers come to. */
export interface Scored {
  /** Mean of a trait's items, those keyed against it turned around; 1 to 5. */
  readonly scores: Readonly<Record<Trait, number>>;
  /** How far the answers lie above the middle of the scale, whatever the items say: for and against weigh alike. -2 to 2; above 0 is yes-saying. */
  readonly acquiescence: number;
  /** How far items for a trait and items against it, turned around, lie apart: mean over the traits, 0 to 4. */
  readonly keyingGap: number;
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function scored(ordered: readonly Item[], answers: readonly number[]): Scored {
  const raw = (trait: Trait, keyed: 1 | -1) => ordered.flatMap((item, at) => (item.trait === trait && item.keyed === keyed ? [answers[at] as number] : []));
  const scores = Object.fromEntries(traitNames.map(trait => [trait, average([...raw(trait, 1), ...raw(trait, -1).map(answer => 6 - answer)])])) as Record<
    Trait,
    number
  >;
  return {
    scores,
    acquiescence: average(traitNames.map(trait => (average(raw(trait, 1)) + average(raw(trait, -1))) / 2 - 3)),
    keyingGap: average(traitNames.map(trait => Math.abs(average(raw(trait, 1)) - average(raw(trait, -1).map(answer => 6 - answer))))),
  };
}
