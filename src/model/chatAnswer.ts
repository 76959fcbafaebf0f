import { Failure } from '../support/failure.js';

/** Why a request brought no completion, as data; `problemFailure` makes the sentences. */
export type Problem =
  | { readonly kind: 'refused'; readonly status: number; readonly text: string; readonly retryAfterMs: number | null }
  | { readonly kind: 'timed out'; readonly afterMs: number }
  /** No connection came about: refused, unknown host, certificate not trusted. */
  | { readonly kind: 'nobody there'; readonly why: string }
  | { readonly kind: 'connection lost'; readonly why: string }
  /** An answer that no chat completion is: HTML, JSON without `choices`. */
  | { readonly kind: 'no completion'; readonly text: string };

/** What one request came to. `body` has a list of choices. */
export type ChatAnswer = { readonly kind: 'answered'; readonly body: unknown } | Problem;

/** One field of an unknown value; undefined when there is none. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sorts a body that came with a success status. Gateways send errors so, too: `{ error: { code: 429 } }`. */
export function answerIn(received: unknown): ChatAnswer {
  const body = typeof received === 'string' ? (asJson(received) ?? received) : received;
  if (Array.isArray(fieldOf(body, 'choices'))) return { kind: 'answered', body };
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  const status = Number(fieldOf(fieldOf(body, 'error'), 'code'));
  if (Number.isInteger(status) && status >= 400 && status <= 599) return { kind: 'refused', status, text, retryAfterMs: null };
  return { kind: 'no completion', text };
}

/** The wait a server asks for, in milliseconds; null when it asks for none. `now` in milliseconds since 1970. */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const milliseconds = headers.get('retry-after-ms')?.trim() || null;
  const asked = headers.get('retry-after')?.trim() || null;
  const wait =
    milliseconds !== null && Number.isFinite(Number(milliseconds))
      ? Number(milliseconds)
      : asked !== null && Number.isFinite(Number(asked))
        ? Number(asked) * 1000
        : Date.parse(asked ?? '') - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

const NOBODY = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(?:HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT|EPROTO|bad port)$|CERT|SSL/;

/**
 * Sorts what a failed connection threw, by the error code (else the innermost message) along its causes. A Failure among
 * them comes from a fetch of ours, which knows better whose fault it is: it is thrown on as it is.
 */
export function connectionProblem(error: unknown): Problem {
  let why = '';
  for (let at = error, depth = 0; at !== undefined && depth < 8; at = fieldOf(at, 'cause'), depth++) {
    if (at instanceof Failure) throw at;
    const code = fieldOf(at, 'code');
    if (typeof code === 'string') {
      why = code;
      break;
    }
    if (at instanceof Error) why = at.message;
  }
  return { kind: NOBODY.test(why) ? 'nobody there' : 'connection lost', why };
}
