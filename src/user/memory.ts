import { cut } from '../support/text.js';
import { oneLine } from '../support/visible.js';
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

/** Others wrote it: one line each, with every character visible. */
const tamed = (text: string, length = SHOWN): string => cut(oneLine(text.slice(0, 2 * length)).replace(/\s+/gu, ' '), length);
/** Stands in quotation marks, and cannot close them. */
const quotable = (text: string): string => tamed(text).replace(/["“”„«»]/gu, "'");

/** The person's memory as a prompt shows it: the last words of each earlier conversation, and every promise, to stand in quotation marks. */
export const memoryOf = ({ earlier }: Scenario): Memory[] =>
  earlier.map(({ when, goal, ending, turns, promised, changes }) => ({
    when: tamed(when),
    goal: tamed(goal),
    ending,
    promised: promised.map(quotable),
    changes: changes.map(({ now, before }) => ({ now: tamed(now), before: before === null ? null : tamed(before) })),
    said: lastWords(turns),
  }));

function lastWords(turns: Earlier['turns']): Memory['said'] {
  const said: { who: 'You' | 'Chatbot'; text: string }[] = [];
  let characters = 0;
  for (const { speaker, text } of turns.toReversed()) {
    const line = tamed(text, ONE_TURN);
    characters += line.length;
    if (characters > SHOWN) break;
    said.unshift({ who: speaker === 'user' ? 'You' : 'Chatbot', text: line });
  }
  return said;
}
