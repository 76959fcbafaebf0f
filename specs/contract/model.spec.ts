import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { openai } from '../../src/model/openai.js';
import { failureOf, modelContract, requestOf, Ruling } from './modelContract.js';
import { completion, personas, refusal, startModelServer, type Persona } from './modelServer.js';

for (const [name, persona] of Object.entries(personas)) {
  modelContract(`openai() at a ${name} server`, async () => {
    const { url, stop } = await startModelServer(persona);
    return { model: openai({ model: 'm-1', baseURL: url }), stop };
  });
}

let server: Awaited<ReturnType<typeof startModelServer>>;
const serve = async (persona: Persona) => (server = await startModelServer(persona));
test.afterEach(() => server?.stop());
const modelAt = (over: Partial<Parameters<typeof openai>[0]> = {}) => openai({ model: 'm-1', baseURL: server.url, ...over });
const types = () => server.requests.map(({ body }) => body.response_format?.type ?? 'none');

test.describe('what an endpoint takes is found out once', () => {
  for (const [name, tried] of [
    ['schema', ['json_schema', 'json_schema']],
    ['json', ['json_schema', 'json_object', 'json_object']],
    ['text', ['json_schema', 'json_object', 'none', 'none']],
  ] as const) {
    test(name, async () => {
      await serve(personas[name]);
      const model = modelAt();
      const first = await model.complete(requestOf());
      await model.complete(requestOf());
      expect(types()).toEqual(tried);
      expect(first.usage).toEqual({ calls: tried.length - 1, promptTokens: 100, completionTokens: 10 });
    });
  }

  test('a server that takes the schema and ignores it is told in words, from then on at once', async () => {
    await serve(personas.deaf);
    const model = modelAt();
    const { usage } = await model.complete(requestOf());
    await model.complete(requestOf());
    expect(usage).toEqual({ calls: 2, promptTokens: 200, completionTokens: 20 });
    expect(server.requests).toHaveLength(3);
    const [first, repair] = server.requests.map(({ body }) => body.messages);
    expect(repair?.slice(0, 2)).toEqual(first);
    expect(repair?.[2]).toEqual({ role: 'assistant', content: 'I would say that it was met.' });
    expect(repair?.[3]?.content).toContain('The reply holds no JSON object.');
    expect(server.requests[2]?.body.messages[1]?.content).toContain('fields in this order: "answer", "certainty"');
  });

  test('temperature, seed and the name of the token limit', async () => {
    await serve(({ body }) => {
      if ('max_tokens' in body)
        return refusal(400, "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.", {
          param: 'max_tokens',
        });
      if ('temperature' in body)
        return refusal(400, "Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) value is supported.");
      if ('seed' in body) return { status: 422, body: { detail: [{ type: 'extra_forbidden', loc: ['body', 'seed'], msg: 'Extra inputs are not permitted' }] } };
      return personas.schema({ body, url: '', headers: {} }, 0);
    });
    const model = modelAt();
    await model.complete(requestOf());
    expect(server.requests).toHaveLength(4);
    await model.complete(requestOf());
    expect(Object.keys(server.requests[4]?.body ?? {}).sort()).toEqual(['max_completion_tokens', 'messages', 'model', 'response_format']);
  });

  test('a range error is no refusal of the parameter: the caller hears of it', async () => {
    await serve(() => refusal(400, 'temperature must be between 0 and 1'));
    expect((await failureOf(modelAt().complete(requestOf()))).facts).toMatchObject({ party: 'model', code: 'model-refused' });
    expect(server.requests).toHaveLength(1);
  });

  test('a schema without an equal in strict mode goes as JSON mode, and costs the others nothing', async () => {
    await serve(() => completion('{"answer": "met", "certainty": 80}'));
    const model = modelAt();
    await model.complete(requestOf({ schema: Ruling.extend({ note: z.string().optional() }) }));
    await model.complete(requestOf());
    expect(types()).toEqual(['json_object', 'json_schema']);
  });

  test("with structured: 'schema' nothing steps down", async () => {
    await serve(personas.json);
    expect((await failureOf(modelAt({ structured: 'schema' }).complete(requestOf()))).facts).toMatchObject({ party: 'set-up', code: 'model-format-refused' });
    expect(types()).toEqual(['json_schema']);
  });
});

test.describe('what cannot be read is counted, never defaulted', () => {
  for (const [name, act, reason] of [
    ['cut off at the token limit', completion('{"answer": "met", "certainty": 80}', {}, { finish_reason: 'length' }), 'finish_reason length'],
    ['filtered', completion('', {}, { finish_reason: 'content_filter' }), 'content filter'],
    [
      'a refusal',
      completion(null, {}, { message: { role: 'assistant', content: null, refusal: 'I cannot judge people.' } }),
      'The model refused: I cannot judge people.',
    ],
    ['no choice', { body: { model: 'm-1', choices: [] } }, 'no choice'],
    ['prose', completion('Based on the user profile provided, the user is a 23-year-old'), 'no JSON object'],
    ['a number as text', completion('{"answer": "met", "certainty": "85"}'), 'certainty is not of the kind asked for (number)'],
    ['half an object', completion('{"answer": "met", "cert'), 'cut off inside a JSON object'],
    [
      'invalid JSON that the endpoint itself refused',
      { status: 400, body: { error: { code: 'json_validate_failed', message: 'Failed to generate JSON', failed_generation: '{"answer": met}' } } },
      'not valid JSON',
    ],
  ] as const) {
    test(name, async () => {
      await serve(() => act);
      const { value, unreadable, usage } = await modelAt().complete(requestOf());
      expect(value).toBeNull();
      expect(unreadable).toContain(reason);
      expect(usage.calls).toBe(2);
      expect(server.requests.at(-1)?.body.messages.at(-1)?.content).toContain(reason);
    });
  }

  test('a long reply is kept up to 20,000 characters', async () => {
    await serve(() => completion('x'.repeat(50_000)));
    const { raw, value } = await modelAt().complete(requestOf());
    expect([raw.length, value]).toEqual([20_000, null]);
  });
});

test('the reported model and the cost come through, estimated where the endpoint does not count', async () => {
  await serve(() => completion([{ type: 'text', text: '{"answer": "met", "certainty": 80}' }], { model: 'm-1-2024-11-20', usage: null }));
  const { answeredBy, usage } = await modelAt().complete(requestOf());
  expect(answeredBy).toBe('m-1-2024-11-20');
  expect(usage).toEqual({ calls: 1, promptTokens: Math.ceil(('You rule on transcripts.' + 'Was the refund offered?').length / 4), completionTokens: 9 });
});

test('a request carries the options and nothing of the environment', async () => {
  await serve(personas.schema);
  const intruders = {
    OPENAI_API_KEY: 'sk-environment',
    OPENAI_BASE_URL: 'http://127.0.0.1:9',
    OPENAI_ORG_ID: 'org-env',
    OPENAI_PROJECT_ID: 'proj-env',
    OPENAI_CUSTOM_HEADERS: 'x-intruder: yes\nauthorization: Bearer sk-environment',
  };
  Object.assign(process.env, intruders);
  try {
    await openai({ model: 'm-1', baseURL: `${server.url}/?api-version=2`, headers: { 'X-Team': 'refunds' }, query: { trace: 'on' } }).complete(requestOf());
  } finally {
    for (const name of Object.keys(intruders)) delete process.env[name];
  }
  const [{ url, headers, body }] = server.requests as [(typeof server.requests)[number]];
  expect(url).toBe('/v1/chat/completions?api-version=2&trace=on');
  expect(headers).toMatchObject({ authorization: 'Bearer no-key', 'x-team': 'refunds' });
  expect(JSON.stringify(headers)).not.toMatch(/intruder|environment|org-env|proj-env/);
  expect(body).toMatchObject({
    model: 'm-1',
    temperature: 0.2,
    seed: 7,
    max_tokens: 300,
    response_format: { json_schema: { name: 'contract_ruling', strict: true } },
  });
  expect(body.response_format?.json_schema?.schema).toMatchObject({ required: ['answer', 'certainty'], additionalProperties: false });
});

test('credentials in the headers need no key beside them', async () => {
  await serve(personas.schema);
  await modelAt({ headers: { 'api-key': 'azure-secret' } }).complete(requestOf());
  expect(server.requests[0]?.headers['authorization']).toBeUndefined();
  expect(server.requests[0]?.headers['api-key']).toBe('azure-secret');
});

test.describe('set-up faults are told at the first call, not before', () => {
  for (const [name, options, code, says] of [
    ['no key, no endpoint', { model: 'gpt-4o' }, 'model-key-missing', 'OPENAI_API_KEY'],
    ['an empty key', { model: 'gpt-4o', apiKey: ' ' }, 'model-key-missing', 'OPENAI_BASE_URL'],
    ['a key with a line break inside', { model: 'gpt-4o', apiKey: 'sk-secret1\nsk-secret2' }, 'model-key-invalid', 'gpt-4o'],
    ['no model', { model: '', apiKey: 'sk-secret1' }, 'model-name-missing', 'no model is named'],
    ['no scheme', { model: 'm', baseURL: 'localhost:8080/v1' }, 'model-base-url-invalid', 'http://localhost:11434/v1'],
    ['a password in the address', { model: 'm', baseURL: 'http://me:secret1@host/v1' }, 'model-base-url-invalid', 'inside the base URL'],
    [
      'a header that cannot be sent',
      { model: 'm', baseURL: 'http://127.0.0.1:9/v1', headers: { 'x-a': 'secret1\nb' } },
      'model-header-invalid',
      'the header "x-a"',
    ],
    [
      'a port that nobody may use',
      { model: 'm', baseURL: 'http://127.0.0.1:9/v1', retries: 0 },
      'model-unreachable',
      'nobody answers at http://127.0.0.1:9/v1',
    ],
    [
      'nobody there',
      { model: 'm', baseURL: 'http://127.0.0.1:59999/v1', retries: 1 },
      'model-unreachable',
      'nobody answers at http://127.0.0.1:59999/v1 (2 attempts)',
    ],
    ['a host that does not exist', { model: 'm', baseURL: 'http://models.invalid/v1', retries: 0 }, 'model-unreachable', 'nobody answers'],
  ] as const) {
    test(name, async () => {
      const failure = await failureOf(openai(options).complete(requestOf()));
      expect(failure.facts).toMatchObject({ party: 'set-up', code });
      expect(failure.message).toContain(says);
      expect(failure.message).not.toContain('secret1');
    });
  }

  for (const [name, act, code, says] of [
    [
      'a wrong key',
      refusal(401, 'Incorrect API key provided: sk-mine*****1234. Header was Bearer sk-mine-and-only-1234'),
      'model-key-refused',
      'refused the API key',
    ],
    ['an unknown model', refusal(404, 'The model `m-1` does not exist'), 'model-unknown', 'usually ends in /v1'],
    [
      'an unknown model, politely',
      refusal(400, 'Invalid request: model m-1 does not exist', { code: 'model_not_found' }),
      'model-unknown',
      'knows no model m-1',
    ],
    ['a web page', { headers: { 'content-type': 'text/html' }, body: '<html>Welcome</html>' }, 'model-not-an-endpoint', 'not as a model does'],
    ['JSON of something else', { body: { ok: true } }, 'model-not-an-endpoint', '{"ok":true}'],
    ['broken JSON', { body: '{"choices": [' }, 'model-not-an-endpoint', 'OpenAI-compatible'],
    ['an empty body', { body: '', status: 204 }, 'model-not-an-endpoint', 'OpenAI-compatible'],
  ] as const) {
    test(name, async () => {
      await serve(() => act);
      const failure = await failureOf(modelAt({ apiKey: 'sk-mine-and-only-1234' }).complete(requestOf()));
      expect(failure.facts).toMatchObject({ party: 'set-up', code });
      expect(failure.message).toContain(says);
      expect(failure.message).not.toMatch(/1234|sk-/);
      expect(failure.cause).toBeUndefined();
      expect(server.requests).toHaveLength(1);
    });
  }
});

test('a completion under a wrong content type is still a completion', async () => {
  await serve(() => ({ ...completion('{"answer": "met", "certainty": 80}'), headers: { 'content-type': 'text/plain' } }));
  expect((await modelAt().complete(requestOf())).value?.certainty).toBe(80);
});
