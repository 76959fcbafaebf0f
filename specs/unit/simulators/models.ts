import type { Completion, Message, ModelRequest, SpeakingModel, SpeakRequest, Spoken } from '../../../src/model/model.js';

/** A model that answers as told, one reply after the other, and keeps what it was asked. Plain replies are text; an object replaces parts of them. */
export class Played implements SpeakingModel {
  readonly offline = false;
  readonly timeoutMs = 1000;
  readonly answersAs: readonly string[] = [];
  readonly requests: (ModelRequest<unknown> | SpeakRequest)[] = [];
  readonly prompts: (readonly Message[])[] = [];

  constructor(
    /** By the number of the person's utterances so far, or one after the other. */
    private readonly reply: (prompt: readonly Message[], nth: number) => unknown,
    readonly name = 'played-1',
  ) {}

  complete<T>(request: ModelRequest<T>): Promise<Completion<T>> {
    request.signal.throwIfAborted();
    const { prompt, reply } = this.answer(request);
    const read = request.schema.safeParse(reply);
    const usage = { calls: 1, promptTokens: prompt.length, completionTokens: 1 };
    const value = read.success ? read.data : null;
    return Promise.resolve({
      value,
      unreadable: read.success ? null : 'it does not fit',
      raw: JSON.stringify(reply) ?? '',
      answeredBy: this.name,
      usage,
      ms: 1,
    });
  }

  speak(request: SpeakRequest): Promise<Spoken> {
    request.signal.throwIfAborted();
    const { prompt, reply } = this.answer(request);
    const spoken = typeof reply === 'string' ? { text: reply } : (reply as Partial<Spoken>);
    return Promise.resolve({
      text: '',
      unusable: null,
      answeredBy: this.name,
      usage: { calls: 1, promptTokens: prompt.length, completionTokens: 1 },
      ms: 1,
      ...spoken,
    });
  }

  private answer(request: ModelRequest<never> | ModelRequest<unknown> | SpeakRequest) {
    const prompt = request.prompt();
    const reply = this.reply(prompt, this.requests.length);
    this.requests.push(request);
    this.prompts.push(prompt);
    return { prompt, reply };
  }
}

/** Replies one after the other; the last one stays. */
export const inTurn =
  (...replies: readonly unknown[]) =>
  (_: readonly Message[], nth: number) =>
    replies[Math.min(nth, replies.length - 1)];
