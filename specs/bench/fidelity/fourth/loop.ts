import { nthOf, siteIn, wordsIn, type Planter } from '../planting.js';
import { deckOf } from './known.js';
import { loopShapes } from './loopShapes.js';

const SHAPES = deckOf(loopShapes);
const LEAVES = /\b(?:thank|thanks|bye|that'?s all|great day)\b/i;

/** What asks for something to be told: whoever is not told it may insist. */
const WANTS = /\?|\b(?:contact|number|address|post ?code|phone|tell|give|info(?:rmation)?|what|how|when|which|know|still|find|check|price|fee|cost)\b/i;

/** The user says the same again and again, though the chatbot has dealt with it: word by word, reworded, by turns, or within one utterance. */
export const plantLoop: Planter = ({ dialogue, position, at, random }) => {
  const { turns, source } = dialogue;
  const says = (index: number) => turns[index]?.text ?? '';
  const asks = (index: number) => (source === 'multiwoz' || source === 'redial') && WANTS.test(says(index));
  const index = siteIn(
    turns,
    position,
    random,
    one => wordsIn(says(one)).length >= 5 && wordsIn(says(one)).length <= 40 && !LEAVES.test(says(one)) && !asks(one),
  );
  if (index === null) return null;
  const { name, make } = nthOf(SHAPES, at);
  const { turns: planted, where, toTheEnd } = make({ turns, index, own: says(index), source, random });
  return { turns: planted, where, form: name, faults: ['loop'], ...(toTheEnd ? { ending: 'turn limit' as const } : {}) };
};
