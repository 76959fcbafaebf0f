import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { cosine, type Embedder } from '../../src/model/embedder.js';
import { openaiEmbeddings, type EmbeddingsOptions } from '../../src/model/openaiEmbeddings.js';
import { failureOf } from './modelContract.js';

interface Body {
  readonly model: string;
  readonly input: readonly string[];
  readonly encoding_format: string;
  readonly dimensions?: number;
}

const never = new AbortController().signal;
const vectorOf = (text: string): number[] => [text.length, text.charCodeAt(0), 7];
const entry = (text: string, index: number, embedding: unknown = vectorOf(text)) => ({ object: 'embedding', index, embedding });
const listOf = (data: unknown) => ({ object: 'list', model: 'm-1', data, usage: { prompt_tokens: 3, total_tokens: 3 } });

/** An endpoint on 127.0.0.1 that answers each request as told. */
async function startEmbeddings(answer: (body: Body, n: number) => { status?: number; headers?: Record<string, string>; body: unknown }) {
  const requests: { url: string; authorization: string | undefined; body: Body }[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Body;
      const n = requests.push({ url: incoming.url ?? '', authorization: incoming.headers.authorization, body });
      const { status = 200, headers, body: content } = answer(body, n);
      outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(typeof content === 'string' ? content : JSON.stringify(content));
    });
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const stop = () =>
    new Promise<void>(done => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests, stop };
}

type Answer = Parameters<typeof startEmbeddings>[0];

async function withEndpoint<T>(
  answer: Answer,
  work: (embedder: Embedder, server: Awaited<ReturnType<typeof startEmbeddings>>) => Promise<T>,
  over: Partial<EmbeddingsOptions> = {},
): Promise<T> {
  const server = await startEmbeddings(answer);
  try {
    return await work(openaiEmbeddings({ model: 'embed-x', baseURL: server.url, apiKey: 'sk-mine-1234567', retries: 1, ...over }), server);
  } finally {
    await server.stop();
  }
}

const good: Answer = ({ input }) => ({ body: listOf(input.map((text, index) => entry(text, index))) });

test('asks /embeddings for floats, with the key, and gives unit vectors in the order of the texts', async () => {
  await withEndpoint(good, async (embedder, { requests }) => {
    const [a, bb] = await embedder.embed(['a', 'bb'], never);
    expect(requests).toEqual([
      {
        url: '/v1/embeddings',
        authorization: 'Bearer sk-mine-1234567',
        body: { model: 'embed-x', input: ['a', 'bb'], encoding_format: 'float' },
      },
    ]);
    expect(cosine(a ?? new Float32Array(), a ?? new Float32Array())).toBeCloseTo(1, 6);
    expect((bb?.[0] ?? 0) / (bb?.[2] ?? 1)).toBeCloseTo(2 / 7, 5);
  });
});

test('order is by index, not by place', async () => {
  const shuffled: Answer = ({ input }) => ({ body: listOf(input.map((text, index) => entry(text, index)).reverse()) });
  const plain = await withEndpoint(good, embedder => embedder.embed(['a', 'bb', 'ccc'], never));
  expect(await withEndpoint(shuffled, embedder => embedder.embed(['a', 'bb', 'ccc'], never))).toEqual(plain);
});

test('many texts go in several requests, long ones cut, and come back in order', async () => {
  await withEndpoint(good, async (embedder, { requests }) => {
    const texts = Array.from({ length: 300 }, (_, at) => 'z'.repeat(at + 1));
    const vectors = await embedder.embed([...texts, 'w'.repeat(50_000)], never);
    expect(vectors).toHaveLength(301);
    expect(vectors.slice(0, 300).map(vector => Math.round((7 * (vector[0] ?? 0)) / (vector[2] ?? 1)))).toEqual(texts.map(text => text.length));
    expect(requests.map(({ body }) => body.input.length)).toEqual([128, 128, 45]);
    expect(requests[2]?.body.input.at(-1)).toHaveLength(6000);
  });
});

test('fewer numbers can be asked for, and are then part of the name', async () => {
  await withEndpoint(
    good,
    async (embedder, { requests }) => {
      await embedder.embed(['a'], never);
      expect(requests[0]?.body.dimensions).toBe(3);
      expect(embedder.name).toMatch(/^openai:embed-x, 3 numbers at 127\.0\.0\.1:\d+$/);
    },
    { dimensions: 3 },
  );
});

for (const [name, data, says] of [
  ['too few', (texts: readonly string[]) => texts.slice(1).map(entry), 'gave 1 embeddings for 2 texts'],
  ['too many', (texts: readonly string[]) => [...texts, 'c'].map(entry), 'gave 3 embeddings for 2 texts'],
  ['one index twice', (texts: readonly string[]) => texts.map(text => entry(text, 0)), 'two embeddings with the index 0'],
  ['an index out of range', (texts: readonly string[]) => texts.map((text, at) => entry(text, at + 1)), 'with the index 2'],
  ['no index', (texts: readonly string[]) => texts.map(text => ({ embedding: vectorOf(text) })), 'with the index undefined'],
  ['an index that is a name', (texts: readonly string[]) => texts.map(text => ({ index: 'length', embedding: vectorOf(text) })), 'with the index length'],
  ['no number in it', (texts: readonly string[]) => texts.map((text, at) => entry(text, at, [1, null, 2])), 'no number'],
  ['a text in it', (texts: readonly string[]) => texts.map((text, at) => entry(text, at, [1, 'NaN', 2])), 'no number'],
  ['other lengths', (texts: readonly string[]) => texts.map((text, at) => entry(text, at, Array(3 + at).fill(1))), 'of 4 numbers beside others of 3'],
  ['zeros', (texts: readonly string[]) => texts.map((text, at) => entry(text, at, [0, 0, 0])), 'of zeros'],
  ['none', (texts: readonly string[]) => texts.map((text, at) => entry(text, at, [])), 'no list of 1 to'],
  ['base64', (texts: readonly string[]) => texts.map((text, at) => entry(text, at, 'AACAPwAAAEA=')), 'no list of 1 to'],
  ['a huge one', (texts: readonly string[]) => texts.map((text, at) => entry(text, at, Array(20_000).fill(1))), 'no list of 1 to'],
] as const) {
  test(`embeddings that are wrong are the model's failure: ${name}`, async () => {
    const failure = await withEndpoint(
      ({ input }) => ({ body: listOf(data(input)) }),
      embedder => failureOf(embedder.embed(['a', 'bb'], never)),
    );
    expect(failure.facts).toMatchObject({ party: 'model', code: 'embeddings-unreadable' });
    expect(failure.message).toContain(says);
  });
}

test('numbers too large to square are numbers', async () => {
  const huge: Answer = ({ input }) => ({ body: listOf(input.map((text, at) => entry(text, at, [3e200, 4e200]))) });
  const [vector] = await withEndpoint(huge, embedder => embedder.embed(['a'], never));
  expect(vector?.[0]).toBeCloseTo(0.6, 6);
});

test('a later answer of another length is refused: it is another model', async () => {
  const failure = await withEndpoint(
    ({ input }, n) => ({ body: listOf(input.map((text, at) => entry(text, at, Array(n + 2).fill(1)))) }),
    async embedder => {
      await embedder.embed(['a'], never);
      return failureOf(embedder.embed(['b'], never));
    },
  );
  expect(failure.message).toContain('of 4 numbers beside others of 3');
});

test('an answer without end is cut short', async () => {
  const endless: Answer = () => ({ body: `{"data": [${'1,'.repeat(9 * 1024 * 1024)}` });
  const failure = await withEndpoint(endless, embedder => failureOf(embedder.embed(['a'], never)), { retries: 0 });
  expect(failure.facts.party).toBe('model');
});

test('a page or a chat completion where embeddings should be is a wrong set-up', async () => {
  for (const body of ['<html>hello</html>', { choices: [{ message: { content: 'hi' } }] }, { data: 'no list' }]) {
    const failure = await withEndpoint(
      () => ({ body }),
      embedder => failureOf(embedder.embed(['a'], never)),
    );
    expect(failure.facts).toMatchObject({ party: 'set-up', code: 'model-not-an-endpoint' });
  }
});

test('nobody there, no key and no model are wrong set-ups', async () => {
  const nobody = openaiEmbeddings({ model: 'embed-x', baseURL: 'http://127.0.0.1:9/v1', retries: 0 });
  expect((await failureOf(nobody.embed(['a'], never))).facts).toMatchObject({ party: 'set-up', code: 'model-unreachable' });
  expect((await failureOf(openaiEmbeddings({ model: 'embed-x' }).embed(['a'], never))).facts).toMatchObject({ party: 'set-up', code: 'model-key-missing' });
  expect((await failureOf(openaiEmbeddings({ model: ' ', apiKey: 'k' }).embed(['a'], never))).facts.code).toBe('model-name-missing');
});

test('a blank text is sent to nobody', async () => {
  await withEndpoint(good, async (embedder, { requests }) => {
    await expect(embedder.embed(['', 'a'], never)).rejects.toThrow('blank');
    expect(requests).toEqual([]);
  });
});

test.describe('where fetch is intercepted', () => {
  const msw = setupServer();
  const BASE = 'https://models.example/v1';
  test.beforeAll(() => msw.listen({ onUnhandledRequest: 'bypass' }));
  test.afterEach(() => msw.resetHandlers());
  test.afterAll(() => msw.close());

  function script(...replies: (() => Response)[]) {
    let asked = 0;
    msw.use(http.post(`${BASE}/embeddings`, () => (replies[Math.min(asked++, replies.length - 1)] ?? HttpResponse.error)()));
    return () => asked;
  }
  const embedder = (over: Partial<EmbeddingsOptions> = {}) =>
    openaiEmbeddings({ model: 'embed-x', baseURL: `${BASE}?tenant=7`, apiKey: 'sk-mine-1234567', ...over });
  const busy = () => HttpResponse.json({ error: { message: 'slow down, sk-mine-1234567' } }, { status: 429, headers: { 'retry-after': '0' } });

  test('a busy endpoint is asked again', async () => {
    const asked = script(busy, () => HttpResponse.json(listOf([entry('a', 0)])));
    expect(await embedder().embed(['a'], never)).toHaveLength(1);
    expect(asked()).toBe(2);
  });

  test('one that stays busy is the model’s failure, and the key is in no message or name', async () => {
    const asked = script(busy);
    const failure = await failureOf(embedder().embed(['a'], never));
    expect(failure.facts).toMatchObject({ party: 'model', code: 'model-busy' });
    expect(failure.message + embedder().name).not.toContain('sk-mine');
    expect(embedder().name).toBe('openai:embed-x at models.example');
    expect(asked()).toBe(3);
  });

  test('a key that is refused is a wrong set-up', async () => {
    script(() => HttpResponse.json({ error: { message: 'bad key' } }, { status: 401 }));
    expect((await failureOf(embedder().embed(['a'], never))).facts).toMatchObject({ party: 'set-up', code: 'model-key-refused' });
  });

  test('an interruption is heeded', async () => {
    const reason = new Error('enough');
    script(() => HttpResponse.json(listOf([entry('a', 0)])));
    await expect(embedder().embed(['a'], AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
