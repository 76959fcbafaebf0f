import { createHash } from 'node:crypto';
import { fenced, fencedLine } from '../model/fenced.js';
import { isAnsweredBy } from '../model/isAnsweredBy.js';
import { markAround } from '../model/markAround.js';
import type { Completion, Model } from '../model/model.js';
import { asSaid } from '../transcript/turn.js';
import type { Judge, Order, Question } from './judge.js';
import { measuredCertainty } from './measuredCertainty.js';
import { compile, readTexts, type Prompts, type PromptTexts } from './promptTexts.js';
import { asking, type Asking, type Shown } from './questions/asking.js';
import { criteriaOf } from './questions/criteriaOf.js';
import { RULINGS } from './questions/reply.js';
import { unread, type ReadingContext } from './questions/rulingOf.js';
import { withoutEchoes } from './reading/withoutEchoes.js';

/** Temperature of samples that repeat what was asked before: at 0 they would only say it again. */
const REPEATED = 0.7;

/** How one model rules. */
export function ruledBy(model: Model): Judge['rule'] {
  let texts: PromptTexts | undefined;
  const read = () => (texts ??= readTexts());
  let prompts: Promise<Prompts> | undefined;
  /** The first model name that answered: a later change voids. */
  let pinned: string | null = null;
  return async (question, turns, { seed, signal, order = 'asked', sample = 1, repeat = 0 }) => {
    const transcript = asSaid(turns);
    const asked = asking(question, order);
    const criteria = criteriaOf(question);
    if (model.offline && asked.ruledSchema === null) return withoutRule(question, model, { order, sample });
    const conversations = asked.conversations(transcript);
    const said = conversations.flatMap(shown => shown.turns.map(turn => turn.text));
    const compiled = model.offline ? null : await (prompts ??= compile(read()));
    // From the words alone, so that every further question about the same conversation shares its prefix.
    const mark = model.offline ? '' : markAround([...said].sort());
    const loosely = (text: string) => asked.loosely(withoutEchoes(text, said));
    const reply = await model.complete<unknown>({
      task: RULINGS,
      schema: model.offline ? (asked.ruledSchema ?? asked.schema) : asked.schema,
      facts: { question, transcript },
      seed,
      temperature: repeat === 0 ? 0 : REPEATED,
      maxTokens: asked.maxTokens,
      signal,
      loosely,
      prompt: () =>
        compiled === null
          ? []
          : [
              { role: 'system', content: compiled.rules({ rubric: asked.rubric }) },
              { role: 'user', content: compiled.case({ mark, heading: asked.heading, direction: asked.direction, ...caseFacts(asked, conversations, mark) }) },
            ],
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
      templateHash: model.offline ? 'rules' : hashOf(read(), asked),
      raw: reply.raw,
      rejected: reply.rejected,
      measured: measuredCertainty,
    };
    const value = model.offline ? reply.value : sealed(reply, mark, loosely);
    const rulings = value === null ? criteria.map(criterion => unread(criterion, reply.unreadable ?? NO_RULING, context)) : asked.read(value, context);
    return { rulings, usage: reply.usage, ms: reply.ms };
  };
}

const NO_RULING = 'the reply holds no ruling of its own: what it holds stands in the conversation, or lacks its mark';

/**
 * The value that carries the conversation's mark. One without it may be what the chatbot wrote and the judge quoted: then the reply
 * is read again without everything that stands in the conversation.
 */
function sealed({ value, raw }: Completion<unknown>, mark: string, loosely: (text: string) => unknown): unknown {
  if (typeof value === 'object' && value !== null && (!('mark' in value) || value.mark === mark)) return value;
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

/** Longest text of one turn, and of one item, that a judge reads, in characters. */
const TURN_LIMIT = 8_000;
const ITEM_LIMIT = 2_000;

const caseFacts = ({ items, given = [] }: Asking, conversations: readonly Shown[], mark: string) => ({
  given: given.map(({ name, text }) => ({ name, text: fencedLine(text, mark, ITEM_LIMIT) })),
  conversations: conversations.map(({ name, when, turns }) => ({
    name,
    when: when === undefined ? undefined : fencedLine(when, mark, ITEM_LIMIT),
    turns: turns.map(({ index, speaker, text }) => ({ index, who: speaker === 'user' ? 'customer' : 'chatbot', text: fenced(text, mark, TURN_LIMIT) })),
  })),
  items: items.map(({ text, ...item }, index) => ({ number: index + 1, ...item, text: fencedLine(text, mark, ITEM_LIMIT) })),
});

/** Names the kind of question, and hashes everything a judge is told beside the case: a changed rubric makes a calibration stale. */
const hashOf = (texts: PromptTexts, { rubric }: Asking): string => {
  const hash = createHash('sha256').update(texts.rules + texts.case + JSON.stringify(rubric));
  return `${rubric.name.replaceAll(' ', '-')}-${hash.digest('hex').slice(0, 8)}`;
};
