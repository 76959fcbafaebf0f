import { expect, test } from '@playwright/test';
import { describeData, readPath } from '../../../src/channel/http/readPath.js';
import { readDelta } from '../../../src/channel/http/readDelta.js';
import { readReply } from '../../../src/channel/http/readReply.js';
import { readSession } from '../../../src/channel/http/session.js';
import { fillTemplate, fillText, unknownPlaces } from '../../../src/channel/http/template.js';

const messageOf = (work: () => unknown): string => {
  try {
    work();
    return 'no failure';
  } catch (error) {
    return String((error as Error).message);
  }
};

for (const [from, json, text] of [
  ['reply', { reply: 'hi', message: 'ok' }, 'hi'],
  ['answer', { status: 'ok', message: 'success', answer: 'hi' }, 'hi'],
  ['output', { output: 'hi' }, 'hi'],
  ['message', { message: 'hi' }, 'hi'],
  ['choices.0.message.content', { choices: [{ message: { role: 'assistant', content: 'hi' } }] }, 'hi'],
  ['choices.0.message.refusal', { choices: [{ message: { content: null, refusal: 'no' } }] }, 'no'],
  ['message.content', { message: { role: 'assistant', content: 'hi' } }, 'hi'],
  ['output.*.content.*.text', { output: [{ type: 'reasoning' }, { content: [{ type: 'output_text', text: 'hi' }] }] }, 'hi'],
  ['*.text', [{ recipient_id: 'u', text: 'one' }, { image: 'x.png' }, { text: 'two' }], 'one\ntwo'],
  ['no text', [{ image: 'x.png' }], ''],
  ['JSON text', 'hi', 'hi'],
  ['reply', { reply: '' }, ''],
] as const) {
  test(`finds a reply at ${from} in ${JSON.stringify(json)}`, () => {
    expect(readReply(json)).toEqual({ text, readFrom: from });
  });
}

test('an empty list of messages is silence', () => {
  expect(readReply([]).text).toBe('');
});

test('reads a path, a list of texts, and a function', () => {
  expect(readReply({ a: { b: ['x', 'y'] } }, 'a.b').text).toBe('x\ny');
  expect(readReply({ a: [{ t: 'x' }, {}, { t: 'y' }] }, '$.a[*].t').text).toBe('x\ny');
  expect(readReply({ a: 'x' }, () => ['one', 'two'])).toEqual({ text: 'one\ntwo', readFrom: 'reply function' });
});

test('a mapping that finds nothing, no text, or throws is the set-up, and says what was there', () => {
  expect(messageOf(() => readReply({ reply: 'hi', session: 's' }, 'answer.text'))).toMatch(
    /^set-up: the reply mapping 'answer\.text' found nothing; the JSON had the keys reply, session\n[^]*correct the path given as `reply`/,
  );
  expect(messageOf(() => readReply({ reply: { text: 'hi' } }, 'reply'))).toMatch(/^set-up: the reply mapping 'reply' found no text but the keys text\n/);
  expect(messageOf(() => readReply({ reply: 7 }, 'reply'))).toMatch(/^set-up: the reply mapping 'reply' found no text but a number\n/);
  expect(messageOf(() => readReply({}, () => undefined as unknown as string))).toMatch(/^set-up: the reply mapping function found nothing/);
  expect(
    messageOf(() =>
      readReply({}, () => {
        throw new Error('oops');
      }),
    ),
  ).toMatch(/^set-up: the reply mapping function threw: oops\n/);
  expect(messageOf(() => readReply({ foo: 1 }))).toMatch(
    /^set-up: no reply was found in the chatbot's JSON, which had the keys foo\n[^]*overHttp\(\{ url, reply: 'path\.to\.text' \}\)/,
  );
});

test('a path reads own properties only', () => {
  expect(readPath({}, 'constructor.name')).toEqual({ found: false, value: undefined });
  expect(readPath({ a: null }, 'a')).toEqual({ found: true, value: null });
  expect(describeData([{ a: 1 }])).toBe('a list of 1, the first with the keys a');
});

const event = (json: unknown, name = 'message') => [{ event: name, data: typeof json === 'string' ? json : JSON.stringify(json) }, json] as const;
for (const [json, delta] of [
  [{ choices: [{ delta: { content: 'He' } }] }, 'He'],
  [{ choices: [{ delta: { role: 'assistant', content: '' } }] }, ''],
  [{ choices: [], usage: {} }, ''],
  [{ delta: 'He' }, 'He'],
  [{ text: 'He' }, 'He'],
  [{ token: 'He' }, 'He'],
  [{ content: 'He' }, 'He'],
  ['He', 'He'],
  [{ type: 'text-delta', id: 't', delta: 'He' }, 'He'],
  [{ type: 'reasoning-delta', delta: 'hm' }, null],
  [{ type: 'start', messageId: 'm' }, undefined],
  [{ type: 'response.output_text.delta', delta: 'He' }, 'He'],
  [{ type: 'TEXT_MESSAGE_CONTENT', delta: 'He' }, 'He'],
  [{ type: 'content_block_delta', delta: { type: 'text_delta', text: 'He' } }, 'He'],
  [{ session: 's' }, undefined],
  [{ foo: 1 }, null],
] as const) {
  test(`reads the new text of ${JSON.stringify(json)}`, () => {
    expect(readDelta(...event(json))).toBe(delta);
  });
}

test("a stream's own error names the chatbot", () => {
  expect(messageOf(() => readDelta(...event({ type: 'error', errorText: 'model overloaded' })))).toMatch(
    /^chatbot failed: the chatbot's stream reported an error: "model overloaded"\n/,
  );
  expect(messageOf(() => readDelta(...event('out of memory', 'error')))).toMatch(/^chatbot failed: the chatbot's stream reported an error: "out of memory"\n/);
  expect(messageOf(() => readDelta(...event({ error: { message: 'no' } })))).toMatch(/^chatbot failed: /);
});

test('a delta mapping may skip events, but must find text', () => {
  expect(readDelta(...event({ x: 'He' }), 'x')).toBe('He');
  expect(readDelta(...event({ y: 1 }), 'x')).toBeNull();
  expect(readDelta(...event({ y: 1 }), () => undefined)).toBe('');
  expect(messageOf(() => readDelta(...event({ x: 1 }), 'x'))).toMatch(/^set-up: the delta mapping 'x' found no text but a number\n/);
});

test('reads a session under its common names, or at a path', () => {
  expect(readSession({ session_id: 's' })).toBe('s');
  expect(readSession({ conversationId: 7 })).toBe('7');
  expect(readSession({ data: { id: 's' }, session: 'no' }, 'data.id')).toBe('s');
  expect(readSession({ session: '' })).toBeUndefined();
});

test('fills a template once: what an utterance says is never filled in', () => {
  const filling = { message: 'my "name" is {{session}}', session: 's1', person: 'p1', messages: [{ role: 'user' as const, content: 'hi' }] };
  expect(fillTemplate({ text: 'Q: {{ message }}', deep: [{ id: '{{session}}' }], all: '{{messages}}', n: 1, no: null }, filling)).toEqual({
    text: 'Q: my "name" is {{session}}',
    deep: [{ id: 's1' }],
    all: [{ role: 'user', content: 'hi' }],
    n: 1,
    no: null,
  });
  expect(fillText('/s/{{session}}/{{person}}?q={{message}}', filling, encodeURIComponent)).toBe('/s/s1/p1?q=my%20%22name%22%20is%20%7B%7Bsession%7D%7D');
  expect(unknownPlaces({ a: '{{profile}} {{message}}' })).toEqual(['profile']);
});
