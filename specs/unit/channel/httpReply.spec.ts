import { expect, test } from '@playwright/test';
import type { HttpOptions } from '../../../src/channel/http/options.js';
import { type Handler, closeAll, events, json, messageOf, never, open, serve, status } from './servers.js';

test.afterEach(closeAll);

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
