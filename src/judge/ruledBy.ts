import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAnsweredBy } from '../model/isAnsweredBy.js';
import type { Model } from '../model/model.js';
import { packageFolder } from '../support/packageFolder.js';
import { hashText } from '../support/seed.js';
import { asSaid } from '../transcript/turn.js';
import type { Judge, Question } from './judge.js';
import { measuredCertainty } from './measuredCertainty.js';
import { questionItems } from './questionItems.js';
import { readRulings } from './readRulings.js';
import { personalizationReply, ruledPersonalizationReply, ruledRulingsReply, RULINGS, rulingsReply, type RulingFacts } from './reply.js';

/** How one model rules. */
export function ruledBy(model: Model): Judge['rule'] {
  let texts: PromptTexts | undefined;
  const read = () => (texts ??= readTexts());
  let prompts: Promise<Prompts> | undefined;
  /** The first model name that answered: a later change voids. */
  let pinned: string | null = null;
  return async (question, turns, { seed, signal }) => {
    const transcript = asSaid(turns);
    const facts: RulingFacts = { question, transcript };
    const items = questionItems(question);
    const compiled = model.offline ? null : await (prompts ??= compile(read()));
    const reply = await model.complete<unknown>({
      task: RULINGS,
      schema:
        question.kind === 'personalization'
          ? model.offline
            ? ruledPersonalizationReply
            : personalizationReply
          : model.offline
            ? ruledRulingsReply
            : rulingsReply,
      facts,
      seed,
      temperature: 0,
      maxTokens: 300 + 250 * items.length,
      signal,
      prompt: () => {
        if (compiled === null) return [];
        // From the words alone, so that a second question about the same conversation shares its prefix. Nobody who speaks in it can
        // know it: whoever says it changes it, and this hash cannot be steered.
        const words = JSON.stringify(transcript.map(turn => turn.text));
        const mark = `<<${createHash('sha256').update(words).digest('hex').slice(0, 16)}>>`;
        const shared = { mark, personalization: question.kind === 'personalization' };
        return [
          { role: 'system', content: compiled.rules(shared) },
          { role: 'user', content: compiled.case({ ...shared, ...caseFacts(question, transcript, mark) }) },
        ];
      },
    });
    pinned ??= reply.answeredBy;
    const declared = model.answersAs.length === 0 || isAnsweredBy(model.name, reply.answeredBy, model.answersAs);
    const rightModel = declared && reply.answeredBy === pinned;
    const rulings = readRulings(question, reply, transcript, {
      modelRequested: model.name,
      templateHash: model.offline
        ? 'rules'
        : hashText(read().rules + read().case)
            .toString(16)
            .padStart(8, '0'),
      rightModel,
      measured: measuredCertainty,
    });
    return { rulings, usage: reply.usage, ms: reply.ms };
  };
}

/** Longest text of one turn a judge reads, in characters. */
const TURN_LIMIT = 8_000;

/** A line of somebody's text that looks like the head of a turn; quoted, so that nobody speaks for the other side. */
const FORGED_TURN = /([\r\n\v\f\u0085\u2028\u2029][\s\p{Cf}]*)(?=\[[\s\p{Cf}]{0,9}(?:turn\b|\d))/giu;

const caseFacts = (question: Question, transcript: RulingFacts['transcript'], mark: string) => ({
  turns: transcript.map(({ index, speaker, text }) => ({
    index,
    who: speaker === 'user' ? 'customer' : 'chatbot',
    text: text.slice(0, TURN_LIMIT).replaceAll(mark, '(mark)').replace(FORGED_TURN, '$1> '),
  })),
  items: questionItems(question).map((item, index) => ({ ...item, number: index + 1 })),
});

interface PromptTexts {
  readonly rules: string;
  readonly case: string;
}

interface Prompts {
  readonly rules: (facts: object) => string;
  readonly case: (facts: object) => string;
}

function readTexts(): PromptTexts {
  const text = (name: string) => readFileSync(packageFolder('src', 'judge', 'prompts', `${name}.hbs`), 'utf8');
  return { rules: text('rules'), case: text('case') };
}

async function compile(texts: PromptTexts): Promise<Prompts> {
  const { default: handlebars } = await import('handlebars');
  const compiled = (text: string) => handlebars.compile<object>(text, { noEscape: true });
  return { rules: compiled(texts.rules), case: compiled(texts.case) };
}
