import { once } from '../support/remembered.js';
import { listed } from '../support/text.js';
import type { Turn } from '../transcript/turn.js';
import { found, userTurns, type Detector } from './detector.js';
import type { FidelityFinding } from './finding.js';
import { ownWordsIn } from './ownWords.js';
import { flippedRoles } from './role/drift.js';
import { GIVE_AWAYS, MOCKS } from './role/giveAway.js';
import { PROOF, serves } from './role/serves.js';
import { servesOthers } from './role/trade.js';

/** Two utterances that each serve this much, so near to each other, are proof together. */
const HALF = 2;
const NEAR = 2;
/** Serving this plainly is no trade's talk: an offer, a confirmation and a question at once, or the machine speaking. */
const PLAINLY = 7;

/** The words that give it away; turns do not change, so each is read once. */
const givenAway = once((turn: Turn): string | undefined => {
  const own = ownWordsIn(turn);
  for (const pattern of GIVE_AWAYS) {
    const match = pattern.exec(own);
    if (match) return match[0];
  }
  return undefined;
});

/**
 * The user serves: by a sentence that gives it away, by what an utterance or two in a row do, or by the weight of several turns.
 * Who serves others by trade, or mocks the assistant, is only suspected. What the chatbot made of it nobody can say: it lost its
 * customer, and judges have passed such runs (langwatch/langwatch#7665), so the effect is unclear.
 */
export const roleFlip: Detector = ({ scenario, turns }) => {
  const said = userTurns(turns);
  const trade = servesOthers(said, scenario);
  const say = (turn: Turn, evidence: string, plainly: boolean): FidelityFinding =>
    found('role flip', turn, evidence.trim(), { effect: 'unclear', proven: !MOCKS.test(turn.text) && (!trade || plainly) });
  const shown = said.flatMap((turn, at): FidelityFinding[] => {
    const match = givenAway(turn);
    const { score, doings, evidence } = serves(turn);
    const because = `${evidence} (${listed(doings)})`;
    if (match !== undefined) return [say(turn, match, score >= PLAINLY)];
    if (score >= PROOF) return [say(turn, because, score >= PLAINLY || doings.includes('speaks as the machine'))];
    const before = said.slice(Math.max(0, at - NEAR), at).find(other => serves(other).score >= HALF);
    return score >= HALF && before !== undefined ? [say(turn, `${because}, after: ${serves(before).evidence}`, false)] : [];
  });
  if (shown.some(({ proven }) => proven)) return shown;
  const flipped = flippedRoles(turns);
  if (flipped === null) return shown;
  const text = `${flipped.at.text.trim()} (${listed([...new Set(flipped.because)].slice(0, 4))}${flipped.at === flipped.from ? '' : `; since turn ${flipped.from.index}`})`;
  return [...shown, say(flipped.at, text, false)];
};
