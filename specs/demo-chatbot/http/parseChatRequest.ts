import { HttpError } from './httpError.js';

export type ChatRequest =
  { readonly kind: 'message'; readonly message: string; readonly session: string | null } | { readonly kind: 'history'; readonly said: readonly string[] };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new HttpError(400, 'The body is not valid JSON.');
  }
}

function parseHistory(messages: readonly unknown[]): ChatRequest {
  const said = messages.flatMap(message => {
    if (!isRecord(message) || typeof message['content'] !== 'string' || typeof message['role'] !== 'string') {
      throw new HttpError(400, 'Each of "messages" needs a "role" and a "content", both text.');
    }
    return message['role'] === 'user' ? [message['content']] : [];
  });
  if (said.length === 0 || isRecord(messages.at(-1)) === false) throw new HttpError(400, '"messages" holds no message of the user.');
  return { kind: 'history', said };
}

export function parseChatRequest(body: string): ChatRequest {
  const value = parseJson(body);
  if (!isRecord(value)) throw new HttpError(400, 'The body must be a JSON object.');
  if (Array.isArray(value['messages'])) return parseHistory(value['messages']);
  const { message, session } = value;
  if (typeof message !== 'string' || message.trim() === '') throw new HttpError(400, '"message" must be a text that is not empty.');
  if (session !== undefined && session !== null && typeof session !== 'string') throw new HttpError(400, '"session" must be a text.');
  return { kind: 'message', message, session: session === undefined || session === null || session === '' ? null : session };
}
