import { contentStems } from '../../support/text.js';
import type { Answer, Quotation } from '../judge.js';
import type { Dialogue, Line } from './dialogue.js';

/** What a rule found: its answer, the words it rests on, and why, in a sentence. */
export interface Decision {
  readonly answer: Answer;
  readonly evidence: readonly Quotation[];
  readonly reasoning: string;
}

export const quoteOf = ({ turn, text }: Line): Quotation => ({ turn, quote: text.slice(0, 300).trimEnd() });

export const met = (lines: readonly Line[], reasoning: string): Decision => ({ answer: 'met', evidence: lines.map(quoteOf), reasoning });
export const notMet = (lines: readonly Line[], reasoning: string): Decision => ({ answer: 'not met', evidence: lines.map(quoteOf), reasoning });
export const cannotTell = (reasoning: string): Decision => ({ answer: 'cannot tell', evidence: [], reasoning });

/** Kleene's not: met and not met change places, cannot tell stays. */
export function negate(decision: Decision): Decision {
  if (decision.answer === 'cannot tell') return decision;
  return { ...decision, answer: decision.answer === 'met' ? 'not met' : 'met' };
}

/** Evidence of an absence: the chatbot's sentence that comes closest in words, else the first of its last reply. */
export function closest(dialogue: Dialogue, to: string): Line[] {
  const wanted = contentStems(to);
  const shares = (line: Line): number => wanted.filter(word => line.stems.includes(` ${word} `)).length;
  const last = dialogue.chatbot.find(({ turn }) => turn === dialogue.chatbot.at(-1)?.turn);
  const best = dialogue.chatbot.reduce<Line | undefined>((found, line) => (shares(line) > (found ? shares(found) : 0) ? line : found), undefined);
  const line = best ?? last;
  return line ? [line] : [];
}

/** Words in a message, cut and in quotation marks. */
export const shown = (line: Line): string => `"${line.text.length > 90 ? `${line.text.slice(0, 89)}…` : line.text}"`;
