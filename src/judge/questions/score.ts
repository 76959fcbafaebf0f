import { z } from 'zod';
import type { Answer, Order, Ruling } from '../judge.js';
import type { Question } from '../question.js';
import { readScale } from '../rubrics/scales.js';
import type { Asking } from './asking.js';
import { scores } from './criteriaOf.js';
import { nearlyAnswer, type NearlyAnswered } from './nearlyAnswer.js';
import { mark, quotation } from './reply.js';
import { rulingOf, type ReadingContext } from './rulingOf.js';

type Score = Extract<Question, { kind: 'score' }>;

export const LEVELS = ['1', '2', '3', '4', '5'] as const;
const LABELS = [...LEVELS, 'cannot tell'] as const;

const scoreReply = z.strictObject({
  mark,
  evidence: z.array(quotation),
  reasoning: z.string(),
  answer: z.enum(LABELS),
  certainty: z.number().nullable(),
});

/** A level of 1 to 5. The judge is not told how much is enough. Inverted, the levels are listed from 5 down to 1. */
export function askScore({ rubric: name, role, atLeast }: Score, order: Order): Asking {
  const { asks, ...rubric } = readScale(name);
  const levels = (rubric.options ?? []).map(({ when }, at) => ({ number: at + 1, text: when }));
  return {
    rubric: { ...rubric, directions: { asks } },
    given: [{ name: 'Role', text: role }],
    direction: asks,
    heading: 'Levels',
    items: order === 'asked' ? levels : [...levels].reverse(),
    conversations: turns => [{ name: null, turns }],
    schema: scoreReply,
    ruledSchema: null,
    maxTokens: 700,
    read: (value, context) => [read(value as NearlyAnswered<(typeof LABELS)[number]>, scores(name, atLeast), atLeast, context)],
    loosely: text => nearlyAnswer(text, LABELS)?.answered ?? null,
  };
}

function read(reply: NearlyAnswered<(typeof LABELS)[number]>, criterion: string, atLeast: number, context: ReadingContext): Ruling {
  const score = reply.answer === null || reply.answer === 'cannot tell' ? null : Number(reply.answer);
  const answer: Answer | null = score === null ? (reply.answer === null ? null : 'cannot tell') : score >= atLeast ? 'met' : 'not met';
  return { ...rulingOf(criterion, { ...reply, answer }, context), ...(score === null ? {} : { score }) };
}
