import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import type { LineContext } from '../../../src/channel/channel.js';
import { overHttp } from '../../../src/channel/http.js';
import type { HttpOptions } from '../../../src/channel/http/options.js';

export type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;
export const never = new AbortController().signal;
const running: Server[] = [];
/** The address of a server that {@link closeAll} closes. */
export const listen = async (server: Server): Promise<string> => {
  running.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
export const serve = (handler: Handler) =>
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
export function closeAll(): void {
  for (const server of running.splice(0)) {
    server.close();
    (server as Partial<ReturnType<typeof createServer>>).closeAllConnections?.();
  }
}

export const context = (over: Partial<LineContext> = {}): LineContext => ({
  fetch: globalThis.fetch,
  now: () => performance.now(),
  conversationId: 'c1',
  personId: 'c1',
  ...over,
});
export const open = (options: HttpOptions, over?: Partial<LineContext>) => overHttp({ replyTimeoutMs: 3000, ...options }).open(context(over));
export const messageOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no failure',
    (error: unknown) => String((error as Error).message),
  );
/** What the first utterance meets, and what the second one does after a good reply. */
export async function meets(answer: Handler, options: Partial<HttpOptions> = {}): Promise<{ first: string; later: string }> {
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
export const status =
  (code: number, body = 'the reason', headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(code, headers).end(body);
export const json =
  (data: unknown): Handler =>
  (_request, response) =>
    void response.setHeader('content-type', 'application/json').end(JSON.stringify(data));
export const events =
  (text: string): Handler =>
  (_request, response) =>
    void response.setHeader('content-type', 'text/event-stream').end(text);
