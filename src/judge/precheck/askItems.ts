import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fenced, fencedLine } from '../../model/fenced.js';
import { isAnsweredBy } from '../../model/isAnsweredBy.js';
import { isMark, markAround } from '../../model/markAround.js';
import type { Message, Model, Usage } from '../../model/model.js';
import { NO_USAGE, usageOf } from '../../model/usage.js';
import { Failure } from '../../support/failure.js';
import { packageFolder } from '../../support/packageFolder.js';
import { childSeed } from '../../support/seed.js';
import { listed } from '../../support/text.js';
import { compile, readTexts, type Prompts } from '../promptTexts.js';
import type { SpeakerItem } from './item.js';
import { answersIn, loosely, speakersReply, wordsOfItems, type SpeakerAnswer, type SpeakersReply } from './reply.js';

/** The task name of a pre-check call. */
export const SPEAKERS = 'speakers';

/** Items of one call. */
const TOGETHER = 12;
/** Longest text of one line, in characters. */
const LINE_LIMIT = 500;

const rubricSchema = z.strictObject({
  name: z.string(),
  task: z.string(),
  examples: z.array(z.strictObject({ conversation: z.array(z.string()), asked: z.string(), reply: z.string() })),
});
const rubricText = (): string => readFileSync(packageFolder('src', 'judge', 'precheck', 'rubric.json'), 'utf8');

/** Eight hexadecimal digits of the frame that every question to a judge has, and of what is asked here. */
export function templateHash(): string {
  const texts = readTexts();
  return createHash('sha256')
    .update(texts.rules + texts.case + rubricText())
    .digest('hex')
    .slice(0, 8);
}

export interface Answered {
  /** One an item, in their order. */
  readonly answers: readonly SpeakerAnswer[];
  /** Why replies could not be read, a sentence each. */
  readonly unreadable: readonly string[];
  /** The name the endpoint reported; null where it reported none. */
  readonly reported: string | null;
  readonly usage: Usage;
}

/**
 * Asks all items, twelve a call. Rejects with the model's failure, or with one of the judge where another model answered than the one
 * that was asked, or two answered.
 */
export async function askItems(model: Model, items: readonly SpeakerItem[], { seed, signal }: { seed: number; signal: AbortSignal }): Promise<Answered> {
  const prompts = await compile(readTexts());
  const parts = Array.from({ length: Math.ceil(items.length / TOGETHER) }, (_, at) => items.slice(at * TOGETHER, (at + 1) * TOGETHER));
  const replies = await Promise.all(
    parts.map(async (part, at) => {
      const mark = markAround([...wordsOfItems(part)].sort());
      const read = (text: string) => loosely(text, part);
      const reply = await model.complete<SpeakersReply>({
        task: SPEAKERS,
        schema: speakersReply(part),
        facts: {},
        seed: childSeed(seed, SPEAKERS, at),
        temperature: 0,
        maxTokens: 300 + 60 * part.length,
        signal,
        loosely: read,
        prompt: () => promptFor(prompts, part, mark),
      });
      const own = reply.value === null || isMark(reply.value.mark, mark) ? reply.value : read(reply.raw);
      return { reply, answers: answersIn(own, part), unreadable: own === null ? [reply.unreadable ?? 'the reply holds no answer of its own'] : [] };
    }),
  );
  const reported = [...new Set(replies.map(({ reply }) => reply.answeredBy))];
  const wrong = reported.filter(name => model.answersAs.length > 0 && !isAnsweredBy(model.name, name, model.answersAs));
  if (reported.length > 1 || wrong.length > 0)
    throw new Failure({
      party: 'judge',
      code: 'judge-check-model',
      what: `the check of ${model.name} was answered by ${listed(reported.map(name => name ?? 'a model without a name'))}`,
      next: 'Pin one model at the gateway, or declare its names: openai({ model, answersAs: [...] }).',
    });
  return {
    answers: replies.flatMap(({ answers }) => answers),
    unreadable: replies.flatMap(({ unreadable }) => unreadable),
    reported: reported[0] ?? null,
    usage: replies.reduce((sum, { reply }) => usageOf(sum, reply.usage), NO_USAGE),
  };
}

/** The frame of every question to a judge, with excerpts for conversations. */
export function promptFor(prompts: Prompts, items: readonly SpeakerItem[], mark: string): readonly Message[] {
  const conversations = items.map(({ lines }, at) => ({
    name: `${at + 1}`,
    turns: lines.map(({ text, who }, line) => ({ index: line + 1, who: who ?? '?', text: fenced(text, mark, LINE_LIMIT) })),
  }));
  const questions = items.map(({ asked, options }, at) => ({ number: at + 1, text: fencedLine(question(asked, at + 1, options), mark, 2 * LINE_LIMIT) }));
  return [
    { role: 'system', content: prompts.rules({ rubric: rubricSchema.parse(JSON.parse(rubricText())) }) },
    { role: 'user', content: prompts.case({ mark, heading: 'Who is speaking', conversations, items: questions }) },
  ];
}

const question = (asked: SpeakerItem['asked'], number: number, options: readonly string[]): string => {
  const offered = `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
  return 'words' in asked
    ? `conversation ${number}, whose words are "${asked.words}": ${offered}?`
    : `conversation ${number}, turn ${asked.line + 1}: ${offered}?`;
};
