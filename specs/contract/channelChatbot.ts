import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A scripted chatbot: the utterance says how it behaves; anything else is repeated as "Heard: ...". */
export const replies: Record<string, string> = {
  html: 'Press <b>OK</b> <script>window.stolen = true</script><img src=x onerror="window.stolen=true">',
  nul: 'before\u0000after',
  rtl: 'مرحبا، كيف حالك؟ \u202Eabc',
  emoji: 'Family 👩‍👩‍👧, flag 🇨🇿, heart ❤️‍🔥.',
  huge: 'x'.repeat(2 * 1024 * 1024),
};
export const replyTo = (utterance: string) => replies[utterance] ?? `Heard: ${utterance}`;

export type Wire = 'json' | 'openai' | 'sse';
export interface Seen {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}

const cut = (text: string) => {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / 3) }, (_, i) => bytes.subarray(i * 3, i * 3 + 3));
};
async function inPieces(response: ServerResponse, text: string, limit = Infinity) {
  for (const piece of cut(text).slice(0, limit)) {
    response.write(piece);
    await new Promise(resolve => setImmediate(resolve));
  }
}
const body = (wire: Wire, text: string) =>
  wire === 'openai'
    ? JSON.stringify({ choices: [{ message: { role: 'assistant', content: text } }] })
    : wire === 'sse'
      ? `data: {"choices":[{"delta":{"role":"assistant","content":""}}]}\n\n${[...text].map(delta => `data: ${JSON.stringify({ choices: [{ delta: { content: delta } }] })}\n\n`).join('')}data: {"choices":[],"usage":{}}\n\ndata: [DONE]\n\n`
      : JSON.stringify({ reply: text, session: 'the-chatbots-own' });

async function answer(wire: Wire, utterance: string, response: ServerResponse) {
  const type = { 'content-type': wire === 'sse' ? 'text/event-stream' : 'application/json' };
  if (utterance === 'silence') return;
  if (utterance === 'fail') return void response.writeHead(500, { 'content-type': 'text/plain' }).end('the engine is down');
  response.writeHead(200, type);
  if (utterance === 'broken') return void response.end(wire === 'sse' ? 'data: {"choices":[{"del\n\n' : '{"reply": oops');
  if (utterance === 'half') {
    await inPieces(response, body(wire, 'This will never be finished'), 9);
    return void response.destroy();
  }
  if (utterance === 'huge')
    return void response.end(wire === 'sse' ? `data: ${JSON.stringify({ delta: replyTo(utterance) })}\n\n` : body(wire, replyTo(utterance)));
  await inPieces(response, body(wire, replyTo(utterance)));
  response.end();
}

const lastUtterance = (sent: Record<string, unknown>) => {
  const messages = sent.messages as { content: string }[] | undefined;
  return String(messages?.at(-1)?.content ?? sent.message);
};

/** Serves the chatbot at `/api`, and web pages at their paths, on a free port. */
export async function startChatbot(wire: Wire, pages: Record<string, string> = {}) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const page = pages[path];
    if (page !== undefined) return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    if (request.method !== 'POST') return void response.writeHead(404).end('no such page');
    const parts: Buffer[] = [];
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        const sent = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
        seen.push({ path, headers: request.headers, body: sent });
        void answer(wire, lastUtterance(sent), response);
      });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
