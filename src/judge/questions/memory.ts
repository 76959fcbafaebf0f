import { z } from 'zod';
import type { Answer, Order, Ruling } from '../judge.js';
import type { EarlierConversation, MemoryOption, Question } from '../question.js';
import { readRubric } from '../rubrics/rubric.js';
import { readMemoryKind } from '../rubrics/scales.js';
import type { Asking } from './asking.js';
import { criteriaOf } from './criteriaOf.js';
import { nearlyAnswer, type NearlyAnswered } from './nearlyAnswer.js';
import { mark, quotation } from './reply.js';
import { rulingOf, type ReadingContext } from './rulingOf.js';

type Memory = Extract<Question, { kind: 'memory' }>;
type Option = MemoryOption | { readonly is: 'none of these'; readonly text: string };

/** Always offered: a chatbot that knows nothing of the point goes by none of the others. */
const NONE: Option = { is: 'none of these', text: 'none of these, though the point came up' };
const NEVER = 'never came up';
const NOW = 'now';

/**
 * Which of several options the chatbot goes by: the fact as it is now, or a distractor (PersonaMem, arXiv 2504.14225). The judge is not
 * told which is which. Inverted, the options come in the opposite order.
 */
export function askMemory(question: Memory, order: Order): Asking {
  const { counts, earlier } = question;
  const options: readonly Option[] = order === 'asked' ? [...question.options, NONE] : [NONE, ...[...question.options].reverse()];
  const rubric = readRubric('memory');
  const criterion = criteriaOf(question)[0] ?? '';
  const labels = [...options.map((_, at) => String(at + 1)), NEVER, 'cannot tell'];
  return {
    // What counts is part of what it is judged by: a changed wording makes a calibration stale.
    rubric: { ...rubric, directions: { counts: readMemoryKind(counts) } },
    direction: `What counts here: ${readMemoryKind(counts)}`,
    heading: 'The chatbot goes by',
    items: options.map(({ text }) => ({ text })),
    conversations: turns => [
      ...earlier.map((one, at) => ({ name: nameOf(at), when: one.when, turns: one.turns })),
      { name: earlier.length > 0 ? NOW : null, turns },
    ],
    schema: schemaOf(options.length, earlier.length),
    ruledSchema: null,
    maxTokens: 700,
    read: (value, context) => [read(value as NearlyAnswered<string>, { options, earlier, criterion }, context)],
    loosely: text => nearlyAnswer(text, labels)?.answered ?? null,
  };
}

const nameOf = (at: number): string => `earlier ${at + 1}`;
const schemas = new Map<string, z.ZodType>();

function schemaOf(options: number, earlier: number): z.ZodType {
  const key = `${options} ${earlier}`;
  const known = schemas.get(key);
  if (known) return known;
  const names = [...Array.from({ length: earlier }, (_, at) => nameOf(at)), NOW];
  const made = z.strictObject({
    mark,
    evidence: z.array(earlier === 0 ? quotation : quotation.extend({ of: z.enum(names) })),
    reasoning: z.string(),
    answer: z.enum([...Array.from({ length: options }, (_, at) => String(at + 1)), NEVER, 'cannot tell']),
    certainty: z.number().nullable(),
  });
  schemas.set(key, made);
  return made;
}

interface Given {
  readonly options: readonly Option[];
  readonly earlier: readonly EarlierConversation[];
  readonly criterion: string;
}

function read(reply: NearlyAnswered<string>, { options, earlier, criterion }: Given, context: ReadingContext): Ruling {
  const chosen = reply.answer === null ? undefined : options[Number(reply.answer) - 1]?.is;
  const answer: Answer | null = chosen === undefined ? (reply.answer === null ? null : 'cannot tell') : chosen === 'current' ? 'met' : 'not met';
  const ids = new Map(earlier.map(({ conversation }, at) => [nameOf(at), conversation]));
  const evidence = reply.evidence.map(({ turn, quote, of }) => ({ turn, quote, ...(of === undefined || of === NOW ? {} : { of: ids.get(of) ?? of }) }));
  const others = new Map(earlier.map(({ conversation, turns }) => [conversation, turns]));
  const ruling = rulingOf(criterion, { ...reply, evidence, answer }, { ...context, others });
  const ofNow = evidence.some(({ turn, of }) => of === undefined && context.transcript.find(({ index }) => index === turn)?.speaker === 'chatbot');
  const choice = chosen ?? (reply.answer === NEVER ? NEVER : undefined);
  return {
    ...ruling,
    // What the chatbot did earlier shows nothing of what it goes by now.
    void: ruling.void ?? (chosen !== undefined && !ofNow ? 'quotation not from the chatbot' : null),
    ...(choice === undefined ? {} : { choice }),
  };
}
