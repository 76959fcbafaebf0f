import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer } from '../answer/answer.js';
import type { Flaw } from '../flaw.js';
import { newTalk } from '../memory/talk.js';
import { pageHeaders, renderPage } from '../page/renderPage.js';
import { HttpError } from './httpError.js';
import { parseChatRequest, type ChatRequest } from './parseChatRequest.js';
import { readBody } from './readBody.js';
import { sendJson } from './sendJson.js';
import type { SessionStore } from './sessionStore.js';
import { streamReply } from './streamReply.js';

export interface Concierge {
  readonly sessions: SessionStore;
  readonly flaw: Flaw | null;
  readonly today: string;
}

interface Spoken {
  readonly reply: string;
  readonly session: string | null;
}

function replyTo(request: ChatRequest, { sessions, flaw, today }: Concierge): Spoken {
  if (request.kind === 'message') {
    const { session, talk } = sessions.open(request.session);
    return { reply: answer(talk, request.message, today, flaw), session };
  }
  const talk = newTalk();
  const replies = request.said.map(message => answer(talk, message, today, flaw));
  return { reply: replies.at(-1) ?? '', session: null };
}

async function chat(request: IncomingMessage, response: ServerResponse, concierge: Concierge, streams: boolean): Promise<void> {
  const asked = parseChatRequest(await readBody(request));
  if (concierge.flaw?.takesOver?.(response) === true) return;
  const { reply, session } = replyTo(asked, concierge);
  if (streams) await streamReply(response, reply, session);
  else sendJson(response, 200, session === null ? { reply } : { reply, session });
}

type Handler = (request: IncomingMessage, response: ServerResponse, concierge: Concierge) => Promise<void> | void;

const handlers: Readonly<Record<string, { readonly method: 'GET' | 'POST'; readonly handle: Handler }>> = {
  '/': {
    method: 'GET',
    handle: (_, response) => {
      response.writeHead(200, pageHeaders);
      response.end(renderPage());
    },
  },
  '/health': { method: 'GET', handle: (_, response) => sendJson(response, 200, { ok: true }) },
  '/api/chat': { method: 'POST', handle: (request, response, concierge) => chat(request, response, concierge, false) },
  '/api/chat/stream': { method: 'POST', handle: (request, response, concierge) => chat(request, response, concierge, true) },
};

function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  const known = error instanceof HttpError ? error : new HttpError(500, 'Internal server error.');
  sendJson(response, known.status, { error: known.message }, known.status === 413 ? { connection: 'close' } : {});
  if (known.status === 413) request.resume();
}

export async function handleRequest(request: IncomingMessage, response: ServerResponse, concierge: Concierge): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const handler = Object.hasOwn(handlers, path) ? handlers[path] : undefined;
  if (handler === undefined) {
    sendJson(response, 404, { error: 'There is nothing at this address.' });
    return;
  }
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (method !== handler.method) {
    sendJson(response, 405, { error: `Use ${handler.method} here.` }, { allow: handler.method });
    return;
  }
  try {
    await handler.handle(request, response, concierge);
  } catch (error) {
    fail(request, response, error);
  }
}
