import type { Character } from './character.js';
import { foreignClauses } from './foreign.js';
import { shareOf } from './marking.js';

const TANGENTS = [
  "By the way, it has been raining here since Sunday and the cellar isn't happy.",
  'My neighbour has bought a drum kit, but that is another story.',
  'That reminds me that I still have to water the tomatoes.',
  'Did you know that they closed the bakery on the corner?',
];

/** Brings up what has nothing to do with the matter (arXiv 2509.23124). */
export const tangential: Character = {
  today: () => 'your mind wanders: every other message brings up something that has nothing to do with it',
  offline: ({ says, nth, random }) => (nth % 2 === 0 ? [random.pick(TANGENTS), ...says] : says),
  marker: {
    unit: 'share of utterances',
    counts: 'utterances with a clause about what neither goal, facts nor the chatbot brought up, nor any errand by itself',
    of: said => shareOf(foreignClauses(said), ({ clauses }) => clauses.some(({ score }) => score >= 2)),
  },
};
