import { contentStems, editDistance } from '../../support/text.js';
import { added } from './added.js';
import type { Character } from './character.js';
import { foreignRuns } from './marking.js';

const IMPOSSIBLE = [
  'And can you have somebody bring me the answer on paper within the hour?',
  'And please sign me up for your gold club while you are at it.',
  'And I want the weekend hotline number for cats.',
];
/** The sentences above are asked for by their making, whatever was said before of papers and hours; typos and style may change a word or two. */
const OWN = IMPOSSIBLE.map(sentence => new Set(contentStems(sentence)));
/** The same word, or one mistyped: two letters changed places. */
const isMeant = (said: string, stem: string): boolean =>
  said === stem || (stem.length >= 5 && Math.abs(said.length - stem.length) <= 1 && editDistance(said, stem) <= 2);
const isOwn = (text: string): boolean => {
  const stems = [...new Set(contentStems(text))];
  return OWN.some(own => [...own].filter(stem => stems.some(said => isMeant(said, stem))).length >= own.size * 0.75);
};
const ASKS =
  /\b(?:can|could|would|will) (?:you|i|we|someone|somebody)\b|\bplease\b|\bi(?:['’]?d| would)? (?:also )?(?:want|need|like|expect)\b|\bdo you (?:have|offer|do)\b|\bsign me up\b|\?/iu;

/** Asks, besides the goal and never instead of it, for something that no such service offers (unavailable services, arXiv 2509.23124). */
export const unavailable: Character = {
  today: () => 'you also ask, once, for something no such service offers, and press once',
  offline: ({ says, nth, random }) => (nth === 2 ? added(says, random.pick(IMPOSSIBLE)) : says),
  marker: {
    unit: 'count',
    counts: 'utterances that ask for something with three words in a row about what neither goal, facts nor the chatbot brought up',
    of: said => foreignRuns(said).filter(({ text, run }) => isOwn(text) || (run >= 3 && ASKS.test(text))).length,
  },
};
