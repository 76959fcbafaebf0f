import type { Fault } from '../../../src/fidelity/finding.js';
import { nthOf, sayInstead, siteIn, type Planter } from './planting.js';

/** Nothing said, in its many forms. */
const NOTHINGS: readonly string[] = [
  '',
  ' ',
  '\n\n',
  '\t',
  '""',
  "''",
  '“”',
  '\u200B',
  '\u00A0\u00A0',
  '\uFEFF',
  '\u3164',
  '\u2800',
  '\u2060\u200D',
  '``````',
  '```\n```',
  '{}',
  '[]',
  'null',
  'undefined',
  'None',
  '<empty>',
  '(empty message)',
  '[no response]',
  '[silence]',
  '(says nothing)',
  '*silence*',
  '(no message)',
  '[blank]',
  '<br>',
  '&nbsp;',
  '---',
  '_',
  '**',
  '\\n',
  '" "',
];

/** Dots alone can be a person's impatience: they count as nothing only where nothing else comes for three turns. */
const DOTS: readonly string[] = ['...', '…', '.', '-', ' . '];

/** In brackets it is also a stage note of the model. */
const NOTES = /^[[(*].*\p{L}/u;

/** One utterance with nothing in it (40 of 60), two (12) or three (8). */
export const plantEmpty: Planter = ({ dialogue: { turns }, position, at, random }) => {
  const index = siteIn(turns, position, random);
  if (index === null) return null;
  const dotted = at % 15 === 7;
  const spread = dotted || at % 15 === 12 ? 3 : at % 5 === 1 ? 2 : 1;
  const text = dotted ? nthOf(DOTS, Math.floor(at / 15)) : nthOf(NOTHINGS, at * 3);
  const texts = Array.from({ length: spread }, (_, nth) => (nth === 0 || dotted ? text : nthOf(NOTHINGS, at * 3 + nth)));
  const faults: readonly Fault[] = NOTES.test(text) || /^[{<&\\`]|null|undefined|None/.test(text) ? ['empty turn', 'leaked instructions'] : ['empty turn'];
  return { turns: sayInstead(turns, index, texts, random, 0.5), where: index + 1, form: `${JSON.stringify(text)}, ${spread} turns`, faults };
};
