import { once } from '../support/remembered.js';
import { listed, wordsOf } from '../support/text.js';
import type { Turn } from '../transcript/turn.js';
import type { Scenario } from '../user/scenario.js';
import { found, READ, userTurns, type Detector } from './detector.js';
import type { FidelityFinding } from './finding.js';
import { mattersOf } from './leak/matter.js';
import { answersAdvice, readsBack } from './role/asked.js';
import { flippedRoles } from './role/drift.js';
import { GIVE_AWAYS, MOCKS } from './role/giveAway.js';
import { isLearner } from './role/learner.js';
import { reversals } from './role/reversal.js';
import { roleScore } from './role/score.js';
import { PROOF, serves, type Served } from './role/serves.js';
import type { Doing } from './role/acts/act.js';
import { isQuotation, spokenIn } from './role/spoken.js';
import { servesOthers } from './role/trade.js';

/** Two utterances that each serve this much, so near to each other, are proof together. */
const HALF = 2;
const NEAR = 2;
/** Serving this plainly is no trade's talk: an offer, a confirmation and a question at once, or the machine speaking. */
const PLAINLY = 7;
const OFFERS_TEXT = 4.5;

/** The words that give it away; turns do not change, so each is read once. */
const givenAway = once((turn: Turn): string | undefined => {
  const own = spokenIn(turn);
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
  // Read only where something was found: most talks need none of it.
  let part: ReturnType<typeof partOf> | null = null;
  const parts = () => (part ??= partOf(said, scenario));
  const turned = reversals(turns);
  const lasts = new Map(turns.map((turn, at) => [turn, turns[at - 1]]));
  const say = (turn: Turn, evidence: string, score: number, machine = false): FidelityFinding => {
    const sound = () => parts().serves && (isQuotation(turn) || (score < parts().limit && !machine));
    return found('role flip', turn, evidence.trim(), { effect: 'unclear', proven: !MOCKS.test(turn.text) && !sound() });
  };
  /** What an utterance does, what it turns round with it, and what it only answers without it. */
  const does = (turn: Turn): Served => {
    const served = serves(turn);
    if (served.score > 0 && (answersAdvice(served.doings, lasts.get(turn)) || readsBack(served.doings, spokenIn(turn), lasts.get(turn)))) return NOTHING;
    const { thing = null, echo = null } = turned.get(turn) ?? {};
    const more = (thing === null ? 0 : THING) + (echo === null ? 0 : ECHO);
    if (more === 0) return interviews(turn, served, lasts.get(turn)) ? { ...served, score: served.score + INTERVIEWS } : served;
    return { score: served.score + more, doings: [...served.doings, 'takes the other side'], evidence: served.evidence || (echo ?? `your ${thing ?? ''}`) };
  };
  const done = new Map(said.map(turn => [turn, does(turn)]));
  const shown = said.flatMap((turn, at): FidelityFinding[] => {
    const { score, doings, evidence } = done.get(turn) ?? NOTHING;
    const given = givenAway(turn);
    const match = given !== undefined && READ_BACK.test(given) && score === 0 ? undefined : given;
    const because = `${evidence} (${listed(doings)})`;
    if (match !== undefined) return [say(turn, match, score)];
    if (score >= PROOF) return [say(turn, because, score, doings.includes('speaks as the machine'))];
    const before = said.slice(Math.max(0, at - NEAR), at).find(other => (done.get(other)?.score ?? 0) >= HALF);
    return score >= HALF && before !== undefined ? [say(turn, `${because}, after: ${done.get(before)?.evidence ?? ''}`, 0)] : [];
  });
  if (shown.some(({ proven }) => proven)) return shown;
  const flipped = flippedRoles(turns);
  if (flipped === null || ABOUT_THE_BOT.test(scenario.goal)) return shown;
  const text = `${flipped.at.text.trim()} (${listed([...new Set(flipped.because)].slice(0, 4))}${flipped.at === flipped.from ? '' : `; since turn ${flipped.from.index}`})`;
  return [...shown, say(flipped.at, text, 0)];
};

/** Whether an utterance shows any sign of serving at all: too little to find a flip by, enough to believe a reader who names one. */
export const servesAtAll = (turn: Turn): boolean => serves(turn).score > 0 || roleScore(turn).serving.length > 0;

/** Who came to hear about the chatbot itself asks it one question after another. */
const ABOUT_THE_BOT =
  /\b(?:the|this|a) (?:chat ?bot|bot|assistant|ai)(?:['’]s)? (?:is|can|does|works?|itself|about|limits?)\b|\babout (?:the|this) (?:chat ?bot|bot|assistant|ai)\b|\b(?:ask|interview) the (?:chat ?bot|bot|assistant|ai)\b/iu;
/** The one sentence that is also said to who gave the number. */
const READ_BACK = /^your \w+(?: number| code| reference)? is$/iu;

/** Whether the person serves others soundly, by trade or by what they came for, and what is proof then; who asks to be taught does not. */
function partOf(said: readonly Turn[], scenario: Scenario): { readonly serves: boolean; readonly limit: number } {
  const matters = mattersOf(scenario, said, null);
  const onTexts = matters.has('texts') || matters.has('users');
  const serves = (servesOthers(said, scenario) || onTexts || matters.has('roles')) && !isLearner(said, scenario);
  // Who works on texts quotes them: what they offer in their own words is an offer.
  return { serves, limit: onTexts && !matters.has('roles') ? OFFERS_TEXT : PLAINLY };
}

/** Asking about the other side so much, instead of answering what the chatbot had just asked, is interviewing it. */
const TASTE = 1.5;
const SOUNDS = 2;
const INTERVIEWS = 1;
/** Words that a question has at least which is no asking back. */
const FEWEST_WORDS = 6;
const ASKS_ONLY: ReadonlySet<Doing> = new Set(['asks for data', 'offers', 'is of service']);
const OWN = /\b(?:i|me|my|we|us|our|mine)\b/iu;

/** Whether an utterance only asks the chatbot about itself, which had asked something and got no answer. */
function interviews(turn: Turn, { score, doings }: Served, last: Turn | undefined): boolean {
  if (score < TASTE || score >= PROOF || last?.speaker !== 'chatbot' || !last.text.slice(0, READ).includes('?')) return false;
  const own = spokenIn(turn);
  const asks = own.includes('?') && !OWN.test(own) && wordsOf(own).length >= FEWEST_WORDS && doings.every(doing => ASKS_ONLY.has(doing));
  return asks && roleScore(turn).odds >= SOUNDS;
}

/** Calling the other side's what was one's own, and putting its question back to it: neither is proof alone. */
const THING = 1;
const ECHO = 1.5;
const NOTHING: Served = { score: 0, doings: [], evidence: '' };
