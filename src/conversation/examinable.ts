import type { Doubt } from '../judge/verdict.js';
import type { Party } from '../support/failure.js';
import { goalNeverRaised } from '../fidelity/goal.js';
import type { Conversation } from './conversation.js';
import { faultWords } from './faultWords.js';

/** Why a conversation is no exam for the chatbot. */
export interface Objection {
  readonly doubt: Doubt;
  readonly party: Party;
  readonly because: string;
}

/** What keeps a conversation from saying anything about the chatbot; null when it may be judged. Of the gate's findings only proven ones do: a suspicion is shown. */
export function objectionTo(conversation: Conversation): Objection | null {
  const { ending, failure, fidelity, turns } = conversation;
  const proven = fidelity.filter(finding => finding.proven);
  const fault = proven.find(({ kind }) => kind !== 'goal never raised');
  if (fault) return { doubt: 'simulated user failed', party: 'simulated user', because: faultWords(fault) };
  const neverRaised = proven.find(({ kind }) => kind === 'goal never raised');
  if (ending === 'simulator invalid' && neverRaised === undefined)
    return { doubt: 'simulated user failed', party: 'simulated user', because: failure?.what ?? 'the simulated user broke off' };
  if (ending === 'chatbot failed') return { doubt: 'chatbot failed', party: 'chatbot', because: failure?.what ?? 'the chatbot broke off' };
  if (failure) return { doubt: 'conversation cut short', party: failure.party, because: failure.what };
  if (!turns.some(turn => turn.speaker === 'chatbot'))
    return { doubt: 'conversation cut short', party: 'simulated user', because: 'nobody spoke to the chatbot' };
  // Records of before the gate knew this finding are examined now.
  const looked = fidelity.some(({ kind }) => kind === 'goal never raised');
  const unraised = neverRaised ?? (looked ? undefined : goalNeverRaised(conversation).find(finding => finding.proven));
  return unraised ? { doubt: 'goal never raised', party: 'simulated user', because: unraised.evidence } : null;
}
