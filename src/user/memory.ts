import { cut } from '../support/text.js';
import type { Earlier, Scenario } from './scenario.js';

/** Characters of an earlier conversation that a prompt shows, over both sides: its end, which people remember best. */
const SHOWN = 1_500;
const ONE_TURN = 300;

/** What a prompt shows of an earlier conversation. */
export interface Memory {
  readonly when: string;
  readonly goal: string;
  readonly ending: string;
  readonly said: readonly { readonly who: 'You' | 'Chatbot'; readonly text: string }[];
  readonly promised: readonly string[];
  readonly changes: readonly { readonly now: string; readonly before: string | null }[];
}

/** The person's memory as a prompt shows it: the last words of each earlier conversation, and every promise. */
export const memoryOf = ({ earlier }: Scenario): Memory[] =>
  earlier.map(({ when, goal, ending, turns, promised, changes }) => ({ when, goal, ending, promised, changes, said: lastWords(turns) }));

function lastWords(turns: Earlier['turns']): Memory['said'] {
  const said: { who: 'You' | 'Chatbot'; text: string }[] = [];
  let characters = 0;
  for (const { speaker, text } of turns.toReversed()) {
    const line = cut(text.replace(/\s+/gu, ' ').trim(), ONE_TURN);
    characters += line.length;
    if (characters > SHOWN) break;
    said.unshift({ who: speaker === 'user' ? 'You' : 'Chatbot', text: line });
  }
  return said;
}
