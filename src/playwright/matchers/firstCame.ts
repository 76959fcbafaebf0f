import type { Conversation } from '../../conversation/conversation.js';
import { doubtFacts } from '../../judge/doubts.js';
import type { Verdict } from '../../judge/verdict.js';
import type { Came } from '../../statistics/firstAttempts.js';

/**
 * What the first attempt came to. Void: the simulated user failed, never raised the goal, or ended as invalid for whatever reason;
 * with one attempt as with several.
 */
export function firstCame({ voided, ending }: Pick<Conversation, 'voided' | 'ending'>, { outcome, doubt }: Pick<Verdict, 'outcome' | 'doubt'>): Came {
  const heldAgain = voided.length > 0;
  return { outcome, heldAgain, firstVoid: heldAgain || ending === 'simulator invalid' || doubtFacts(doubt).blames === 'simulated user' };
}
