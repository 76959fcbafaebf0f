import type { Fault } from '../../../../src/fidelity/finding.js';
import { nthOf, sayInstead, siteIn, userTurns, type Planter } from '../planting.js';

interface Nothing {
  readonly name: string;
  readonly text: string;
  /** How many user turns in a row; signs that a person might type once are planted more often. */
  readonly turns: number;
  readonly leaks?: true;
}

const COMMON: readonly Nothing[] = [
  { name: 'nothing', text: '', turns: 1 },
  { name: 'one space', text: ' ', turns: 1 },
  { name: 'a line break', text: '\n', turns: 1 },
  { name: 'nothing, twice', text: '', turns: 2 },
  { name: 'pair of quotes', text: '""', turns: 1 },
  { name: 'dots, three times', text: '...', turns: 3 },
  { name: 'no response in brackets', text: '[no response]', turns: 1, leaks: true },
  { name: 'null', text: 'null', turns: 1 },
  { name: 'braces', text: '{}', turns: 1 },
  { name: 'silence in parentheses', text: '(silence)', turns: 1, leaks: true },
  { name: 'full stop, twice', text: '.', turns: 2 },
  { name: 'brackets', text: '[]', turns: 1 },
];

const RARER: readonly Nothing[] = [
  { name: 'tab and lines', text: '\t\n\n', turns: 1 },
  { name: 'hard spaces', text: '\u00a0\u00a0', turns: 1 },
  { name: 'zero width', text: '\u200b', turns: 1 },
  { name: 'dash, twice', text: '-', turns: 2 },
  { name: 'long dash, twice', text: '—', turns: 2 },
  { name: 'N/A, twice', text: 'N/A', turns: 2 },
  { name: 'None, twice', text: 'None', turns: 2 },
  { name: 'undefined', text: 'undefined', turns: 1 },
  { name: 'empty in angles', text: '<empty>', turns: 1, leaks: true },
  { name: 'empty string in words', text: '(empty string)', turns: 1, leaks: true },
  { name: 'no output', text: '[No output]', turns: 1, leaks: true },
  { name: 'open fence', text: '```\n```', turns: 1 },
  { name: 'stars', text: '***', turns: 2 },
  { name: 'ellipsis sign, three times', text: '…', turns: 3 },
  { name: 'rule', text: '---', turns: 2 },
  { name: 'underscores', text: '____', turns: 2 },
  { name: 'blank in brackets', text: '[blank]', turns: 1, leaks: true },
  { name: 'user says nothing', text: '*says nothing*', turns: 2, leaks: true },
  { name: 'no reply needed', text: '(no reply)', turns: 1, leaks: true },
  { name: 'NaN', text: 'NaN', turns: 1 },
  { name: 'empty tags', text: '<utterance></utterance>', turns: 1, leaks: true },
  { name: 'empty field', text: '{"utterance": ""}', turns: 1, leaks: true },
  { name: 'single quotes', text: "''", turns: 1 },
  { name: 'hash', text: '#', turns: 2 },
];

/** 60 places: the common ones three times, the rarer ones once. */
const FORMS = [...COMMON, ...RARER, ...COMMON, ...COMMON];

/** A turn in which the user says nothing at all, or writes a sign for nothing. */
export const plantEmpty: Planter = ({ dialogue: { turns }, position, at, random }) => {
  const form = nthOf(FORMS, at);
  const users = userTurns(turns);
  const index = siteIn(turns, position, random, here => users.length - users.indexOf(here) >= form.turns);
  if (index === null) return null;
  const texts = Array.from({ length: form.turns }, () => form.text);
  const faults: Fault[] = ['empty turn', ...(form.leaks ? (['leaked instructions'] as const) : []), ...(form.turns > 2 ? (['loop'] as const) : [])];
  return { turns: sayInstead(turns, index, texts, random, 0), where: index + 1, form: form.name, faults };
};
