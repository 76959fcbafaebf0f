import { nthOf, siteIn, userTurns, wordsIn, type Planter, type Said } from '../planting.js';
import { COMMON, RARER } from './loopShapes.js';
import { UNDERSTOOD } from './loopWords.js';

/** 60 places: the common shapes four times, the rarer ones twice. */
const SHAPES = [...COMMON, ...RARER, ...COMMON, ...COMMON, ...RARER, ...COMMON];

/** Words that a sound person may well say again: short answers, thanks and goodbyes. */
const SAID_AGAIN =
  /^(?:no|nope|not?|yes|yeah|yep|ok|okay|sure|i (?:have|haven't|have not|never|don't|do not|did not|didn't)|hi|hello|hey|thank|thanks|great|that'?s)\b|\b(?:thank|thanks|bye|goodbye|seen|watched|heard|never|not sure)\b/i;

/** A chatbot that fails, or that does not understand, may be asked again. */
const FAILING = /\b(?:sorry|unfortunately|unable|understand|repeat|again|apologi[sz]e|not sure|didn't|don't|cannot|can't|no )/i;

/** The user says the same again and again though it was heard. */
export const plantLoop: Planter = ({ dialogue: { source, turns }, position, at, random }) => {
  const shape = nthOf(SHAPES, at);
  const long = source === 'taskmaster4' ? 4 : 5;
  const fits = (index: number): boolean => {
    const answer = turns[index + 1]?.text;
    if (answer === undefined || FAILING.test(answer)) return false;
    const text = turns[index]?.text ?? '';
    const words = wordsIn(text).length;
    return words >= long && words <= 24 && !SAID_AGAIN.test(text.trim());
  };
  const index = siteIn(turns, position, random, fits);
  if (index === null) return null;
  const base = (turns[index]?.text ?? '').replace(/\s+/g, ' ').trim();
  const after = userTurns(turns)
    .filter(here => here > index)
    .map(here => turns[here]?.text ?? '');
  const looping = { base, after, source, random };
  const texts = shape.say(looping);
  if (texts.length === 0) return null;
  const said = saidAgain(turns, index, texts, shape.answers?.(looping) ?? null, UNDERSTOOD[source] ?? []);
  const where = said.findIndex(({ text }, here) => text !== turns[here]?.text && said[here]?.speaker === 'user');
  return where < 0 ? null : { turns: said, where: where + 1, form: shape.name, faults: ['loop'] };
};

/** The user's turns from `index` on become `texts`; the chatbot says what it said, or what is given, or that it has understood. */
function saidAgain(turns: readonly Said[], index: number, texts: readonly string[], answers: readonly string[] | null, understood: readonly string[]): Said[] {
  const said = [...turns];
  texts.forEach((text, nth) => {
    const here = index + 2 * nth;
    if (nth > 0 && said[here - 1] === undefined) said[here - 1] = { speaker: 'chatbot', text: nthOf(understood, nth) };
    if (nth > 0 && answers !== null) said[here - 1] = { speaker: 'chatbot', text: answers[nth - 1] ?? '' };
    said[here] = { speaker: 'user', text };
    if (answers !== null && nth === texts.length - 1) said[here + 1] = { speaker: 'chatbot', text: answers[nth] ?? '' };
  });
  return said;
}
