import type { Completion, Message, Model, ModelRequest } from '../../../src/model/model.js';
import type { Ruling } from '../../../src/judge/judge.js';

/** Hand-made rulings and a model that answers as told, for the judge's specs. */

export const ruling = (more: Partial<Ruling> = {}): Ruling => ({
  criterion: 'says when the money arrives',
  evidence: [{ turn: 2, quote: 'in 7 days' }],
  reasoning: 'it says so',
  answer: 'met',
  certainty: 90,
  certaintyKind: 'stated',
  rule: null,
  void: null,
  modelRequested: 'judge-1',
  modelReported: 'judge-1',
  sample: 1,
  order: 'asked',
  templateHash: '0000',
  raw: '{}',
  ...more,
});

export const completion = (value: unknown, more: Partial<Completion<unknown>> = {}): Completion<unknown> => ({
  value,
  unreadable: value === null ? 'the reply holds no JSON object' : null,
  raw: JSON.stringify(value),
  answeredBy: 'judge-1',
  usage: { calls: 1, promptTokens: 200, completionTokens: 50 },
  ms: 3,
  ...more,
});

/** Answers one reply after the other, and keeps prompts and requests. */
export class ScriptedJudge implements Model {
  readonly name = 'judge-1';
  readonly offline = false;
  readonly timeoutMs = 1000;
  readonly answersAs: readonly string[] = [];
  readonly prompts: (readonly Message[])[] = [];
  readonly asked: ModelRequest<unknown>[] = [];

  constructor(private readonly replies: readonly Completion<unknown>[]) {}

  complete<T>(request: ModelRequest<T>): Promise<Completion<T>> {
    const reply = this.replies[Math.min(this.asked.length, this.replies.length - 1)] ?? completion(null);
    this.asked.push(request);
    this.prompts.push(request.prompt());
    const mark = /<<[0-9a-f]{16}>>/.exec(request.prompt().at(-1)?.content ?? '')?.[0] ?? '';
    // As a good judge does, it copies the mark, unless the reply was written with one.
    const value: unknown = typeof reply.value === 'object' && reply.value !== null ? { mark, ...reply.value } : reply.value;
    return Promise.resolve({ ...reply, value: value === null ? null : request.schema.parse(value) });
  }
}
