import { listed } from '../support/text.js';
import { found, userTurns, type Detector } from './detector.js';
import { ownWords } from './ownWords.js';
import { flippedRoles } from './role/drift.js';
import { GIVE_AWAYS, MOCKS } from './role/giveAway.js';

/**
 * The user serves: by a sentence that gives it away, or by the weight of several turns. What the chatbot made of it nobody can
 * say: it lost its customer, and judges have passed such runs (langwatch/langwatch#7665), so the effect is unclear.
 */
export const roleFlip: Detector = ({ turns }) => {
  const said = userTurns(turns);
  const givenAway = said.flatMap(turn => {
    const own = ownWords(turn.text);
    const match = GIVE_AWAYS.map(pattern => pattern.exec(own)?.[0]).find(words => words !== undefined);
    return match === undefined ? [] : [found('role flip', turn, match.trim(), { effect: 'unclear', proven: !MOCKS.test(turn.text) })];
  });
  if (givenAway.some(({ proven }) => proven)) return givenAway;
  const flipped = flippedRoles(turns);
  if (flipped === null) return givenAway;
  const shown = `${flipped.at.text.trim()} (${listed([...new Set(flipped.because)].slice(0, 4))}${flipped.at === flipped.from ? '' : `; since turn ${flipped.from.index}`})`;
  return [...givenAway, found('role flip', flipped.at, shown, { effect: 'unclear', proven: !MOCKS.test(flipped.at.text) })];
};
