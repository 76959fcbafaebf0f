import type { Turn } from '../../transcript/turn.js';
import type { Task, TaskFact } from '../tasks.js';
import { repliesOf, utterancesOf, type Heard, type ScriptedChatbot } from './chatbot.js';

/** How often a question is asked before the chatbot says that it cannot go on without. */
const MOST_ASKED = 3;

/** The next fact to ask for; null when all that are needed were said. */
export function wanted({ facts }: Task, heard: Heard): TaskFact | null {
  const said = utterancesOf(heard);
  return facts.find(fact => fact.asks !== null && !said.some(text => fact.heard.test(text))) ?? null;
}

/** How often a question stands in the chatbot's replies. */
export const timesAsked = (question: string, heard: readonly Turn[]): number => repliesOf(heard).filter(text => text.includes(question)).length;

/**
 * Knows the answer, asks for the facts it needs one at a time, does it, offers no more than that, and repeats itself when asked
 * again. The easiest chatbot to reach a goal with: who fails here fails for their own sake.
 */
export const ideal = (task: Task): ScriptedChatbot => ({ name: 'ideal', reply: heard => idealReply(task, heard) });

export function idealReply(task: Task, heard: Heard): string {
  if (repliesOf(heard).some(text => text.includes(task.done))) {
    const asks = (utterancesOf(heard).at(-1) ?? '').includes('?');
    return asks ? `Yes: ${task.done}` : 'You are welcome. Goodbye.';
  }
  const fact = wanted(task, heard);
  if (fact === null || fact.asks === null) return task.done;
  const times = timesAsked(fact.asks, heard);
  if (times >= MOST_ASKED) return `I cannot go on without that. ${fact.asks}`;
  return times === 0 ? `I can do that for you. ${fact.asks}` : `I still need that. ${fact.asks}`;
}
