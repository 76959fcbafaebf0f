import { expect, test } from '@playwright/test';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { openai } from '../../src/model/openai.js';
import { Failure } from '../../src/support/failure.js';
import { failureOf, requestOf } from './modelContract.js';
import { completion, startModelServer, type Act } from './modelServer.js';

// MSW 2 never settles body.cancel() (mswjs/interceptors #799). These specs run with its patched fetch as it is: a retry must not hang.
const msw = setupServer();
const BASE = 'https://models.example/v1';
const good = () => HttpResponse.json(completion('{"answer": "met", "certainty": 80}').body as object);
const busy = (headers: Record<string, string> = { 'retry-after': '0' }) => HttpResponse.json({ error: { message: 'slow down' } }, { status: 429, headers });
const modelAt = (over: Partial<Parameters<typeof openai>[0]> = {}) => openai({ model: 'gpt-x', baseURL: BASE, apiKey: 'sk-mine-1234567', ...over });

/** The endpoint gives these replies, one a request, the last for ever. */
function script(...replies: (() => Response | Promise<Response>)[]) {
  const seen: number[] = [];
  msw.use(http.post(`${BASE}/chat/completions`, () => (replies[Math.min(seen.push(performance.now()), replies.length) - 1] ?? good)()));
  return seen;
}

test.beforeAll(() => msw.listen({ onUnhandledRequest: 'bypass' }));
test.afterEach(() => msw.resetHandlers());
test.afterAll(() => msw.close());

test('a busy, then failing endpoint is asked again, and every request counts', async () => {
  const seen = script(busy, () => HttpResponse.text('upstream is down', { status: 503, headers: { 'retry-after-ms': '1' } }), good);
  const { value, usage } = await modelAt().complete(requestOf());
  expect(value?.answer).toBe('met');
  expect(usage).toEqual({ calls: 3, promptTokens: 100, completionTokens: 10 });
  expect(seen).toHaveLength(3);
  expect((seen[1] ?? 0) - (seen[0] ?? 0), 'retry-after: 0 is no pause').toBeLessThan(300);
});

test('retry-after is honoured, also as a date', async () => {
  const seen = script(
    () => busy({ 'retry-after': '1' }),
    () => busy({ 'retry-after': new Date(Date.now() + 3000).toUTCString() }),
    good,
  );
  await modelAt().complete(requestOf());
  expect((seen[1] ?? 0) - (seen[0] ?? 0)).toBeGreaterThan(990);
  expect((seen[2] ?? 0) - (seen[1] ?? 0)).toBeGreaterThan(500);
});

test('without it, pauses grow', async () => {
  const seen = script(
    () => HttpResponse.json({}, { status: 500 }),
    () => HttpResponse.error(),
    good,
  );
  expect((await modelAt().complete(requestOf())).value?.answer).toBe('met');
  const [a = 0, b = 0, c = 0] = seen;
  expect(b - a).toBeGreaterThan(370);
  expect(c - b).toBeGreaterThan(740);
  expect(c - b).toBeLessThan(1500);
});

for (const [name, reply, code, says, requests] of [
  ['busy for good', busy, 'model-busy', 'model: gpt-x at https://models.example/v1 had too many requests (429, 3 attempts)', 3],
  [
    'failing for good',
    () => HttpResponse.text('sk-mine-1234567 leaked', { status: 503, headers: { 'retry-after': '0' } }),
    'model-unavailable',
    'failed with status 503 (3 attempts)',
    3,
  ],
  ['a spent quota', () => HttpResponse.json({ error: { code: 'insufficient_quota' } }, { status: 429 }), 'model-quota-spent', 'the quota is spent', 1],
  [
    'a prompt that is too long',
    () => HttpResponse.json({ error: { message: 'maximum context length is 8192 tokens' } }, { status: 400 }),
    'model-refused',
    'maximum context length',
    1,
  ],
  ['an error in a successful reply', () => HttpResponse.json({ error: { code: 503, message: 'no provider' } }), 'model-unavailable', 'no provider', 3],
] as const) {
  test(`a model failure: ${name}`, async () => {
    const seen = script(reply);
    const failure = await failureOf(modelAt().complete(requestOf()));
    expect(failure.facts).toMatchObject({ party: 'model', code });
    expect(failure.message).toContain(says);
    expect(failure.message).not.toContain('sk-mine');
    expect(seen).toHaveLength(requests);
  });
}

test('each attempt has its own time-out', async () => {
  const seen = script(() => delay('infinite').then(good));
  const failure = await failureOf(modelAt({ timeoutMs: 100, retries: 1 }).complete(requestOf()));
  expect(failure.message.split('\n')[0]).toBe('model: gpt-x at https://models.example/v1 did not answer within 100 ms (2 attempts)');
  expect(seen).toHaveLength(2);
});

test('a request given up on is let go', async () => {
  let signal: AbortSignal | null | undefined;
  const hanging: typeof fetch = (_, init) => ((signal = init?.signal), new Promise(() => undefined));
  await failureOf(modelAt({ timeoutMs: 50, retries: 0, fetch: hanging }).complete(requestOf()));
  expect(signal?.aborted).toBe(true);
});

test('a body that never ends is a time-out too', async () => {
  script(
    () =>
      new HttpResponse(new ReadableStream({ start: controller => controller.enqueue(new TextEncoder().encode('{"choices"')) }), {
        headers: { 'content-type': 'application/json' },
      }),
  );
  expect((await failureOf(modelAt({ timeoutMs: 100, retries: 0 }).complete(requestOf()))).facts.code).toBe('model-timed-out');
});

for (const [name, reply] of [
  ['in an attempt', () => delay('infinite').then(good)],
  ['in a pause', () => busy({ 'retry-after': '15' })],
] as const) {
  test(`an interruption ${name} is heeded at once`, async () => {
    script(reply);
    const interruption = new AbortController();
    const reason = new Error('interrupted');
    const call = modelAt().complete(requestOf({ signal: interruption.signal }));
    setTimeout(() => interruption.abort(reason), 150);
    // The other ends of this wait are 15 s and never.
    const first = await Promise.race([call.catch((error: unknown) => error), delay(10_000).then(() => 'not heeded')]);
    expect(first).toBe(reason);
  });
}

test('once it has answered, an endpoint that goes away is at fault itself', async () => {
  let act: Act = completion('{"answer": "met", "certainty": 80}');
  const server = await startModelServer(() => act);
  const model = openai({ model: 'm-1', baseURL: server.url, retries: 0 });
  await model.complete(requestOf());
  act = { headers: { 'content-type': 'text/html' }, body: '<html>Back soon</html>' };
  expect((await failureOf(model.complete(requestOf()))).facts).toMatchObject({ party: 'model', code: 'model-no-completion' });
  for (const loss of [{ cuts: true }, { breaks: true }] as const) {
    act = { ...loss, body: 'x'.repeat(100) };
    expect((await failureOf(model.complete(requestOf()))).facts).toMatchObject({ party: 'model', code: 'model-connection-lost' });
  }
  await server.stop();
  expect((await failureOf(model.complete(requestOf()))).facts).toMatchObject({ party: 'model', code: 'model-unreachable' });
});

test('a fetch given in the options is the one that is used', async () => {
  const detach: typeof fetch = () => Promise.resolve(good());
  expect((await modelAt({ fetch: detach }).complete(requestOf())).value?.certainty).toBe(80);
});

test('a failure thrown by the given fetch comes through as it is, and is not tried again', async () => {
  const spent = new Failure({ party: 'set-up', code: 'budget-spent', what: 'the budget is spent' });
  let asked = 0;
  const refusing: typeof fetch = () => (asked++, Promise.reject(spent));
  expect(await failureOf(modelAt({ fetch: refusing }).complete(requestOf()))).toBe(spent);
  expect(asked).toBe(1);
});

test('hosted endpoints get max_completion_tokens', async () => {
  let body: unknown;
  msw.use(http.post('https://api.openai.com/v1/chat/completions', async ({ request }) => ((body = await request.json()), good())));
  await openai({ model: 'gpt-4o', apiKey: 'sk-mine-1234567' }).complete(requestOf());
  expect(body).toMatchObject({ max_completion_tokens: 300 });
  expect(body).not.toHaveProperty('max_tokens');
});
