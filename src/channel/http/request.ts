import { Failure } from '../../support/failure.js';
import type { LineContext } from '../channel.js';
import type { Deadline } from '../deadline.js';
import { redactText, redactUrl } from '../redact.js';
import { chunks, dropBody } from './bodyReader.js';
import { badStatus, codesOf, droppedConnection, htmlPage, messageOf, rateLimited, redirected, unreachable, unsendable } from './httpFailures.js';

/** One request, ready to go. */
export interface Outgoing {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** True until the chatbot at this origin has given one good reply: until then a refusal is rather our set-up. */
  readonly first: boolean;
  /** Texts that never show in a failure. */
  readonly secrets: readonly string[];
}

const CLOSED = /^(UND_ERR_HEADERS_OVERFLOW|ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/;
const PAGE = /<!doctype html|<(html|head|body|form|title)[\s>]/i;
/** True when a body is a whole web page rather than a reply with some markup in it. */
export const isWebPage = (contentType: string | null, body: string): boolean =>
  /html/i.test(contentType ?? '') ? PAGE.test(body) : /^\s*<(!doctype html|html[\s>])/i.test(body);

/** Address and credentials apart: fetch refuses addresses with a user and password in them. */
function withoutCredentials(url: URL): { url: URL; headers: Record<string, string> } {
  if (url.username === '' && url.password === '') return { url, headers: {} };
  const clean = new URL(url);
  clean.username = clean.password = '';
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return { url: clean, headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` } };
}

/** The whole body as text, in the encoding it announces. */
export async function bodyText(response: Response, wait: Deadline, address: string): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks(response, wait, address)) parts.push(chunk);
  const charset = /charset="?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  const bytes = Buffer.concat(parts);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const MOST_REDIRECTS = 5;

/**
 * Fetches, and follows redirects on the same host only: a chatbot must neither send our headers on to somebody else, nor have
 * what stands inside our network read to it.
 */
async function following(url: URL, init: RequestInit, { fetch }: Pick<LineContext, 'fetch'>, first: boolean): Promise<Response> {
  let at = url;
  let how = init;
  for (let followed = 0; ; followed++) {
    const response = await fetch(at, { ...how, redirect: 'manual' });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) {
      if (followed > 0) Object.defineProperties(response, { redirected: { value: true }, url: { value: at.href } });
      return response;
    }
    dropBody(response);
    const to = URL.canParse(location, at) ? new URL(location, at) : null;
    const secured = to?.protocol === 'https:' && to.hostname === at.hostname && to.port === '' && at.port === '';
    if (to === null || (to.origin !== at.origin && !secured) || followed >= MOST_REDIRECTS) {
      throw redirected(redactUrl(at.href), redactUrl(location), followed >= MOST_REDIRECTS, first);
    }
    const again = response.status > 303 || (response.status < 303 && how.method !== 'POST') || how.method === 'GET' || how.method === 'HEAD';
    if (!again) {
      const { body: _, ...bare } = how;
      how = { ...bare, method: 'GET' };
    }
    at = to;
  }
}

/**
 * Sends one request and gives the response once its status is good; its body is unread. Rejects with a Failure that names the party,
 * or with the signal's reason.
 */
export async function request(out: Outgoing, context: Pick<LineContext, 'fetch'>, wait: Deadline): Promise<Response> {
  const address = redactUrl(out.url.href);
  const { url, headers } = withoutCredentials(out.url);
  const init = { method: out.method, headers: { ...headers, ...out.headers }, signal: wait.signal, ...(out.body === undefined ? {} : { body: out.body }) };
  const response = await wait.race(following(url, init, context, out.first)).catch((cause: unknown) => {
    if (cause instanceof Failure) throw cause;
    if (wait.signal.aborted) throw cause;
    const [code] = codesOf(cause);
    if (code === undefined) throw unsendable(address, redactText(messageOf(cause), out.secrets));
    throw codesOf(cause).some(each => CLOSED.test(each)) ? droppedConnection(address, cause) : unreachable(address, code, cause);
  });
  const { status } = response;
  if (status >= 200 && status < 300) return response;

  const body = redactText(
    await bodyText(response, wait, address).catch((error: unknown) => {
      dropBody(response);
      if (wait.signal.aborted) throw error;
      return '';
    }),
    out.secrets,
  );
  if (status === 429) throw rateLimited(address, response.headers.get('retry-after'), body);
  if (status < 400) throw htmlPage(address, `status ${status}`, true, body);
  throw badStatus(address, status, body, out.first);
}

/** The failure for a web page that came back in place of a reply. */
export const webPageFailure = (out: Outgoing, response: Response, body: string) =>
  htmlPage(redactUrl(out.url.href), redactUrl(response.url || out.url.href), response.redirected, redactText(body, out.secrets));
