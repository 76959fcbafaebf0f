import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Turn } from '../transcript/turn.js';
import type { Prompts } from './promptTexts.js';
import type { Question } from './question.js';
import { asking } from './questions/asking.js';
import { renderQuestion } from './renderQuestion.js';

const said = (index: number, speaker: Turn['speaker']): Turn => ({ index, speaker, text: `words ${index}`, firstTokenMs: null, lastTokenMs: null });
const TALK: readonly Turn[] = [said(1, 'user'), said(2, 'chatbot')];
const EARLIER = [{ conversation: 'before', when: 'last week', turns: TALK }];

/** The same kind of question about nothing in particular: what stays when the case is taken away. */
function stripped(question: Question): Question {
  switch (question.kind) {
    case 'criteria':
      return { kind: 'criteria', criteria: ['says so', 'the customer says so'] };
    case 'personalization':
      return { kind: 'personalization', cues: [1, 2].map(turn => ({ id: `cue-${turn}`, turn, quote: `words ${turn}`, about: 'it' })) };
    case 'consistency':
      return { kind: 'consistency', reference: ['it is so', 'it is not so'], earlier: EARLIER };
    case 'preference':
      return { kind: 'preference', criterion: 'is better', baseline: TALK };
    case 'memory':
      return { kind: 'memory', counts: question.counts, options: [{ is: 'current', text: 'it is so' }], earlier: EARLIER };
    case 'premise':
      return { kind: 'premise', premise: 'it is so', truth: 'it is not so' };
    case 'score':
      return { kind: 'score', rubric: question.rubric, role: 'a chatbot', atLeast: 3 };
    case 'role':
      return { kind: 'role', role: 'a chatbot', turns: [2] };
  }
}

/** The kind of question, as narrowly as its prompts differ: `criteria`, `memory-recall`. */
export const kindOf = (question: Question): string =>
  (question.kind === 'memory' ? `memory-${question.counts}` : question.kind === 'score' ? `score-${question.rubric}` : question.kind).replaceAll(' ', '-');

/**
 * Names the kind of question, and hashes everything that a judge is told beside the case, in both orders, with the reply it is asked
 * for: whatever of that changes makes a calibration stale.
 */
export function templateHash(question: Question, prompts: Prompts): string {
  const orders = (['asked', 'inverted'] as const).map(order => asking(stripped(question), order));
  const told = orders.map(asked => [renderQuestion(asked, TALK, prompts).messages(), z.toJSONSchema(asked.schema, { unrepresentable: 'any' })]);
  const hash = createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 8);
  return `${kindOf(question)}-${hash}`;
}
