import { isAnsweredBy } from '../model/isAnsweredBy.js';
import { isMark } from '../model/markAround.js';
import type { Completion, Model } from '../model/model.js';
import { asSaid } from '../transcript/turn.js';
import type { Judge, Order, Question } from './judge.js';
import { measuredCertainty } from './measuredCertainty.js';
import { compile, readTexts, type Prompts } from './promptTexts.js';
import { asking } from './questions/asking.js';
import { criteriaOf } from './questions/criteriaOf.js';
import { RULINGS } from './questions/reply.js';
import { unread, type ReadingContext } from './questions/rulingOf.js';
import { goesOn } from './questions/goesOn.js';
import { withoutEchoes } from './reading/withoutEchoes.js';
import { renderQuestion } from './renderQuestion.js';
import { kindOf, templateHash } from './templateHash.js';

/** Temperature of samples that repeat what was asked before: at 0 they would only say it again. */
const REPEATED = 0.7;

/** How one model rules. */
export function ruledBy(model: Model): Judge['rule'] {
  let prompts: Promise<Prompts> | undefined;
  /** The first model name that answered: a later change voids. */
  let pinned: string | null = null;
  const hashes = new Map<string, string>();
  const hashed = (question: Question, compiled: Prompts): string => {
    const kind = kindOf(question);
    const known = hashes.get(kind) ?? templateHash(question, compiled);
    hashes.set(kind, known);
    return known;
  };
  return async (question, turns, { seed, signal, order = 'asked', sample = 1, repeat = 0 }) => {
    const transcript = asSaid(turns);
    const asked = asking(question, order);
    const criteria = criteriaOf(question);
    if (model.offline && asked.ruledSchema === null) return withoutRule(question, model, { order, sample });
    const compiled = model.offline ? null : await (prompts ??= compile(readTexts()));
    const rendered = compiled && renderQuestion(asked, transcript, compiled);
    const loosely = (text: string) => asked.loosely(withoutEchoes(text, rendered?.said ?? []));
    const temperature = repeat === 0 ? 0 : REPEATED;
    const reply = await model.complete<unknown>({
      task: RULINGS,
      schema: model.offline ? (asked.ruledSchema ?? asked.schema) : asked.schema,
      facts: { question, transcript },
      seed,
      temperature,
      maxTokens: asked.maxTokens,
      signal,
      loosely,
      prompt: () => rendered?.messages() ?? [],
    });
    pinned ??= reply.answeredBy;
    const declared = model.answersAs.length === 0 || isAnsweredBy(model.name, reply.answeredBy, model.answersAs);
    const context: ReadingContext = {
      transcript,
      order,
      sample,
      modelRequested: model.name,
      modelReported: reply.answeredBy,
      rightModel: declared && reply.answeredBy === pinned,
      templateHash: compiled === null ? 'rules' : hashed(question, compiled),
      raw: reply.raw,
      rejected: reply.rejected,
      drawn: { seed, temperature, ms: Math.round(reply.ms) },
      measured: measuredCertainty,
    };
    const value = rendered === null ? reply.value : sealed(reply, rendered.mark, loosely);
    const rulings = value === null ? criteria.map(criterion => unread(criterion, reply.unreadable ?? NO_RULING, context)) : asked.read(value, context);
    const cutTurns = rendered?.cutTurns ?? [];
    return { rulings: cutTurns.length === 0 ? rulings : rulings.map(ruling => ({ ...ruling, cutTurns })), usage: reply.usage, ms: reply.ms };
  };
}

const NO_RULING = 'the reply holds no ruling of its own: what it holds stands in the conversation, or lacks its mark';

/**
 * The value that carries the conversation's mark. One without it may be what the chatbot wrote and the judge quoted: then the reply
 * is read again without everything that stands in the conversation. None where words that a judge quoted ended its string.
 */
function sealed({ value, raw }: Completion<unknown>, mark: string, loosely: (text: string) => unknown): unknown {
  if (goesOn(raw)) return null;
  if (typeof value === 'object' && value !== null && (!('mark' in value) || isMark(value.mark, mark))) return value;
  return loosely(raw);
}

/** A question for which no offline rule exists: nobody can tell. */
const withoutRule = (question: Question, model: Model, { order, sample }: { order: Order; sample: number }) => ({
  rulings: criteriaOf(question).map(criterion => ({
    criterion,
    evidence: [],
    reasoning: 'There is no offline rule for this; it needs a language model.',
    answer: 'cannot tell' as const,
    certainty: null,
    certaintyKind: 'none' as const,
    rule: null,
    void: null,
    sample,
    order,
    modelRequested: model.name,
    modelReported: model.name,
    templateHash: 'rules',
    raw: '',
  })),
  usage: { calls: 0, promptTokens: 0, completionTokens: 0 },
  ms: 0,
});
