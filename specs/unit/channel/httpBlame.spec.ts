import { createServer as createTcpServer } from 'node:net';
import { expect, test } from '@playwright/test';
import { overHttp } from '../../../src/channel/http.js';
import { type Handler, closeAll, context, json, listen, meets, messageOf, never, open, serve, status } from './servers.js';

test.afterEach(closeAll);

for (const [code, first, later] of [
  [400, 'set-up: the first utterance was refused with status 400, so the body or headers', 'chatbot failed: the chatbot answered with status 400'],
  [401, 'set-up: the first utterance was refused with status 401, so the key or headers', 'chatbot failed: the chatbot answered with status 401'],
  [404, 'set-up: the first utterance was refused with status 404, so the address or method', 'chatbot failed: the chatbot answered with status 404'],
  [415, 'set-up: the first utterance was refused with status 415', 'chatbot failed: the chatbot answered with status 415'],
  [429, 'chatbot failed: the chatbot refused the utterance with its rate limit (status 429)', 'chatbot failed: the chatbot refused'],
  [500, 'chatbot failed: the chatbot answered with status 500: "the reason"', 'chatbot failed: the chatbot answered with status 500'],
  [503, 'chatbot failed: the chatbot answered with status 503', 'chatbot failed: the chatbot answered with status 503'],
] as const) {
  test(`status ${code}`, async () => {
    const met = await meets(status(code));
    expect(met.first).toContain(first);
    expect(met.later).toContain(later);
    expect(met.first.split('\n')[0]).toContain('"the reason"');
  });
}

test('an answer that is not JSON although it has to be', async () => {
  const met = await meets(status(200, `<oops ${'x'.repeat(300)}`, { 'content-type': 'application/json' }));
  expect(met.first).toMatch(/^set-up: the chatbot's answer is not JSON: "<oops x{194}…"\n/);
  expect(met.later).toMatch(/^chatbot failed: the chatbot's answer is not JSON/);
  expect((await meets(status(200, 'plain words'), { reply: 'reply' })).first).toMatch(/^set-up: the chatbot's answer is not JSON: "plain words"/);
});

test('a web page, and a redirect to one', async () => {
  const page = '<!DOCTYPE html><title>Sign in</title>';
  expect((await meets(status(200, page, { 'content-type': 'text/html' }))).later).toMatch(/^set-up: a web page came back instead of a reply: "<!DOCTYPE html>/);
  const redirect: Handler = (request, response) =>
    (request.url === '/login' ? status(200, page, { 'content-type': 'text/html' }) : status(302, '', { location: '/login' }))(request, response, '');
  const line = await open({ url: await serve(redirect) });
  expect(await messageOf(line.send('a', [], never))).toMatch(/^set-up: the request was redirected to a web page instead of a reply[^]*there: +\S+\/login\n/);
});

test('nobody at the address is the set-up, also later; no name is too', async () => {
  const gone = createTcpServer();
  const url = await listen(gone);
  await new Promise(resolve => gone.close(resolve));
  const message = await messageOf((await open({ url: `${url.replace('//', '//ann:hunter22@')}/api?key=abc` })).send('a', [], never));
  expect(message).toMatch(/^set-up: nobody could be reached at http:\/\/\*\*\*@127\.0\.0\.1:\d+\/api\?key=\*\*\*: ECONNREFUSED\n/);
  expect(message).not.toContain('hunter22');
  expect(await messageOf((await open({ url: 'http://127.0.0.1:9' })).send('a', [], never))).toMatch(/^set-up: the request could not be sent: bad port\n/);
  expect(await messageOf((await open({ url: 'http://no-such-host.invalid' })).send('a', [], never))).toMatch(
    /^set-up: nobody could be reached at \S+: (ENOTFOUND|EAI_AGAIN)\n/,
  );
  const plain = await serve(json({ reply: 'x' }));
  expect(await messageOf((await open({ url: plain.replace('http:', 'https:') })).send('a', [], never))).toMatch(/^set-up: nobody could be reached at https:/);
});

test('a connection closed without an answer is the chatbot', async () => {
  const line = await open({ url: await listen(createTcpServer(socket => socket.once('data', () => socket.destroy()))) });
  expect(await messageOf(line.send('a', [], never))).toMatch(/^chatbot failed: the chatbot closed the connection without an answer\n/);
});

test('a missing baseURL, a wrong url, and options that could never work are the set-up, before anything is sent', async () => {
  expect(await messageOf(open({ url: '/api/chat?key=1' }))).toMatch(
    /^set-up: the chatbot's address '\/api\/chat\?key=\*\*\*' is relative and no baseURL is set\n[^]*use: \{ baseURL/,
  );
  expect(await messageOf(open({ url: 'ftp://x' }))).toMatch(/^set-up: the chatbot's address 'ftp:\/\/x' is not an HTTP address/);
  expect(await messageOf(open({ url: '' }))).toMatch(/^set-up: overHttp was given no url/);
  expect(await messageOf(open({ url: 'http://x', body: { text: 'fixed' } }))).toMatch(/^set-up: the utterance would never reach the chatbot/);
  expect(await messageOf(open({ url: 'http://x', method: 'GET' }))).toMatch(/^set-up: the utterance would never reach the chatbot/);
  expect(await messageOf(open({ url: 'http://x', body: { text: '{{massage}}' } }))).toMatch(/^set-up: nothing fills \{\{massage\}\}/);
  expect(await messageOf(open({ url: 'http://x', replyTimeoutMs: 0 }))).toMatch(/^set-up: replyTimeoutMs must be/);
  expect(
    await messageOf(
      (
        await open({
          url: 'http://x',
          body: () => {
            throw new Error('oops');
          },
        })
      ).send('a', [], never),
    ),
  ).toMatch(/^set-up: the body function threw: oops/);
});

test('keys never show: not in the settings, not in a failure that quotes them', async () => {
  const url = await serve((request, response) => void response.writeHead(401).end(`wrong key ${String(request.headers.authorization)}`));
  const channel = overHttp({
    url: `${url}?token=t0ps3cret`,
    headers: { Authorization: 'Bearer hunter2222', 'X-Bad': 'a' },
    body: { api_key: 'zzz', text: '{{message}}' },
    reply: () => '',
  });
  expect(channel.settings).toMatchObject({
    headers: ['Authorization', 'X-Bad'],
    body: { api_key: '***', text: '{{message}}' },
    reply: '(function)',
    history: 'server',
    replyTimeoutMs: 30000,
  });
  const message = await messageOf((await channel.open(context())).send('a', [], never));
  expect(`${message}${JSON.stringify(channel.settings)}${channel.address}`).not.toMatch(/hunter2222|t0ps3cret|zzz/);
  const bad = await messageOf((await open({ url, headers: { 'x-api-key': 'hunter2222\nx' } })).send('a', [], never));
  expect(bad).toMatch(/^set-up: the request could not be sent/);
  expect(bad).not.toContain('hunter2222');
});

test('a channel that was answered once knows that its address, key and body are right: a refusal is then the chatbot’s', async () => {
  let refuses = false;
  const url = await serve((request, response, body) => (refuses ? status(422) : json({ reply: 'fine' }))(request, response, body));
  const channel = overHttp({ url, replyTimeoutMs: 3000 });
  const say = async (of = channel) => messageOf((await of.open(context())).send('a', [], never));
  refuses = true;
  expect(await say()).toMatch(/^set-up: the first utterance was refused with status 422/);
  refuses = false;
  expect(await say()).toBe('no failure');
  refuses = true;
  expect(await say()).toMatch(/^chatbot failed: the chatbot answered with status 422/);
  expect(await say(overHttp({ url, replyTimeoutMs: 3000 })), 'another channel may have other headers').toMatch(/^set-up:/);
  const other = await serve(status(401));
  const both = overHttp({ url: '/chat', replyTimeoutMs: 3000 });
  refuses = false;
  expect(await messageOf((await both.open(context({ baseURL: url }))).send('a', [], never))).toBe('no failure');
  expect(await messageOf((await both.open(context({ baseURL: other }))).send('a', [], never)), 'another origin answered').toMatch(/^set-up:/);
});
