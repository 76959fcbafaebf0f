import { smallTalk } from '../../../src/battery/chatbots/provoking.js';
import { satisfiesAt, stoppingChatbots, type StoppingChatbot } from '../../../src/battery/chatbots/stopping.js';
import { leavingOf, type Leaving } from '../../../src/battery/stopping.js';
import type { Task } from '../../../src/battery/tasks.js';
import type { Conversation } from '../../../src/conversation/conversation.js';
import { isLeaving, type LeavingEnding } from '../../../src/transcript/ending.js';

/**
 * Chatbots with a scripted ending, and the decision that is right there. `window`: utterances after the deciding reply, counting
 * from 1, in which leaving is right; before it is too early, after it too late.
 *
 * - satisfies at turn 1 to 5: `goal reached`, with the first to third utterance after it is done (a thanks, or a question or two first)
 * - satisfies, then asks on for ever: the same
 * - refuses always: `gave up` or `out of scope`, with the first to fifth
 * - does not do this: `out of scope`, with the first to fourth
 * - hands off: `handed off`, with the first or second
 * - only apologises: `gave up`, with the second to sixth
 * - small talk that never comes to the matter: `gave up`, with the third to tenth
 */
export const scriptedEndings = (task: Task): readonly StoppingChatbot[] => [
  ...[1, 2, 3, 4, 5].map(turn => satisfiesAt(turn, task)),
  ...stoppingChatbots(task).filter(({ name }) => ['asks on for ever', 'refuses', 'does not do this', 'hands off', 'only apologises'].includes(name)),
  { ...smallTalk, asksFacts: false, endings: ['gave up'], window: [3, 10], decides: () => true },
];

export interface Left {
  readonly chatbot: StoppingChatbot;
  readonly person: string;
  /** How the person left; null when they never did. */
  readonly ending: LeavingEnding | null;
  /** The conversation was voided by the fidelity rules before anybody left. */
  readonly voided: boolean;
  /** Why it was voided. */
  readonly faults: readonly string[];
  readonly when: Leaving | 'never';
  readonly fits: boolean;
}

/** When and how the person left, by the utterance they left with; a silent exit counts as the next one. */
export function leftOf(chatbot: StoppingChatbot, { profile, turns, ending, fidelity }: Pick<Conversation, 'profile' | 'turns' | 'ending' | 'fidelity'>): Left {
  const common = {
    chatbot,
    person: profile.id,
    voided: ending === 'simulator invalid',
    faults: fidelity.filter(({ proven }) => proven).map(({ kind }) => kind),
  };
  const when = leavingOf(chatbot, { turns, ending });
  if (when === null || !isLeaving(ending)) return { ...common, ending: null, when: 'never', fits: false };
  return { ...common, ending, when, fits: chatbot.endings.includes(ending) };
}
