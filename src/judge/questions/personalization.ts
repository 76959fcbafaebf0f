import type { CueFate, CueRuling, Order, Quotation, Ruling, VoidReason } from '../judge.js';
import type { Question } from '../question.js';
import { KEYS } from '../reading/keyed.js';
import { readRubric } from '../rubrics/rubric.js';
import type { Asking } from './asking.js';
import { PERSONALIZATION } from './criteriaOf.js';
import { certaintyOf, countOf, fieldRows, nearly, one, quotationsOf, rowsOf, wordOf } from './nearly.js';
import { personalizationAnswer } from './personalizationAnswer.js';
import { FATES, personalizationReplies, ruledPersonalizationReply } from './reply.js';
import { rulingOf, type ReadingContext } from './rulingOf.js';
import { MOST_QUOTATIONS, voidReason } from './voids.js';

type Personalization = Extract<Question, { kind: 'personalization' }>;

/** What a reply says of the cues, by their numbers as they were shown. A fate that could not be read is null. */
interface Reply {
  readonly cues: readonly { readonly cue: number; readonly evidence: readonly Quotation[]; readonly fate: CueFate | null }[];
  readonly assumed: readonly Quotation[];
  readonly certainty: number | null;
  readonly rule?: string | null;
}

/** What became of each cue. A fate has no negation: inverted, cues and fates come in the opposite order. */
export function askPersonalization({ cues: voiced }: Personalization, order: Order): Asking {
  const turned = <Item>(items: readonly Item[]): readonly Item[] => (order === 'asked' ? items : [...items].reverse());
  const cues = turned(voiced);
  const rubric = readRubric('personalization');
  return {
    rubric,
    heading: 'Cues',
    direction: ['Fates:', ...turned(rubric.options ?? []).map(({ name, when }) => `- ${name}: ${when}`)].join('\n'),
    items: cues.map(({ quote, turn }) => ({ text: quote, turn })),
    conversations: turns => [{ name: null, turns }],
    schema: personalizationReplies[order],
    ruledSchema: ruledPersonalizationReply,
    maxTokens: 300 + 250 * cues.length,
    read: (value, context) => [read(value as Reply, cues, context)],
    loosely,
  };
}

function read(reply: Reply, asked: readonly CueRuling['cue'][], context: ReadingContext): Ruling {
  const { transcript } = context;
  const cues: CueRuling[] = asked.map((cue, index) => {
    const given = reply.cues.findLast(other => other.cue === index + 1);
    return { cue, fate: given?.fate ?? null, evidence: given?.evidence ?? [] };
  });
  const { answer, because } = personalizationAnswer(cues, reply.assumed.length);
  const telling = cues.filter(({ fate }) => fate !== null && fate !== 'rightly left' && fate !== 'cannot tell');
  const evidence = [...reply.assumed, ...telling.flatMap(cue => cue.evidence)];
  const most = MOST_QUOTATIONS * Math.max(1, asked.length);
  const ruling = rulingOf(PERSONALIZATION, { evidence, reasoning: because, answer, certainty: reply.certainty, rule: reply.rule ?? null, most }, context);
  // Every fate that carries the answer, and every accusation, needs words of the chatbot of its own; one that nobody ruled on leaves the exam unfinished.
  const claims = [...telling.map(cue => cue.evidence), ...reply.assumed.map(quotation => [quotation])];
  const unproven = claims.map(words => voidReason('met', words, null, transcript)).find(reason => reason !== null) ?? null;
  const reason: VoidReason | null = ruling.void ?? (cues.some(({ fate }) => fate === null) ? 'cue missing' : unproven);
  return { ...ruling, void: reason, cues };
}

/** A reply that nearly has the shape; null where it leaves out the cues or what was assumed, or a row names no cue. */
function loosely(text: string): Reply | null {
  const fields = nearly(text, ['cues', 'assumed']);
  if (fields === null) return null;
  const cues = fieldRows(rowsOf(fields, 'cues') ?? [])?.map(row => ({
    cue: countOf(one(row, 'cue', 'number')),
    evidence: quotationsOf(one(row, ...KEYS.evidence)),
    fate: wordOf(one(row, 'fate'), FATES),
  }));
  const numbered = cues?.flatMap(({ cue, ...row }) => (cue === null ? [] : [{ cue, ...row }]));
  if (cues === undefined || numbered?.length !== cues.length) return null;
  return { cues: numbered, assumed: quotationsOf(rowsOf(fields, 'assumed')), certainty: certaintyOf(one(fields, ...KEYS.certainty)) };
}
