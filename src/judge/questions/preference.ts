import { z } from 'zod';
import type { Answer, Order, Ruling } from '../judge.js';
import type { Question } from '../question.js';
import { readRubric } from '../rubrics/rubric.js';
import type { Asking } from './asking.js';
import { preferred } from './criteriaOf.js';
import { nearlyAnswer, type NearlyAnswered } from './nearlyAnswer.js';
import { mark, quotation } from './reply.js';
import { rulingOf, type ReadingContext } from './rulingOf.js';
import { quotedTurn } from './voids.js';

type Preference = Extract<Question, { kind: 'preference' }>;

const NAMES = ['A', 'B'] as const;
const LABELS = [...NAMES, 'cannot tell'] as const;
/** What quotations of the conversation it is compared with name. */
const BASELINE = 'baseline';

const preferenceReply = z.strictObject({
  mark,
  evidence: z.array(quotation.extend({ of: z.enum(NAMES) })),
  reasoning: z.string(),
  answer: z.enum(LABELS),
  certainty: z.number().nullable(),
});

/**
 * Which of two conversations is better by a criterion. Asked, the one under judgement is A; inverted, it is B. Better is a word about
 * both: a preference without words of both chatbots is void.
 */
export function askPreference({ criterion, baseline }: Preference, order: Order): Asking {
  const own = order === 'asked' ? 'A' : 'B';
  return {
    rubric: readRubric('preference'),
    heading: 'Compare by',
    items: [{ text: criterion }],
    conversations: turns =>
      (order === 'asked' ? [turns, baseline] : [baseline, turns]).map((shown, at) => ({ name: NAMES[at] ?? null, of: BASELINE, turns: shown })),
    schema: preferenceReply,
    ruledSchema: null,
    maxTokens: 900,
    read: (value, context) => [read(value as NearlyAnswered<(typeof LABELS)[number]>, own, criterion, { ...context, others: new Map([[BASELINE, baseline]]) })],
    loosely: text => nearlyAnswer(text, LABELS)?.answered ?? null,
  };
}

function read(reply: NearlyAnswered<(typeof LABELS)[number]>, own: 'A' | 'B', criterion: string, context: ReadingContext): Ruling {
  const { answer: preference, reasoning, certainty } = reply;
  const answer: Answer | null = preference === null || preference === 'cannot tell' ? preference : preference === own ? 'met' : 'not met';
  // A quotation that names neither stands nowhere.
  const evidence = reply.evidence.map(({ turn, quote, of }) => ({
    turn,
    quote,
    ...(of === own ? {} : { of: of === 'A' || of === 'B' ? BASELINE : (of ?? '') }),
  }));
  const ruling = rulingOf(preferred(criterion), { evidence, reasoning, answer, certainty }, context);
  if (ruling.void !== null || answer === 'cannot tell') return ruling;
  const bySide = [undefined, BASELINE].map(side => evidence.filter(({ of }) => of === side));
  if (bySide.some(quoted => quoted.length === 0)) return { ...ruling, void: 'quoted only one of the two conversations' };
  const fromChatbots = bySide.every(quoted => quoted.some(one => quotedTurn(one, context.transcript, context.others)?.speaker === 'chatbot'));
  return fromChatbots ? ruling : { ...ruling, void: 'quotation not from the chatbot' };
}
