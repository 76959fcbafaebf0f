import { expect, test } from '@playwright/test';
import { openai } from '../../src/model/openai.js';
import type { SpeakRequest } from '../../src/model/model.js';
import { failureOf, requestOf } from './modelContract.js';
import { completion, refusal, startModelServer, type Persona } from './modelServer.js';

let server: Awaited<ReturnType<typeof startModelServer>>;
const serve = async (persona: Persona) => (server = await startModelServer(persona));
test.afterEach(() => server?.stop());
const modelAt = (over: Partial<Parameters<typeof openai>[0]> = {}) => openai({ model: 'm-1', baseURL: server.url, ...over });
const speakRequest = (over: Partial<SpeakRequest> = {}): SpeakRequest => ({
  prompt: () => [{ role: 'system', content: 'You are a user.' }],
  seed: 7,
  temperature: 1,
  maxTokens: 50,
  stop: [],
  signal: new AbortController().signal,
  ...over,
});

test('plain words are asked for without any format, and come back as they are', async () => {
  await serve(() => completion('  {"not": "read"} hi there'));
  const spoken = await modelAt().speak(speakRequest());
  expect(spoken).toMatchObject({ text: '  {"not": "read"} hi there', unusable: null, usage: { calls: 1, promptTokens: 100, completionTokens: 10 } });
  expect(Object.keys(server.requests[0]?.body ?? {}).sort()).toEqual(['max_tokens', 'messages', 'model', 'seed', 'temperature']);
  expect(server.requests[0]?.body.messages).toEqual([{ role: 'system', content: 'You are a user.' }]);
});

test('stop strings are sent, and cut here where the endpoint did not', async () => {
  await serve(() => completion('hello\nChatbot: hi\nUser: x', {}, { finish_reason: 'length' }));
  expect(await modelAt().speak(speakRequest({ stop: ['\nUser:', '\nChatbot:'] }))).toMatchObject({ text: 'hello', unusable: null });
  expect(server.requests[0]?.body).toMatchObject({ stop: ['\nUser:', '\nChatbot:'] });
});

test('an endpoint that refuses stop strings is asked without them, from then on at once', async () => {
  await serve(({ body }) => ('stop' in body ? refusal(400, "Unsupported parameter: 'stop' is not supported with this model.") : completion('hi<END> there')));
  const model = modelAt();
  expect(await model.speak(speakRequest({ stop: ['<END>'] }))).toMatchObject({ text: 'hi', usage: { calls: 2 } });
  await model.speak(speakRequest({ stop: ['<END>'] }));
  expect(server.requests).toHaveLength(3);
});

test('a reply that was cut off, withheld or refused is given with the reason, and not asked for again', async () => {
  await serve(() => completion('and on and', {}, { finish_reason: 'length' }));
  expect(await modelAt().speak(speakRequest())).toMatchObject({ text: 'and on and', unusable: expect.stringContaining('token limit') });
  expect(server.requests).toHaveLength(1);
});

test('busy endpoints are tried again, keys that come back are hidden, and faults are the same as of structured calls', async () => {
  await serve((_, nth) => (nth === 1 ? refusal(503, 'busy', {}) : completion('my key is sk-mine-and-only-1234')));
  expect(await modelAt({ apiKey: 'sk-mine-and-only-1234' }).speak(speakRequest())).toMatchObject({ text: 'my key is [redacted]', usage: { calls: 2 } });
  await server.stop();
  await serve(() => refusal(401, 'Incorrect API key provided'));
  expect((await failureOf(modelAt().speak(speakRequest()))).facts).toMatchObject({ party: 'set-up', code: 'model-key-refused' });
});

test('a refused format is no matter of plain words: nothing steps down for structured calls after it', async () => {
  await serve(({ body }) => (body.response_format ? completion('{"answer": "met", "certainty": 80}') : refusal(400, 'grammar is not supported')));
  const model = modelAt();
  expect((await failureOf(model.speak(speakRequest()))).facts).toMatchObject({ party: 'model', code: 'model-refused' });
  await model.complete(requestOf());
  expect(server.requests.at(-1)?.body.response_format?.type).toBe('json_schema');
});

test('asks nothing once the signal is aborted', async () => {
  await serve(() => completion('hi'));
  const reason = new Error('the test is over');
  await expect(modelAt().speak(speakRequest({ signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
  expect(server.requests).toEqual([]);
});
