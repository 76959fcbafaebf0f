import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { Failure } from '../../../support/failure.js';
import { admit } from './guard.js';
import { labelPage } from './page.js';
import { golds } from './row.js';
import type { Labelling } from './session.js';

/** Bytes of a label that is sent: a why of 2,000 characters in any script fits. */
const LARGEST = 16_384;
const LONGEST_WHY = 2000;
/** A request that dawdles is dropped, in milliseconds. */
const REQUEST_MS = 10_000;

const labelSchema = z.strictObject({ index: z.int().min(0), gold: z.enum(golds), why: z.string().max(LONGEST_WHY) });

export interface LabelServer {
  /** The address to open; the token in it is this server's only key. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What the page does to the command. */
export interface Heard {
  /** The page is in use, and `left` questions are open. */
  readonly used: (left: number) => void;
  /** The person says that they are done. */
  readonly done: () => void;
  /** Something of ours broke: a full disk. */
  readonly failed: (failure: Failure) => void;
}

/** Serves the page on 127.0.0.1. Port 0 is any free one; a port in use is a set-up failure. */
export async function serveLabelling(labelling: Labelling, port: number, heard: Heard): Promise<LabelServer> {
  const token = randomBytes(16).toString('hex');
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof Failure) heard.failed(error);
      if (!response.headersSent) send(response, 500, 'text/plain', 'not saved');
      else response.end();
    });
  });
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = REQUEST_MS;
  const bound = await listen(server, port);
  return { url: `http://127.0.0.1:${bound}/${token}/`, close: () => closed(server) };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const admitted = admit(request, { port: bound, token });
    if ('refused' in admitted) return refuse(response, admitted.refused);
    response.once('finish', () => {
      const { of, answered } = labelling.progress();
      heard.used(of - answered);
    });
    if (request.method === 'GET') return show(response, admitted.path);
    if (admitted.path === 'done') {
      if (labelling.progress().next !== null) return refuse(response, 400);
      response.once('finish', heard.done);
      return json(response, labelling.progress());
    }
    if (admitted.path !== 'label') return refuse(response, 404);
    // A body without a length is not read: browsers say it, and Node holds them to it.
    if (!(Number(request.headers['content-length'] ?? Infinity) <= LARGEST)) return refuse(response, 413);
    const said = labelSchema.safeParse(await bodyOf(request));
    if (!said.success || labelling.shown(said.data.index) === null) return refuse(response, 400);
    const { index, gold, why } = said.data;
    json(response, labelling.label(index, { gold, why: why.trim() }));
  }

  function show(response: ServerResponse, path: string): void {
    if (path === '') {
      const nonce = randomBytes(16).toString('base64');
      return send(response, 200, 'text/html; charset=utf-8', labelPage(nonce), policyOf(nonce));
    }
    if (path === 'items') return json(response, labelling.progress());
    const index = /^items\/(\d{1,9})$/u.exec(path)?.[1];
    const shown = index === undefined ? null : labelling.shown(Number(index));
    return shown === null ? refuse(response, 404) : json(response, shown);
  }
}

/** Nothing but our own style, script and requests; nobody frames the page, and no form leaves it. */
const policyOf = (nonce: string): string =>
  `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function send(response: ServerResponse, status: number, type: string, text: string, policy = "default-src 'none'"): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  });
  response.end(text);
}

const json = (response: ServerResponse, value: unknown): void => send(response, 200, 'application/json', JSON.stringify(value));
function refuse(response: ServerResponse, status: number): void {
  // What was sent and is not read would keep the line open.
  response.shouldKeepAlive = false;
  send(response, status, 'text/plain', `${status}\n`);
}

/** The JSON that was sent; undefined where it is none. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((done, failed) => {
    server.once('error', cause =>
      failed(
        new Failure({
          party: 'set-up',
          code: 'port',
          what: `port ${port} cannot be used: ${cause.message}`,
          next: 'Leave --port out: a free one is taken.',
          cause,
        }),
      ),
    );
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });

const closed = (server: Server): Promise<void> =>
  new Promise(done => {
    server.close(() => done());
    server.closeIdleConnections();
    // A browser keeps lines open.
    setTimeout(() => server.closeAllConnections(), 500).unref();
  });
