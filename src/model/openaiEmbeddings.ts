import { Failure } from '../support/failure.js';
import { seededRandom } from '../support/seed.js';
import { fieldOf, type ChatAnswer } from './chatAnswer.js';
import { refuseBlank, unit, type Embedder } from './embedder.js';
import { endpointOf, type Endpoint } from './endpoint.js';
import type { OpenaiOptions } from './openaiOptions.js';
import { openClient, type SendRequest } from './openClient.js';
import { problemFailure } from './problemFailure.js';
import { longestWait, sendPatiently } from './sendPatiently.js';

export type EmbeddingsOptions = Pick<OpenaiOptions, 'model' | 'apiKey' | 'baseURL' | 'headers' | 'query' | 'timeoutMs' | 'retries' | 'fetch'> & {
  /** Numbers a vector is to have, for models that can be asked for fewer. Default: what the model gives. */
  readonly dimensions?: number;
};

/** Texts a request, and characters of them all: hosted endpoints take 300,000 tokens at once. */
const MOST_TEXTS = 128;
const MOST_CHARACTERS = 200_000;
/** Of a longer text the first so many characters are sent; the common limit is 8,192 tokens. */
const LONGEST_TEXT = 6000;
const MOST_NUMBERS = 16_384;

interface Session {
  readonly endpoint: Endpoint;
  readonly send: SendRequest;
  hasAnswered: boolean;
  /** Numbers a vector has, once one was seen. */
  numbers: number | null;
}

/**
 * Embeddings from any OpenAI-compatible endpoint, hosted or local. Making one reads nothing and cannot fail. What comes back is
 * checked: a vector a text, put in order by its index, all of one length, every number finite; else it is a Failure of the model.
 */
export function openaiEmbeddings(options: EmbeddingsOptions): Embedder {
  const { model, baseURL, dimensions, timeoutMs = 60_000, retries = 2 } = options;
  let session: Promise<Session> | undefined;
  return {
    // Servers of one's own may serve another model by the same name.
    name: `openai:${model}${dimensions === undefined ? '' : `, ${dimensions} numbers`}${baseURL === undefined ? '' : ` at ${addressOf(baseURL)}`}`,
    async embed(texts, signal) {
      refuseBlank(texts);
      signal.throwIfAborted();
      const open = await (session ??= openSession(options));
      const vectors: Float32Array[] = [];
      for (const batch of batches(texts)) vectors.push(...(await embedBatch(open, batch, dimensions, { timeoutMs, retries }, signal)));
      return vectors;
    },
  };
}

/** Without query, user and password: a name stands in files. */
function addressOf(baseURL: string): string {
  return URL.canParse(baseURL) ? new URL(baseURL).host : 'no address';
}

async function openSession(options: EmbeddingsOptions): Promise<Session> {
  const endpoint = endpointOf(options);
  return { endpoint, send: await openClient(endpoint, '/embeddings', options.fetch), hasAnswered: false, numbers: options.dimensions ?? null };
}

function batches(texts: readonly string[]): string[][] {
  const made: string[][] = [];
  let characters = Infinity;
  for (const whole of texts) {
    const text = whole.slice(0, LONGEST_TEXT).replace(/\p{Surrogate}/gu, '\uFFFD');
    characters += text.length;
    if (characters > MOST_CHARACTERS || (made.at(-1)?.length ?? 0) >= MOST_TEXTS) {
      made.push([]);
      characters = text.length;
    }
    made.at(-1)?.push(text);
  }
  return made;
}

async function embedBatch(
  session: Session,
  input: readonly string[],
  dimensions: number | undefined,
  patience: { readonly timeoutMs: number; readonly retries: number },
  signal: AbortSignal,
): Promise<Float32Array[]> {
  const { endpoint, send } = session;
  const body = { model: endpoint.model, input, encoding_format: 'float', ...(dimensions === undefined ? {} : { dimensions }) };
  const started = performance.now();
  const remainingMs = () => longestWait(patience) - (performance.now() - started);
  const ask = (limitMs: number) => send(body, signal, limitMs);
  const { answer, attempts } = await sendPatiently(ask, patience, remainingMs, seededRandom(0), signal);
  const data = dataIn(answer);
  if (data === null) {
    const problem = answer.kind === 'answered' ? ({ kind: 'no completion', text: 'a chat completion where embeddings were asked for' } as const) : answer;
    const { facts } = problemFailure(problem, { endpoint, attempts, hasAnswered: session.hasAnswered, formatRefused: false });
    throw new Failure({ ...facts, what: facts.what.replace('is no completion', 'is no list of embeddings') });
  }
  session.hasAnswered = true;
  const vectors = inOrder(data, input.length, session);
  if (typeof vectors !== 'string') return vectors;
  throw new Failure({
    party: 'model',
    code: 'embeddings-unreadable',
    what: `${endpoint.model} at ${endpoint.address} ${vectors}`,
    next: 'Look at the endpoint: what it serves is not read any further, since wrong vectors would put people in wrong places.',
  });
}

/** The list of embeddings in an answer; null when there is none. To the chat client such a list is no completion. */
function dataIn(answer: ChatAnswer): readonly unknown[] | null {
  if (answer.kind !== 'no completion') return null;
  try {
    const data = fieldOf(JSON.parse(answer.text), 'data');
    return Array.isArray(data) ? data : null;
  } catch {
    return null;
  }
}

/** Vectors by their index, or what is wrong with them. */
function inOrder(data: readonly unknown[], asked: number, session: Session): Float32Array[] | string {
  if (data.length !== asked) return `gave ${data.length} embeddings for ${asked} texts`;
  const vectors: (Float32Array | undefined)[] = Array.from({ length: asked });
  for (const entry of data) {
    const index = fieldOf(entry, 'index');
    const numbers = fieldOf(entry, 'embedding');
    if (typeof index !== 'number' || !(index in vectors)) return `gave an embedding with the index ${String(index).slice(0, 20)} for ${asked} texts`;
    if (vectors[index] !== undefined) return `gave two embeddings with the index ${index}`;
    if (!Array.isArray(numbers) || numbers.length === 0 || numbers.length > MOST_NUMBERS)
      return `gave an embedding that is no list of 1 to ${MOST_NUMBERS} numbers`;
    if (!numbers.every(number => typeof number === 'number' && Number.isFinite(number))) return 'gave an embedding with something in it that is no number';
    session.numbers ??= numbers.length;
    if (numbers.length !== session.numbers) return `gave an embedding of ${numbers.length} numbers beside others of ${session.numbers}`;
    const vector = unit(numbers as number[]);
    if (vector === null) return 'gave an embedding of zeros';
    vectors[index] = vector;
  }
  return vectors as Float32Array[];
}
