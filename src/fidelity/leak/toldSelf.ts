import { contentStems, sentencesOf } from '../../support/text.js';
import type { Scenario } from '../../user/scenario.js';
import { scenarioStems } from '../goal.js';

/** A statement about the person in the second person, as scenarios tell them: `You are staying in room 204.` */
const TELLS = /^you (?:want|wish|would like|need|live|work|are (?:looking|trying|staying|planning|calling|writing|an?)|like to|recently|just)\b/iu;
const OF_ONESELF = /\b(?:i|me|my|we|our|us)\b/iu;
/** Stems that a sentence must share with goal and facts. */
const SHARED = 3;
const SENTENCES = 12;

/** A sentence that tells the person's own goal or facts in the second person; null without one. */
export function toldSelf(own: string, scenario: Scenario): string | null {
  const stems = scenarioStems(scenario);
  const told = sentencesOf(own)
    .slice(0, SENTENCES)
    .find(
      sentence =>
        TELLS.test(sentence) &&
        !sentence.endsWith('?') &&
        !OF_ONESELF.test(sentence) &&
        new Set(contentStems(sentence.slice(0, 400)).filter(stem => stems.has(stem))).size >= SHARED,
    );
  return told ?? null;
}
