import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown> & {
    messages: { role: string; content: string }[];
    response_format?: { type: string; json_schema?: { name: string; schema: object } };
  };
}

/** What the server does with one request: `cuts` drops the connection, `breaks` drops it inside the body. */
export type Act = { status?: number; headers?: Record<string, string>; body?: unknown; cuts?: true; breaks?: true };
export type Persona = (request: Received, n: number) => Act;

/** A chat completion as endpoints send it. */
export const completion = (content: unknown, over: Record<string, unknown> = {}, choice: Record<string, unknown> = {}): Act => ({
  body: {
    id: 'c1',
    object: 'chat.completion',
    model: 'm-1',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content }, ...choice }],
    usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
    ...over,
  },
});
export const refusal = (status: number, message: string, more: Record<string, unknown> = {}): Act => ({ status, body: { error: { message, ...more } } });

const ANSWER = '{"answer": "met", "certainty": 80}';

/** Endpoints as they are met: what each takes, and what it makes of it. All know the answer `met`, 80. */
export const personas: Readonly<Record<'schema' | 'json' | 'text' | 'messy' | 'deaf', Persona>> = {
  schema: ({ body }) => (body.response_format?.type === 'json_schema' ? completion(ANSWER) : refusal(500, 'only ever asked with a schema')),
  json: ({ body }) =>
    body.response_format?.type === 'json_schema'
      ? refusal(400, "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.", { param: 'response_format' })
      : completion(ANSWER),
  text: ({ body }) =>
    body.response_format
      ? { status: 422, body: { detail: [{ type: 'extra_forbidden', loc: ['body', 'response_format'], msg: 'Extra inputs are not permitted' }] } }
      : completion(ANSWER),
  messy: () =>
    completion(
      `<think>{"answer": "not met", "certainty": 5}? No.</think>Sure! Here it is:\n\`\`\`json\n{"answer": "met",\n "certainty": 80,}\n\`\`\`\nHope that helps {smile}<|eot_id|>`,
    ),
  /** Takes a schema, ignores it, and keeps to the words when they are said. */
  deaf: ({ body }) => completion(body.messages.at(-1)?.content.includes('JSON schema') ? ANSWER : 'I would say that it was met.'),
};

/** An endpoint on 127.0.0.1 that does what the persona says, and keeps what it received. */
export async function startModelServer(persona: Persona) {
  const requests: Received[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request = { url: incoming.url ?? '', headers: incoming.headers, body: JSON.parse(Buffer.concat(chunks).toString()) as Received['body'] };
      const act = persona(request, requests.push(request));
      if (act.cuts) incoming.socket.destroy();
      if (act.cuts) return;
      const text = typeof act.body === 'string' ? act.body : JSON.stringify(act.body ?? {});
      if (act.breaks)
        return void outgoing
          .writeHead(200, { 'content-type': 'application/json' })
          .write(text.slice(0, 30), () => setTimeout(() => incoming.socket.destroy(), 50));
      outgoing.writeHead(act.status ?? 200, { 'content-type': 'application/json', ...act.headers }).end(text);
    });
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const stop = () =>
    new Promise<void>(done => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url, requests, stop };
}
