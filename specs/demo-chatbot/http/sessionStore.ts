import { randomUUID } from 'node:crypto';
import { newTalk, type Talk } from '../memory/talk.js';

export interface SessionStore {
  open(session: string | null): { readonly session: string; readonly talk: Talk };
}

/** Keeps the conversations used last; the one unused for longest goes first. */
export function createSessionStore(limit = 1000): SessionStore {
  const talks = new Map<string, Talk>();
  return {
    open(wanted) {
      const session = wanted ?? randomUUID();
      const talk = talks.get(session) ?? newTalk();
      talks.delete(session);
      talks.set(session, talk);
      const [oldest] = talks.keys();
      if (talks.size > limit && oldest !== undefined) talks.delete(oldest);
      return { session, talk };
    },
  };
}
