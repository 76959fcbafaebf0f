import { goalOf } from '../background.js';
import { nthOf, siteIn, wordsIn, type Planter } from '../planting.js';
import { COMMON, RARER } from './leakForms.js';

/** 60 places: the common forms twice, the rarer ones once. */
const FORMS = [...COMMON, ...RARER, ...COMMON];

/** One utterance that shows what stands behind it. */
export const plantLeak: Planter = ({ dialogue, position, at, random }) => {
  const { turns } = dialogue;
  const form = nthOf(FORMS, at);
  const index = siteIn(turns, position, random, here => wordsIn(turns[here]?.text ?? '').length >= 2);
  if (index === null) return null;
  const said = (turns[index]?.text ?? '').replace(/\s+/g, ' ').trim();
  const text = form.say({ said, goal: goalOf(dialogue), turn: index + 1 });
  return {
    turns: turns.map((turn, here) => (here === index ? { ...turn, text } : turn)),
    where: index + 1,
    form: form.name,
    faults: ['leaked instructions', ...(form.also ?? [])],
  };
};
