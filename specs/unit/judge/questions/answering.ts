import type { Question } from '../../../../src/judge/judge.js';
import { judge } from '../../../../src/judge/llmJudge.js';
import { statedGate } from '../../../../src/judge/sampling/gate.js';
import { ruleUntilSettled, type SettledBy } from '../../../../src/judge/sampling/ruleUntilSettled.js';
import type { Completion, Message, Model, ModelRequest } from '../../../../src/model/model.js';
import type { Turn } from '../../../../src/transcript/turn.js';
import { completion } from '../makers.js';

/** A model that answers by the prompt it gets, as a reader would: `null` is a reply that cannot be read. */
export class AnsweringModel implements Model {
  readonly name = 'judge-1';
  readonly offline = false;
  readonly timeoutMs = 1000;
  readonly answersAs: readonly string[] = [];
  readonly prompts: string[] = [];

  constructor(private readonly answer: (user: string, nth: number) => object | null) {}

  complete<T>(request: ModelRequest<T>): Promise<Completion<T>> {
    const messages: readonly Message[] = request.prompt();
    const user = messages.at(-1)?.content ?? '';
    this.prompts.push(messages.map(({ content }) => content).join('\n'));
    const answered = this.answer(user, this.prompts.length);
    const mark = /<<[0-9a-f]{16}>>/.exec(user)?.[0] ?? '';
    const value = answered === null ? null : request.schema.parse({ mark, ...answered });
    return Promise.resolve({ ...completion(value), value });
  }
}

/** What a question comes to with a judge that is asked in both orders, at the gate of 70. */
export async function settledWith(
  question: Question,
  turns: readonly Turn[],
  answer: (user: string, nth: number) => object | null,
): Promise<{ readonly part: SettledBy; readonly model: AnsweringModel }> {
  const model = new AnsweringModel(answer);
  const { parts } = await ruleUntilSettled({
    judge: judge({ model }),
    question,
    gateFor: () => statedGate(70),
    cannotTell: 'cannot tell',
    draw: ({ judge: by, question: about, ...how }) => by.rule(about, turns, { ...how, seed: 1, signal: new AbortController().signal }),
  });
  const [part] = parts;
  if (!part) throw new Error('nothing was settled');
  return { part, model };
}

/** The number of the option, level or line that has these words, as the prompt lists them. */
export const numberOf = (user: string, words: string): string => new RegExp(`^(\\d+)\\. .*${words}`, 'mu').exec(user)?.[1] ?? `no ${words}`;

/** A model on an endpoint without schemas: whatever is asked, it says the same words, which are read as far as they can be. */
export class RepeatingModel implements Model {
  readonly name = 'judge-1';
  readonly offline = false;
  readonly timeoutMs = 1000;
  readonly answersAs: readonly string[] = [];

  constructor(private readonly says: string) {}

  complete<T>({ loosely }: ModelRequest<T>): Promise<Completion<T>> {
    const value = loosely?.(this.says) ?? null;
    return Promise.resolve({ ...completion(value), value, unreadable: value === null ? 'no ruling' : null, raw: this.says });
  }
}
