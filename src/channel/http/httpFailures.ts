import { Failure, type FailureFacts } from '../../support/failure.js';
import { duration } from '../duration.js';
import { quote } from '../quote.js';

const LOOK_AT_LOG = "look into the chatbot's log at this moment";
const chatbot = (code: string, what: string, details: FailureFacts['details'] & object, next = LOOK_AT_LOG, cause?: unknown) =>
  new Failure({ party: 'chatbot', code, what, details, next, cause });
const setUp = (code: string, what: string, details: FailureFacts['details'] & object, next: string, cause?: unknown) =>
  new Failure({ party: 'set-up', code, what, details, next, cause });

export const noAnswer = (address: string, limitMs: number, soFar: string) =>
  chatbot(
    'no-answer',
    `the chatbot did not answer within ${duration(limitMs)}`,
    [
      ['asked', address],
      ['there', soFar],
      ['limit', `replyTimeoutMs ${limitMs}`],
    ],
    `${LOOK_AT_LOG}, or give it longer: overHttp({ url, replyTimeoutMs: ${limitMs * 2} })`,
  );

export const tooLarge = (address: string, limit: number) =>
  chatbot('reply-too-large', `the chatbot's reply was too large: more than ${limit / 1024 / 1024} MB`, [
    ['asked', address],
    ['read', `${limit} bytes, then the connection was cancelled`],
  ]);

export const lostConnection = (address: string, bytes: number, cause: unknown) =>
  chatbot(
    'connection-lost',
    'the connection was lost in the middle of the reply',
    [
      ['asked', address],
      ['there', `${bytes} bytes of a reply`],
      ['error', messageOf(cause)],
    ],
    LOOK_AT_LOG,
    cause,
  );

export const brokenStream = (address: string, why: string, last: string) =>
  chatbot('stream-broken', `the chatbot's stream broke off: ${why}`, [
    ['asked', address],
    ['last', quote(last)],
  ]);

export const rateLimited = (address: string, retryAfter: string | null, body: string) =>
  chatbot(
    'rate-limited',
    `the chatbot refused the utterance with its rate limit (status 429): ${quote(body)}`,
    [
      ['asked', address],
      ['retry after', retryAfter ?? 'not said'],
    ],
    'hold fewer conversations at once, or raise the limit for the key that tests use',
  );

export const unreachable = (address: string, code: string, cause: unknown) =>
  setUp(
    'unreachable',
    `nobody could be reached at ${address}: ${code}`,
    [
      ['asked', address],
      ['there', messageOf(cause)],
    ],
    'start the chatbot, or correct the url and baseURL',
    cause,
  );

/** What fetch refuses before anything is sent; the cause stays out, it may quote a header. */
export const unsendable = (address: string, why: string) =>
  setUp('request-invalid', `the request could not be sent: ${why}`, [['asked', address]], 'correct the url, method, headers or body given to overHttp');

export const redirected = (address: string, to: string, endless: boolean, first: boolean) =>
  (first ? setUp : chatbot)(
    'redirected',
    endless ? 'the request was redirected again and again' : `the request was redirected to another address, which we do not follow: ${quote(to)}`,
    [
      ['asked', address],
      ['there', quote(to)],
    ],
    'give the address that answers; headers and utterances are sent to no other',
  );

export const droppedConnection = (address: string, cause: unknown) =>
  chatbot(
    'connection-lost',
    'the chatbot closed the connection without an answer',
    [
      ['asked', address],
      ['error', codeOf(cause) ?? messageOf(cause)],
    ],
    LOOK_AT_LOG,
    cause,
  );

export const htmlPage = (address: string, landed: string, redirected: boolean, body: string) =>
  setUp(
    'html-page',
    `${redirected ? 'the request was redirected to a web page' : 'a web page came back'} instead of a reply: ${quote(body)}`,
    [
      ['asked', address],
      ['there', landed],
    ],
    "give the address of the chatbot's API rather than of its page, and the headers that sign in; for the page itself use inPage({ url })",
  );

/** A status of 400 and above, without 429. Before the first reply it is more likely our address, key or body than the chatbot. */
export function badStatus(address: string, status: number, body: string, first: boolean): Failure {
  const details = [
    ['asked', address],
    ['there', quote(body)],
  ] as const;
  if (status >= 500 || status === 408 || !first) return chatbot('http-status', `the chatbot answered with status ${status}: ${quote(body)}`, details);
  const wrong =
    status === 401 || status === 403 ? 'key or headers' : status === 404 || status === 405 || status === 410 ? 'address or method' : 'body or headers';
  return setUp(
    'http-status',
    `the first utterance was refused with status ${status}, so the ${wrong} are probably wrong: ${quote(body)}`,
    details,
    `correct the ${wrong} given to overHttp`,
  );
}

/** An answer that is not what it announced, or not the JSON we need. */
export function unreadable(address: string, contentType: string | null, body: string, first: boolean): Failure {
  const details = [
    ['asked', address],
    ['type', contentType ?? 'none given'],
  ] as const;
  const what = `the chatbot's answer is not JSON: ${quote(body)}`;
  return first
    ? setUp('reply-unreadable', what, details, 'correct the url, or leave out `reply` if this chatbot answers in plain text')
    : chatbot('reply-unreadable', what, details);
}

/** All error codes along the causes, outermost first. */
export function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [...own, ...codesOf(error.cause), ...(error instanceof AggregateError ? error.errors.flatMap(codesOf) : [])];
}
const codeOf = (error: unknown): string | undefined => codesOf(error)[0];

/** The innermost message. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? messageOf(error.cause) : error.message || codeOf(error) || error.name;
}
