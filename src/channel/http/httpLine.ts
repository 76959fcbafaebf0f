import type { Line, LineContext, Reply } from '../channel.js';
import { Failure } from '../../support/failure.js';
import { deadline, type Deadline } from '../deadline.js';
import { isSecretName, redactUrl } from '../redact.js';
import type { Turn } from '../../transcript/turn.js';
import { dropBody } from './bodyReader.js';
import { withoutEcho } from './echo.js';
import { messageOf, noAnswer } from './httpFailures.js';
import type { BodyBuilder, HttpOptions, Told } from './options.js';
import { readPath } from './readPath.js';
import { request, type Outgoing } from './request.js';
import { resolveUrl } from './resolveUrl.js';
import { readSession } from './session.js';
import { streamedReply } from './streamedReply.js';
import { chatMessages, fillTemplate, fillText, type Filling } from './template.js';
import { wholeReply } from './wholeReply.js';

export type CheckedOptions = HttpOptions & Required<Pick<HttpOptions, 'method' | 'headers' | 'history' | 'stream' | 'replyTimeoutMs'>>;

const ACCEPT = { auto: 'application/json, text/event-stream, */*;q=0.5', sse: 'text/event-stream', none: 'application/json, */*;q=0.5' };
const PUBLIC_HEADER = /^(accept.*|content-.*|user-agent|origin|referer|cache-control|connection)$/i;

/** Header values that could be secrets, also without their scheme ("Bearer x" hides "x" too). */
const secretsIn = (headers: Readonly<Record<string, string>>, url: URL): string[] => [
  ...Object.entries(headers)
    .filter(([name]) => !PUBLIC_HEADER.test(name))
    .flatMap(([, value]) => [value, value.replace(/^\w+ /, '')]),
  ...[...url.searchParams].filter(([name]) => isSecretName(name)).map(([, value]) => value),
  decodeURIComponent(url.password),
];

function outgoing(
  options: Pick<CheckedOptions, 'url' | 'method' | 'headers' | 'stream'>,
  filling: Filling,
  body: unknown,
  context: LineContext,
  known: ReadonlySet<string>,
): Outgoing {
  const url = resolveUrl(fillText(options.url, filling, encodeURIComponent), context.baseURL);
  const given = Object.fromEntries(Object.entries(options.headers).map(([name, value]) => [name.toLowerCase(), fillText(value, filling)]));
  const bodiless = /^(GET|HEAD)$/i.test(options.method);
  const defaults = { accept: ACCEPT[options.stream], ...(bodiless || typeof body === 'string' ? {} : { 'content-type': 'application/json' }) };
  return {
    url,
    method: options.method.toUpperCase(),
    first: !known.has(url.origin),
    secrets: secretsIn(given, url),
    headers: { ...defaults, ...given },
    body: bodiless ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  };
}

function built(build: BodyBuilder, utterance: string, told: Told): unknown {
  try {
    return build(utterance, told);
  } catch (cause) {
    throw new Failure({
      party: 'set-up',
      code: 'body-mapping',
      what: `the body function threw: ${messageOf(cause)}`,
      next: 'make the function given as `body` return what the chatbot is to be sent',
      cause,
    });
  }
}

function bodyOf(options: CheckedOptions, utterance: string, history: readonly Turn[], filling: Filling): unknown {
  const { body } = options;
  if (typeof body === 'function') return built(body, utterance, { conversationId: filling.session, personId: filling.person, history });
  if (body !== undefined) return fillTemplate(body, filling);
  return options.history === 'client' ? { messages: filling.messages } : { message: utterance, session: filling.session };
}

/** Runs one exchange under the line's limit; only our own limit makes it the chatbot's failure. */
async function limited<T>(out: Outgoing, limitMs: number, caller: AbortSignal, work: (wait: Deadline) => Promise<T>, soFar: () => string): Promise<T> {
  caller.throwIfAborted();
  const wait = deadline(limitMs, caller);
  try {
    return await work(wait);
  } catch (error) {
    throw wait.passed() && !(error instanceof Failure) ? noAnswer(redactUrl(out.url.href), limitMs, soFar()) : error;
  } finally {
    wait.clear();
  }
}

/**
 * Opens one conversation over HTTP: starts a session where one is configured, otherwise sends nothing yet. `known` are the origins that
 * answered an earlier conversation of this channel, and is added to: what they refuse is theirs to explain, not our set-up.
 */
export async function openHttpLine(options: CheckedOptions, context: LineContext, known: Set<string>): Promise<Line> {
  const { replyTimeoutMs } = options;
  let session = context.conversationId;
  const filling = (message: string, history: readonly Turn[] = []): Filling => ({
    message,
    session,
    person: context.personId,
    messages: chatMessages(history, message),
  });
  const learn = (json: unknown) => {
    session = readSession(json, options.session?.id) ?? session;
  };

  async function exchange(out: Outgoing, caller: AbortSignal, how: Pick<CheckedOptions, 'reply' | 'delta' | 'endMark' | 'stream'>): Promise<Reply> {
    let soFar = 'nothing';
    return limited(
      out,
      replyTimeoutMs,
      caller,
      async wait => {
        const sent = context.now();
        const reading = { address: redactUrl(out.url.href), elapsed: () => Math.max(0, context.now() - sent), onJson: learn };
        const response = await request(out, context, wait);
        soFar = `status ${response.status}, the reply unfinished`;
        const streamed = how.stream === 'sse' || (how.stream === 'auto' && /text\/event-stream/i.test(response.headers.get('content-type') ?? ''));
        try {
          return await withoutEcho(out, () =>
            streamed
              ? streamedReply(response, wait, { ...reading, delta: how.delta, endMark: how.endMark })
              : wholeReply(response, out, wait, { ...reading, reply: how.reply }),
          );
        } finally {
          dropBody(response);
        }
      },
      () => soFar,
    );
  }

  async function startSession(url: string): Promise<Reply | null> {
    const { method = 'POST', body = {}, greeting } = options.session ?? {};
    const out = outgoing({ ...options, url, method, stream: 'none' }, filling(''), fillTemplate(body, filling('')), context, known);
    // Any JSON will do here; the text is read only where a greeting is asked for.
    const reader = (json: unknown) => {
      const { value } = greeting === undefined ? { value: '' } : readPath(json, greeting);
      return typeof value === 'string' ? value : '';
    };
    const reply = await exchange(out, new AbortController().signal, { stream: 'none', reply: reader });
    return reply.text === '' ? null : { ...reply, readFrom: greeting ?? 'none' };
  }

  resolveUrl(fillText(options.url, filling('')), context.baseURL);
  const greeting = options.session?.url === undefined ? null : await startSession(options.session.url);
  return {
    greeting,
    send: async (utterance, history, signal) => {
      const told = filling(utterance, history);
      const reply = await exchange(outgoing(options, told, bodyOf(options, utterance, history, told), context, known), signal, options);
      known.add(resolveUrl(fillText(options.url, told, encodeURIComponent), context.baseURL).origin);
      return reply;
    },
    close: () => Promise.resolve(),
  };
}
