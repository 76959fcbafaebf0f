import { nthOf, sayInstead, siteIn, type Planter } from '../planting.js';
import { nthOfSource } from '../plantWith.js';
import { coffeeFlips } from './flipCoffee.js';
import { interviewFlips, recommenderFlips } from './flipFilms.js';
import { travelFlips, type FlipForm } from './flipTravel.js';
import { deckOf, knownAt, type Form } from './known.js';

const FORMS: Readonly<Record<string, readonly Form<FlipForm>[]>> = {
  multiwoz: deckOf(travelFlips),
  ccpe: deckOf(interviewFlips),
  redial: deckOf(recommenderFlips),
  taskmaster4: deckOf(coffeeFlips),
};

/** What would let the words pass for a customer's: somebody thanked, or says little to which an offer could be added. */
const THANKED = /\bthank|appreciate|helpful|anything else|bye/i;

/**
 * The user takes the chatbot's part: greets and serves, takes orders down, confirms them as the company, interviews, offers help. Some
 * do it once, some go on; some answer first.
 */
export const plantFlip: Planter = site => {
  const { dialogue, position, at, random } = site;
  const { turns, source } = dialogue;
  const forms = FORMS[source];
  if (forms === undefined) throw new Error(`no flips for ${source}`);
  const { name, make } = nthOf(forms, nthOfSource(source, at));
  const first = turns.findIndex(({ speaker }) => speaker === 'user');
  const fits = (index: number) =>
    (make.opening === true) === (index === first) &&
    !THANKED.test(turns[index - 1]?.text.split(/[.!]/)[0] ?? '') &&
    !/anything|bye/i.test(turns[index]?.text ?? '');
  const index = siteIn(turns, position, random, fits);
  if (index === null) return null;
  const texts = make.says(knownAt(site, index));
  return { turns: sayInstead(turns, index, texts, random, texts.length > 1 ? 0 : 0.4), where: index + 1, form: name, faults: ['role flip'] };
};
