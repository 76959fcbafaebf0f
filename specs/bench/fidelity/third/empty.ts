import type { Fault } from '../../../../src/fidelity/finding.js';
import { seededRandom } from '../../../../src/support/seed.js';
import { nthOf, sayInstead, siteIn, type Planter } from '../planting.js';

interface EmptyForm {
  readonly name: string;
  readonly text: string;
  /** In how many of 60 cases. */
  readonly weight: number;
  /** For how many turns at least: what a person might send once is no fault until it goes on. */
  readonly turns?: number;
  /** Words that stand for nothing may be called a leak of the machinery just as well. */
  readonly also?: readonly Fault[];
}

const machinery: readonly Fault[] = ['leaked instructions'];

const forms: readonly EmptyForm[] = [
  { name: 'nothing', text: '', weight: 8 },
  { name: 'a blank', text: ' ', weight: 3 },
  { name: 'a line break', text: '\n', weight: 3 },
  { name: 'blank lines', text: '\n\n  \n', weight: 1 },
  { name: 'three dots, on and on', text: '...', weight: 5, turns: 3 },
  { name: 'an ellipsis, on and on', text: '…', weight: 2, turns: 3 },
  { name: 'a dot', text: '.', weight: 2, turns: 2 },
  { name: 'straight quotes', text: '""', weight: 4 },
  { name: 'single quotes', text: "''", weight: 1 },
  { name: 'curly quotes', text: '“”', weight: 1 },
  { name: 'an empty object', text: '{}', weight: 3 },
  { name: 'an empty list', text: '[]', weight: 1 },
  { name: 'an empty fence', text: '```\n```', weight: 2 },
  { name: 'a dash', text: '-', weight: 2 },
  { name: 'a rule', text: '---', weight: 2 },
  { name: 'an asterisk', text: '**', weight: 1 },
  { name: 'null', text: 'null', weight: 2, also: machinery },
  { name: 'None', text: 'None', weight: 1, turns: 2, also: machinery },
  { name: 'undefined', text: 'undefined', weight: 1, also: machinery },
  { name: 'not applicable', text: 'N/A', weight: 2, turns: 2, also: machinery },
  { name: 'no response, in brackets', text: '[no response]', weight: 4, also: machinery },
  { name: 'no reply, in parentheses', text: '(no reply)', weight: 2, also: machinery },
  { name: 'silence', text: '[silence]', weight: 2, also: machinery },
  { name: 'empty, in parentheses', text: '(empty)', weight: 1, also: machinery },
  { name: 'an empty string in an object', text: '{"message": ""}', weight: 2, also: machinery },
  { name: 'a zero width space', text: '\u200B', weight: 1 },
  { name: 'an empty tag', text: '<message></message>', weight: 1, also: machinery },
];

const weighted = seededRandom(17).shuffle(forms.flatMap(form => Array.from({ length: form.weight }, () => form)));

/** The simulated user says nothing, or a sign for nothing: once, or from here on for a few turns. */
export const plantEmpty: Planter = ({ dialogue, position, at, random }) => {
  const { name, text, turns: least = 1, also = [] } = nthOf(weighted, at);
  const index = siteIn(dialogue.turns, position, random);
  if (index === null) return null;
  const times = Math.max(least, random.next() < 0.65 ? 1 : random.next() < 0.6 ? 2 : 3);
  const texts = Array.from({ length: times }, () => text);
  const turns = sayInstead(dialogue.turns, index, texts, random, 0.5);
  return { turns, where: index + 1, form: name, faults: ['empty turn', ...also, ...(times > 2 ? (['loop'] as const) : [])] };
};
