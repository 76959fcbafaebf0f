import { readPath } from './readPath.js';

const SESSION_KEYS = ['session', 'sessionId', 'session_id', 'conversationId', 'conversation_id', 'threadId', 'thread_id', 'session.id'];

/** What can stand in an address and a header: no control characters, no half characters, and an end. */
const NAMES = /^[^\p{C}]{1,2000}$/u;

/** The session named in the chatbot's JSON, or undefined. Numbers count; empty texts, and texts that are no name, do not. */
export function readSession(json: unknown, path?: string): string | undefined {
  for (const key of path === undefined ? SESSION_KEYS : [path]) {
    const { value } = readPath(json, key);
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && NAMES.test(value)) return value;
  }
  return undefined;
}
