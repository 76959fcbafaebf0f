import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { expect, test } from '@playwright/test';
import type { LineContext } from '../../../src/channel/channel.js';
import { overHttp } from '../../../src/channel/http.js';
import type { HttpOptions } from '../../../src/channel/http/options.js';
import type { Turn } from '../../../src/transcript/turn.js';

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;
const never = new AbortController().signal;
const running: Server[] = [];
const listen = async (server: Server): Promise<string> => {
  running.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const serve = (handler: Handler) =>
  listen(
    createServer((request, response) => {
      let body = '';
      request
        .on('data', chunk => {
          body += String(chunk);
        })
        .on('end', () => handler(request, response, body));
    }),
  );
test.afterEach(() => {
  for (const server of running.splice(0)) {
    server.close();
    (server as Partial<ReturnType<typeof createServer>>).closeAllConnections?.();
  }
});

const context = (over: Partial<LineContext> = {}): LineContext => ({ fetch: globalThis.fetch, now: () => performance.now(), conversationId: 'c1', ...over });
const open = (options: HttpOptions, over?: Partial<LineContext>) => overHttp({ replyTimeoutMs: 3000, ...options }).open(context(over));
const messageOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no failure',
    (error: unknown) => String((error as Error).message),
  );
/** What the first utterance meets, and what the second one does after a good reply. */
async function meets(answer: Handler, options: Partial<HttpOptions> = {}): Promise<{ first: string; later: string }> {
  let calls = 0;
  const good = '{"reply":"fine"}';
  const url = await serve((request, response, body) =>
    calls++ === 1 ? void response.setHeader('content-type', 'application/json').end(good) : answer(request, response, body),
  );
  const line = await open({ url, ...options });
  const first = await messageOf(line.send('a', [], never));
  await line.send('b', [], never);
  return { first, later: await messageOf(line.send('c', [], never)) };
}
const status =
  (code: number, body = 'the reason', headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(code, headers).end(body);
const json =
  (data: unknown): Handler =>
  (_request, response) =>
    void response.setHeader('content-type', 'application/json').end(JSON.stringify(data));
const events =
  (text: string): Handler =>
  (_request, response) =>
    void response.setHeader('content-type', 'text/event-stream').end(text);
const turn = (index: number, speaker: Turn['speaker'], text: string): Turn => ({ index, speaker, text, firstTokenMs: null, lastTokenMs: null });

test.describe('what is sent', () => {
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
});

test.describe('who is to blame', () => {
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
    expect((await meets(status(200, page, { 'content-type': 'text/html' }))).later).toMatch(
      /^set-up: a web page came back instead of a reply: "<!DOCTYPE html>/,
    );
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
});

test.describe('what comes back', () => {
  test('plain text, an empty reply, no content, and JSON that is only a word', async () => {
    const text = async (handler: Handler) => {
      const { text: said, readFrom } = await (await open({ url: await serve(handler) })).send('a', [], never);
      return [said, readFrom];
    };
    expect(await text(status(200, 'Hello\nthere', { 'content-type': 'text/plain' }))).toEqual(['Hello\nthere', 'plain text']);
    expect(await text(status(200, 'just words', { 'content-type': 'text/html' }))).toEqual(['just words', 'plain text']);
    expect(await text(status(200, '42', { 'content-type': 'text/plain' }))).toEqual(['42', 'plain text']);
    expect(await text(status(200, Buffer.from('caf\xe9', 'latin1') as unknown as string, { 'content-type': 'text/plain; charset=iso-8859-1' }))).toEqual([
      'café',
      'plain text',
    ]);
    expect(await text(status(204, ''))).toEqual(['', 'empty body']);
    expect(await text(json({ reply: '' }))).toEqual(['', 'reply']);
    expect(await text(json([]))).toEqual(['', '*.text']);
  });

  test('the raw reply is kept, cut at its limit', async () => {
    const url = await serve(json({ reply: 'y'.repeat(30_000) }));
    const { raw, text } = await (await open({ url })).send('a', [], never);
    expect(raw).toMatchObject({ status: 200, contentType: 'application/json', truncated: true });
    expect(raw.body).toHaveLength(20_000);
    expect(text).toHaveLength(30_000);
  });

  const streamed = async (text: string, options: Partial<HttpOptions> = {}) => {
    const line = await open({ url: await serve(events(text)), ...options });
    return line.send('a', [], never).then(
      reply => reply.text,
      (error: unknown) => String((error as Error).message),
    );
  };
  test('streams of several kinds', async () => {
    expect(
      await streamed(
        'data: {"type":"start"}\n\ndata: {"type":"reasoning-delta","delta":"hm"}\n\ndata: {"type":"text-delta","delta":"He"}\n\ndata: {"type":"text-delta","delta":"llo"}\n\ndata: {"type":"finish"}\n\ndata: [DONE]\n\n',
      ),
    ).toBe('Hello');
    expect(await streamed('data: He\n\ndata: llo\n\ndata:  {x\n\n')).toBe('Hello {x');
    expect(await streamed('data: "He"\n\ndata: "llo"\n\n')).toBe('Hello');
    expect(await streamed('event: token\ndata: {"text":"Hello"}\n\nevent: done\ndata: {"text":"Hello"}\n\n')).toBe('Hello');
    expect(await streamed('data: {"session":"s"}\n\ndata: {"delta":\ndata: "Hello"}\n\ndata: {"delta":" end"}')).toBe('Hello end');
    expect(
      await streamed('data: {"full":"He"}\n\ndata: {"full":"Hello"}\n\n', {
        delta: (() => {
          let before = '';
          return (data: unknown) => {
            const { full } = data as { full: string };
            const fresh = full.slice(before.length);
            before = full;
            return fresh;
          };
        })(),
      }),
    ).toBe('Hello');
    expect(await streamed('data: [DONE]\n\ndata: {"delta":"late"}\n\n')).toBe('');
  });

  test('a stream that breaks off, reports an error, or holds no text we know', async () => {
    expect(await streamed('data: {"delta":"He"}\n\ndata: {"del')).toMatch(/^chatbot failed: the chatbot's stream broke off: an event is not whole JSON\n/);
    expect(await streamed('data: {"delta":"He"}\n\n', { endMark: '[DONE]' })).toMatch(
      /^chatbot failed: the chatbot's stream broke off: it ended without its end mark \[DONE\]\n/,
    );
    expect(await streamed('data: {"delta":"He"}\n\nevent: end\ndata: {}\n\n', { endMark: 'end' })).toBe('He');
    expect(await streamed('data: {"delta":"He"}\n\nevent: error\ndata: {"message":"overloaded"}\n\n')).toMatch(
      /^chatbot failed: the chatbot's stream reported an error: "overloaded"\n/,
    );
    expect(await streamed('data: {"bot_says":"He"}\n\n')).toMatch(
      /^set-up: no text was found in the chatbot's stream; its first unknown event had the keys bot_says\n/,
    );
    expect(await streamed('data: {"delta":"He"}\n\n', { delta: 'text' })).toMatch(/^set-up: no text was found/);
  });

  test('the session may come in an event, and the stream is left at its end mark', async () => {
    const bodies: { session?: string }[] = [];
    let closed = 0;
    const url = await serve((_request, response, body) => {
      bodies.push(JSON.parse(body) as { session: string });
      response.on('close', () => {
        closed += 1;
      });
      response.setHeader('content-type', 'text/event-stream').write('data: {"session":"s5"}\n\ndata: {"delta":"He"}\n\ndata: [DONE]\n\n');
    });
    const line = await open({ url });
    for (const said of ['a', 'b']) expect((await line.send(said, [], never)).text).toBe('He');
    expect(bodies.map(({ session }) => session)).toEqual(['c1', 's5']);
    await expect.poll(() => closed).toBe(2);
  });

  test('a reply above 1 MB is not read on', async () => {
    let sent = 0;
    const url = await serve((_request, response) => {
      const more = () => {
        while (sent < 2e8 && !response.destroyed && response.write('x'.repeat(65_536))) sent += 65_536;
      };
      response.on('drain', more);
      more();
    });
    expect(await messageOf((await open({ url })).send('a', [], never))).toMatch(/^chatbot failed: the chatbot's reply was too large: more than 1 MB\n/);
    expect(sent).toBeLessThan(5e7);
  });

  test('a limit holds for a stream that goes on and on, and for a fetch that ignores its signal', async () => {
    const url = await serve((_request, response) => {
      response.setHeader('content-type', 'text/event-stream');
      setInterval(() => response.write('data: {"delta":"x"}\n\n'), 20).unref();
    });
    expect(await messageOf((await open({ url, replyTimeoutMs: 200 })).send('a', [], never))).toMatch(
      /^chatbot failed: the chatbot did not answer within 200 ms\n[^]*there: +status 200, the reply unfinished/,
    );
    const deaf = await open({ url, replyTimeoutMs: 100 }, { fetch: () => new Promise<Response>(() => undefined) });
    expect(await messageOf(deaf.send('a', [], never))).toMatch(/^chatbot failed: the chatbot did not answer within 100 ms\n/);
  });

  test('an abort gives its own reason, whatever the fetch makes of it', async () => {
    const stop = new AbortController();
    const line = await open(
      { url: 'http://chat.test' },
      {
        fetch: () => {
          stop.abort(new Error('interrupted'));
          return Promise.reject(new Error('odd'));
        },
      },
    );
    expect(await messageOf(line.send('a', [], stop.signal))).toBe('interrupted');
  });
});
