import { answerIn, connectionProblem, fieldOf, retryAfterMs, type ChatAnswer } from './chatAnswer.js';
import type { Endpoint } from './endpoint.js';

/**
 * Sends one request, once. `limitMs` bounds headers and body. Rejects with the signal's reason, at once, and with a Failure
 * that the fetch itself threw (a spent budget, a missing recording).
 */
export type SendRequest = (body: object, signal: AbortSignal, limitMs: number) => Promise<ChatAnswer>;

const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Of the package's own headers. The others tell of this machine, or come from environment variables that are not ours to obey. */
const PACKAGE_HEADERS: ReadonlySet<string> = new Set(['accept', 'content-type', 'user-agent']);
const KEPT_HEADERS = ['retry-after', 'retry-after-ms'];

function headersFor({ apiKey, headers }: Endpoint, fromPackage: RequestInit['headers']): Record<string, string> {
  const all: Record<string, string> = {};
  new Headers(fromPackage).forEach((value, name) => {
    if (PACKAGE_HEADERS.has(name)) all[name] = value;
  });
  if (apiKey !== null) all['authorization'] = `Bearer ${apiKey}`;
  for (const [name, value] of Object.entries(headers)) all[name.toLowerCase()] = value;
  return all;
}

/** Characters of one answer; no completion comes near. */
const LONGEST_BODY = 16 * 1024 * 1024;

/** The body, unless it has no end. */
async function bounded(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || value === undefined) return parts.join('') + decoder.decode();
    length += value.byteLength;
    if (length > LONGEST_BODY) {
      void reader?.cancel().catch(() => undefined);
      throw new Error(`more than ${LONGEST_BODY / 1024 / 1024} MB came as one answer`);
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}

/**
 * A fetch with our headers only, that hands on an error body whole and in OpenAI's envelope, the only one the package reads.
 * Nothing of it is left to cancel, which would hang while MSW listens.
 */
function ourFetch(endpoint: Endpoint, given: typeof fetch | undefined): typeof fetch {
  return async (url, init) => {
    try {
      const response = await (given ?? globalThis.fetch)(url, { ...init, headers: headersFor(endpoint, init?.headers) });
      if (response.body === null || [204, 205].includes(response.status)) return response;
      if (response.ok) return new Response(await bounded(response), { status: response.status, headers: response.headers });
      const headers = KEPT_HEADERS.map((name): [string, string] => [name, response.headers.get(name) ?? '']);
      return new Response(JSON.stringify({ error: { message: await bounded(response) } }), { status: response.status, headers });
    } catch (cause) {
      throw new Error('no answer', { cause });
    }
  };
}

/** Loads the `openai` package and opens a client for one path of the endpoint (`/chat/completions`). No request is sent yet. */
export async function openClient(endpoint: Endpoint, path: string, given: typeof fetch | undefined): Promise<SendRequest> {
  const { OpenAI, APIError } = await import('openai');
  const client = new OpenAI({
    apiKey: endpoint.apiKey ?? 'in the headers',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: endpoint.baseURL,
    defaultQuery: { ...endpoint.query },
    maxRetries: 0,
    logLevel: 'off',
    fetch: ourFetch(endpoint, given),
  });

  const answer = async (body: object, signal: AbortSignal): Promise<ChatAnswer> => {
    try {
      return answerIn(await client.post(path, { body, signal, timeout: LONGEST_TIMER_MS }));
    } catch (error) {
      if (error instanceof APIError && typeof error.status === 'number') {
        const message = fieldOf(error.error, 'message');
        const text = typeof message === 'string' ? message : '';
        return { kind: 'refused', status: error.status, text, retryAfterMs: retryAfterMs((error.headers as Headers | undefined) ?? new Headers(), Date.now()) };
      }
      if (error instanceof SyntaxError) return { kind: 'no completion', text: 'a body that claims to be JSON and is not' };
      return connectionProblem(error);
    }
  };

  return (body, signal, limitMs) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const attempt = new AbortController();
      const settle = (act: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', interrupted);
        act();
      };
      const giveUp = (act: () => void) => {
        settle(act);
        attempt.abort();
      };
      const interrupted = () => giveUp(() => reject(signal.reason as Error));
      const timer = setTimeout(() => giveUp(() => resolve({ kind: 'timed out', afterMs: limitMs })), Math.min(limitMs, LONGEST_TIMER_MS));
      signal.addEventListener('abort', interrupted, { once: true });
      answer(body, attempt.signal).then(
        result => settle(() => resolve(result)),
        (error: Error) => settle(() => reject(error)),
      );
    });
}
