import type { Embedder } from '../../../src/model/embedder.js';
import type { Completion, Message, Model, ModelRequest } from '../../../src/model/model.js';
import type { DeepenOptions } from '../../../src/deepening/deepen.js';
import type { Call } from '../../../src/deepening/proposeCall.js';
import type { Leaf } from '../../../src/deepening/taxonomy.js';
import { hashText, seededRandom } from '../../../src/support/seed.js';

/** Hand-made models and rankings for the specs of deepening. */

export const signal = new AbortController().signal;

export const completion = (value: unknown): Completion<unknown> => ({
  value,
  unreadable: value === null ? 'the reply holds no JSON object' : null,
  raw: JSON.stringify(value),
  answeredBy: 'dreamer-1',
  usage: { calls: 1, promptTokens: 100, completionTokens: 20 },
  ms: 1,
});

type Answer = (request: ModelRequest<unknown>, prompt: readonly Message[], nth: number) => unknown;

/** Answers by a function and keeps what it was asked. Null is a reply that cannot be read. */
export class Dreamer implements Model {
  readonly name = 'dreamer-1';
  readonly offline = false;
  readonly timeoutMs = 1000;
  readonly answersAs: readonly string[] = [];
  readonly prompts: (readonly Message[])[] = [];
  readonly tasks: string[] = [];

  constructor(private readonly answer: Answer) {}

  async complete<T>(request: ModelRequest<T>): Promise<Completion<T>> {
    const prompt = request.prompt();
    this.prompts.push(prompt);
    this.tasks.push(request.task);
    const value = this.answer(request, prompt, this.prompts.length);
    return Promise.resolve({ ...completion(value), value: value === null ? null : request.schema.parse(value) });
  }

  /** Everything it was shown, as one text. */
  get shown(): string {
    return JSON.stringify(this.prompts);
  }
}

/** As many answers as are open, one text each. */
export const answers = (request: ModelRequest<unknown>, text: (path: string, at: number) => string): { values: { number: number; value: string }[] } => ({
  values: (request.facts as Call).open.map(({ asked: { leaf } }, at) => ({ number: at + 1, value: text(leaf.path, at) })),
});

const WORDS =
  'carries keeps sorts stacks counts folds paints rinses sweeps labels buckets ladders ribbons kettles pebbles lanterns spoons baskets curtains marbles'.split(
    ' ',
  );

/** A value that no rule finds fault with, another for every path. */
export function sound(path: string): string {
  return seededRandom(hashText(path)).shuffle(WORDS).slice(0, 7).join(' ');
}

export const options = (model: Model, more: Partial<DeepenOptions> = {}): DeepenOptions => ({
  model,
  rank: async () => Promise.resolve(leaves),
  attributes: 6,
  rounds: 2,
  seed: 1,
  sensitive: [],
  signal,
  ...more,
});

/** Thirty leaves, nearest first. */
export const leaves: Leaf[] = Array.from({ length: 30 }, (_, at) => ({
  path: `${['near', 'mid', 'far'][Math.floor(at / 10)]}/${'abcdefghij'[at % 10]} thing`,
  question: `What of thing ${at}?`,
}));

/** Vectors by hash: the same on every machine, near nothing. */
export const hashEmbedder = (): Embedder & { readonly texts: string[] } => {
  const texts: string[] = [];
  return {
    name: 'hash',
    texts,
    async embed(given) {
      texts.push(...given);
      return Promise.resolve(given.map(text => Float32Array.from([Math.cos(hashText(text)), Math.sin(hashText(text))])));
    },
  };
};
