import { goalOf, neutralProfile } from '../background.js';
import { nthOf, sayInstead, siteIn, userTurns, wordsIn, type Planter } from '../planting.js';
import { leakForms } from './leakForms.js';

/** Something of the prompt, the plan or the machinery stands in one utterance. */
export const plantLeak: Planter = ({ dialogue, position, at, random, people }) => {
  const { turns } = dialogue;
  const form = nthOf(leakForms, at);
  const from = siteIn(turns, position, random, index => wordsIn(turns[index]?.text ?? '').length >= 2);
  if (from === null) return null;
  const { prose, style } = neutralProfile(dialogue, people);
  const text = form.say({
    said: turns[from]?.text.trim() ?? '',
    goal: goalOf(dialogue),
    sentence: prose.objective.split(/(?<=[.!?])\s+/)[0] ?? prose.objective,
    casing: style.casing,
    words: style.medianWords,
    nth: userTurns(turns).indexOf(from) + 1,
  });
  return { turns: sayInstead(turns, from, [text], random, 0.3), where: from + 1, form: form.name, faults: ['leaked instructions', ...(form.also ?? [])] };
};
