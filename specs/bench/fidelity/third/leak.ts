import { seededRandom } from '../../../../src/support/seed.js';
import { goalOf } from '../background.js';
import { nthOf, sayInstead, siteIn, userTurns, type Planter } from '../planting.js';
import { leakForms } from './leakForms.js';

const order = seededRandom(1717).shuffle(leakForms.map((form, at) => ({ form, name: `${form.sort} ${at + 1}` })));

/** The goal as the simulated user would name it: its first sentence, without examples. */
const plainGoal = (goal: string): string =>
  goal
    .replace(/^sort this out: /, '')
    .replace(/(?:, such as)?: .*$/s, '')
    .replace(/\. .*$/s, '')
    .replace(/\byou like\b/, 'I like')
    .trim();

/** Something of the machinery stands in what the simulated user says; mostly once, now and then in two turns running. */
export const plantLeak: Planter = ({ dialogue, position, at, random }) => {
  const { turns } = dialogue;
  const index = siteIn(turns, position, random, one => (turns[one]?.text ?? '').trim() !== '');
  if (index === null) return null;
  const { form, name } = nthOf(order, at);
  const goal = plainGoal(goalOf(dialogue));
  const leakAt = (site: number): string => {
    const nth = userTurns(turns).indexOf(site) + 1;
    const next = turns[site + 1]?.text ?? 'Is there anything else I can help you with?';
    return form.say({ said: (turns[site]?.text ?? '').replace(/\s+/g, ' ').trim(), goal, next, nth });
  };
  const again = random.next() < 0.2 && index + 2 < turns.length;
  const texts = [leakAt(index), ...(again ? [leakAt(index + 2)] : [])];
  return { turns: sayInstead(turns, index, texts, random), where: index + 1, form: name, faults: ['leaked instructions', ...(form.also ?? [])] };
};
