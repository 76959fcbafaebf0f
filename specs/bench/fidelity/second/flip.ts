import type { HumanDialogue } from '../humanDialogues.js';
import { nthOf, sayInstead, siteIn, userTurns, wordsIn, writesLower, type Planter, type Planting, type Said, type Site } from '../planting.js';
import { EXCHANGED, type FlipForm } from './flipForm.js';
import { flipsOfChats, flipsOfInterviews } from './flipFilms.js';
import { flipsOfCoffee, flipsOfTravel } from './flipTravel.js';

const FORMS: Readonly<Record<string, readonly FlipForm[]>> = {
  multiwoz: flipsOfTravel,
  ccpe: flipsOfInterviews,
  redial: flipsOfChats,
  taskmaster4: flipsOfCoffee,
};

/** Four words or more: what is shorter could be anybody's. */
const long = (said: Said | undefined): boolean => wordsIn(said?.text ?? '').length >= 4;
const substantial = (said: Said | undefined): boolean => wordsIn(said?.text ?? '').length >= 7;

/** From this turn of the person on everybody says what the other one said: the turn itself is lost. */
function exchanged(turns: readonly Said[], from: number): Said[] {
  const rest = turns.slice(from + 1).map(({ speaker, text }): Said => ({ speaker: speaker === 'user' ? 'chatbot' : 'user', text }));
  return [...turns.slice(0, from), ...rest];
}

function plantExchange({ dialogue, position, random }: Site): Planting | null {
  const { turns } = dialogue;
  const served = (from: number) => turns.slice(from + 1).filter(one => one.speaker === 'chatbot' && substantial(one)).length;
  // What the person then says first must be more than a greeting, and not the only thing that gives it away.
  const from = siteIn(turns, position, random, at => served(at) >= 2 && substantial(turns[at + 1]));
  if (from === null) return null;
  const said = exchanged(turns, from);
  return { turns: said, where: from + 1, form: EXCHANGED.name, faults: ['role flip'] };
}

const needs = (texts: readonly string[], turns: readonly Said[], at: number): boolean => {
  const all = texts.join(' ');
  if (all.includes('{last}') && !long(turns[at - 1])) return false;
  if (all.includes('{said}') && !long(turns[at])) return false;
  return !all.includes('{next}') || substantial(turns[at + 1]);
};

const filled = (text: string, turns: readonly Said[], at: number): string =>
  text
    .replaceAll('{last}', () => turns[at - 1]?.text.trim() ?? '')
    .replaceAll('{said}', () => turns[at]?.text.trim() ?? '')
    .replaceAll('{next}', () => turns[at + 1]?.text.trim() ?? '');

/** The user's side takes the chatbot's part: in one utterance or in several, with or without a sentence of its own. */
export const plantFlip: Planter = site => {
  const { dialogue, position, at, random } = site;
  const form = nthOf(formsFor(dialogue), at);
  if (form.say.length === 0) return plantExchange(site);
  const texts = random.pick(form.say);
  const { turns } = dialogue;
  const from = siteIn(turns, position, random, index => needs(texts, turns, index));
  if (from === null) return null;
  const lower = writesLower(turns) && random.next() < 0.5;
  const said = texts.map(text => filled(text, turns, from)).map(text => (lower ? text.toLowerCase() : text));
  return {
    turns: sayInstead(turns, from, said, random, 0.4),
    where: from + 1,
    form: lower ? `${form.name}, lower case` : form.name,
    faults: ['role flip'],
  };
};

function formsFor({ source, turns }: HumanDialogue): readonly FlipForm[] {
  const forms = FORMS[source];
  if (forms === undefined || userTurns(turns).length === 0) throw new Error(`no flips are written for ${source}`);
  return forms;
}
