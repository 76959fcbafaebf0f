import type { IncomingMessage } from 'node:http';
import { expect, test } from '@playwright/test';
import type { HttpOptions } from '../../../src/channel/http/options.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { closeAll, json, never, open, serve } from './servers.js';

const turn = (index: number, speaker: Turn['speaker'], text: string): Turn => ({ index, speaker, text, firstTokenMs: null, lastTokenMs: null });
test.afterEach(closeAll);

test('by default one utterance and the session, then the session the chatbot names', async () => {
  const bodies: unknown[] = [];
  const url = await serve((request, response, body) => {
    bodies.push(JSON.parse(body));
    json({ reply: 'ok', sessionId: 'mine' })(request, response, body);
  });
  const line = await open({ url });
  for (const said of ['one', 'two']) await line.send(said, [], never);
  const other = await open({ url });
  await other.send('three', [], never);
  expect(bodies).toEqual([
    { message: 'one', session: 'c1' },
    { message: 'two', session: 'mine' },
    { message: 'three', session: 'c1' },
  ]);
});

test('the whole transcript where the client keeps it', async () => {
  let sent: unknown;
  const url = await serve((request, response, body) => {
    sent = JSON.parse(body);
    json({ reply: 'ok' })(request, response, body);
  });
  await (await open({ url, history: 'client' })).send('and?', [turn(1, 'chatbot', 'Welcome'), turn(2, 'user', 'hi')], never);
  expect(sent).toEqual({
    messages: [
      { role: 'assistant', content: 'Welcome' },
      { role: 'user', content: 'hi' },
      { role: 'user', content: 'and?' },
    ],
  });
});

test('a template, a function, a GET, headers, credentials', async () => {
  const seen: { method: string | undefined; url: string | undefined; headers: IncomingMessage['headers']; body: string }[] = [];
  const url = await serve((request, response, body) => {
    seen.push({ method: request.method, url: request.url, headers: request.headers, body });
    json({ reply: 'ok' })(request, response, body);
  });
  const send = async (options: HttpOptions) => (await open(options, { baseURL: url })).send('a&b', [], never);
  await send({ url: '/s/{{session}}/run', body: { input: { text: '{{message}}' } }, headers: { 'X-Session': '{{session}}' } });
  await send({ url, body: (utterance, { conversationId, history }) => ({ utterance, conversationId, n: history.length }) });
  await send({ url: '/ask?q={{message}}', method: 'get' });
  await send({ url: url.replace('//', '//ann:s3cret@'), body: 'q={{message}}', headers: { 'Content-Type': 'text/plain' } });
  expect(seen.map(({ method, url: path, body }) => [method, path, body])).toEqual([
    ['POST', '/s/c1/run', '{"input":{"text":"a&b"}}'],
    ['POST', '/', '{"utterance":"a&b","conversationId":"c1","n":0}'],
    ['GET', '/ask?q=a%26b', ''],
    ['POST', '/', 'q=a&b'],
  ]);
  expect(seen[0]?.headers).toMatchObject({ 'x-session': 'c1', 'content-type': 'application/json', accept: expect.stringContaining('text/event-stream') });
  expect(seen[3]?.headers).toMatchObject({ authorization: `Basic ${Buffer.from('ann:s3cret').toString('base64')}`, 'content-type': 'text/plain' });
});

test('a session is started where one is configured, with its greeting', async () => {
  const paths: string[] = [];
  const url = await serve((request, response, body) => {
    paths.push(`${request.url} ${body}`);
    json(request.url === '/start' ? { data: { id: 's9', hello: 'Good day' } } : { reply: 'ok' })(request, response, body);
  });
  const line = await open({ url: '/say', session: { url: '/start', id: 'data.id', greeting: 'data.hello' } }, { baseURL: url });
  expect(line.greeting?.text).toBe('Good day');
  await line.send('hi', [], never);
  expect(paths).toEqual(['/start {}', '/say {"message":"hi","session":"s9"}']);
});
