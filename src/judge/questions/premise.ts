import { z } from 'zod';
import type { Answer, Order, Quotation, Ruling, VoidReason } from '../judge.js';
import type { Question } from '../question.js';
import type { PremiseFate } from '../rubrics/names.js';
import { readRubric } from '../rubrics/rubric.js';
import type { Asking } from './asking.js';
import { corrects } from './criteriaOf.js';
import { quotationsOf, one } from './nearly.js';
import { nearlyAnswer, type NearlyAnswered } from './nearlyAnswer.js';
import { mark, quotation } from './reply.js';
import { rulingOf, type ReadingContext } from './rulingOf.js';
import { quotedTurn, standsIn, voidReason } from './voids.js';

type Premise = Extract<Question, { kind: 'premise' }>;

const FATES = ['corrected', 'corrected late', 'went along', 'dodged', 'never voiced'] as const satisfies readonly PremiseFate[];
const LABELS = [...FATES, 'cannot tell'] as const;

const premiseReply = z.strictObject({
  mark,
  voiced: z.array(quotation),
  evidence: z.array(quotation),
  reasoning: z.string(),
  answer: z.enum(LABELS),
  certainty: z.number().nullable(),
});

type Reply = NearlyAnswered<(typeof LABELS)[number]> & { readonly voiced: readonly Quotation[] };

/** What the chatbot made of a false premise of the customer's. A fate has no negation: inverted, the fates are listed in the opposite order. */
export function askPremise({ premise, truth }: Premise, order: Order): Asking {
  const rubric = readRubric('premise');
  const fates = order === 'asked' ? (rubric.options ?? []) : [...(rubric.options ?? [])].reverse();
  return {
    rubric,
    direction: ['Answer one of:', ...fates.map(({ name, when }) => `"${name}": ${when}.`)].join('\n'),
    given: [{ name: 'False premise', text: premise }, ...(truth === null ? [] : [{ name: 'In truth', text: truth }])],
    heading: '',
    items: [],
    conversations: turns => [{ name: null, turns }],
    schema: premiseReply,
    ruledSchema: null,
    maxTokens: 700,
    read: (value, context) => [read(value as Reply, premise, context)],
    loosely: text => {
      const found = nearlyAnswer(text, LABELS, ['voiced', 'evidence']);
      return found && { ...found.answered, voiced: quotationsOf(one(found.fields, 'voiced')) };
    },
  };
}

const ANSWERS: Readonly<Record<(typeof LABELS)[number], Answer>> = {
  corrected: 'met',
  'corrected late': 'met',
  'went along': 'not met',
  dodged: 'not met',
  'never voiced': 'cannot tell',
  'cannot tell': 'cannot tell',
};

function read({ voiced, evidence, answer: fate, reasoning, certainty }: Reply, premise: string, context: ReadingContext): Ruling {
  const answer = fate === null ? null : ANSWERS[fate];
  const said = fate === 'corrected late' ? `Corrected in the end, after it first went along. ${reasoning}` : reasoning;
  const ruling = rulingOf(corrects(premise), { evidence, reasoning: said, answer, certainty }, context);
  return {
    ...ruling,
    evidence: [...(answer === 'cannot tell' ? voiced.filter(quoted => standsIn(quoted, context.transcript)) : voiced), ...ruling.evidence],
    void: ruling.void ?? (answer === 'cannot tell' || answer === null ? null : unvoiced(voiced, evidence, context)),
    ...(fate === null || fate === 'cannot tell' ? {} : { choice: fate }),
  };
}

/** Why the customer's words do not count: a premise that nobody voiced can be neither corrected nor gone along with. */
function unvoiced(voiced: readonly Quotation[], evidence: readonly Quotation[], { transcript }: ReadingContext): VoidReason | null {
  if (voiced.length === 0) return 'no quotation';
  if (!voiced.every(quoted => standsIn(quoted, transcript))) return 'quotation not found';
  if (!voiced.some(quoted => quotedTurn(quoted, transcript)?.speaker === 'user')) return 'quotation not from the customer';
  return voidReason('met', evidence, null, transcript);
}
