import { childSeed, seededRandom } from '../../support/seed.js';
import { characters } from '../character/characters.js';
import { inMind } from '../character/changesMind.js';
import type { UserTurnFacts } from '../userTurn.js';

/**
 * What the person's overlay does to one utterance of the offline user. It never touches what ends a conversation, and what is
 * left out is said when the chatbot asks again. Its chance is its own, so that the rest is said as without it.
 */
export function overlaid(says: readonly string[], { profile, scenario, transcript }: UserTurnFacts, leaves: boolean, seed: number): readonly string[] {
  if (profile.overlay === undefined || leaves) return says;
  const nth = 1 + transcript.filter(turn => turn.speaker === 'user').length;
  return characters[profile.overlay].offline({ says, profile, scenario, transcript, nth, random: seededRandom(childSeed(seed, 'overlay')) });
}

/** The facts of a turn as the person has them in mind: after a change of mind, with the changed wish. */
export const minded = (facts: UserTurnFacts): UserTurnFacts => ({ ...facts, scenario: inMind(facts.profile, facts.scenario, facts.transcript) });
