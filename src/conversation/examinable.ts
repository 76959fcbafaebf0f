import type { Doubt } from '../judge/verdict.js';
import type { Party } from '../support/failure.js';
import { contentStems } from '../support/text.js';
import type { Conversation } from './conversation.js';

/** Why a conversation is no exam for the chatbot. */
export interface Objection {
  readonly doubt: Doubt;
  readonly party: Party;
  readonly because: string;
}

/** What keeps a conversation from saying anything about the chatbot; null when it may be judged. */
export function objectionTo(conversation: Conversation): Objection | null {
  const { ending, failure, fidelity, turns } = conversation;
  const proven = fidelity.find(finding => finding.proven);
  if (proven) return { doubt: 'simulated user failed', party: 'simulated user', because: `${proven.kind} in turn ${proven.turn}: "${proven.evidence}"` };
  if (ending === 'simulator invalid')
    return { doubt: 'simulated user failed', party: 'simulated user', because: failure?.what ?? 'the simulated user broke off' };
  if (ending === 'chatbot failed') return { doubt: 'chatbot failed', party: 'chatbot', because: failure?.what ?? 'the chatbot broke off' };
  if (failure) return { doubt: 'conversation cut short', party: failure.party, because: failure.what };
  if (!turns.some(turn => turn.speaker === 'chatbot'))
    return { doubt: 'conversation cut short', party: 'simulated user', because: 'nobody spoke to the chatbot' };
  return goalRaised(conversation)
    ? null
    : { doubt: 'goal never raised', party: 'simulated user', because: `the person never raised the goal "${conversation.scenario.goal}"` };
}

/** True when something the person said shares a word with the goal or the facts. People who write another language than the goal are taken at their word. */
function goalRaised({ profile, scenario, simulator, turns }: Conversation): boolean {
  if (!profile.language.startsWith('en') && !simulator.offline) return true;
  const wanted = new Set(contentStems([scenario.goal, ...scenario.facts, scenario.opening ?? ''].join(' ')));
  return turns.some(turn => turn.speaker === 'user' && contentStems(turn.text).some(stem => wanted.has(stem)));
}
