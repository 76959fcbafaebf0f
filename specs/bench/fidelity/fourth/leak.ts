import type { Fault } from '../../../../src/fidelity/finding.js';
import { goalOf } from '../background.js';
import { nthOf, sayInstead, siteIn, wordsIn, type Planter } from '../planting.js';
import { deckOf } from './known.js';
import { leakForms } from './leakForms.js';

const FORMS = deckOf(leakForms);

/** Besides the leak itself: who writes both sides has taken the other's part too, and who says the profile says so recites. */
const ALSO: Readonly<Record<string, readonly Fault[]>> = {
  'both sides': ['role flip'],
  'cannot play this': ['role flip'],
  'the profile says': ['profile recited'],
};

/** Reasoning, plan fields, JSON, instructions, labels or tokens stand in what the user says. */
export const plantLeak: Planter = ({ dialogue, position, at, random }) => {
  const { name, make } = nthOf(FORMS, at);
  const says = (index: number) => dialogue.turns[index]?.text ?? '';
  const index = siteIn(dialogue.turns, position, random, one => wordsIn(says(one)).length >= 3 && wordsIn(says(one)).length <= 50);
  if (index === null) return null;
  const goal = goalOf(dialogue).replace(/^sort this out: /, 'sort this out, ');
  return {
    turns: sayInstead(dialogue.turns, index, [make(says(index), goal)], random, 0.2),
    where: index + 1,
    form: name,
    faults: ['leaked instructions', ...(ALSO[name] ?? [])],
  };
};
