import type { Turn } from './turn.js';

/** A reply in its three parts, so that each can be looked at alone. */
export interface Reply {
  /** Shows that something was heard: "Since you travel with your dog, ..." */
  readonly acknowledges: string;
  readonly says: string;
  readonly asks: string;
}

export function reply(says: string, more: Partial<Omit<Reply, 'says'>> = {}): Reply {
  return { acknowledges: '', asks: '', ...more, says };
}

export function replyText({ acknowledges, says, asks }: Reply): string {
  const parts = /^(Hello|Nice to meet)/.test(says) ? [says, acknowledges, asks] : [acknowledges, says, asks];
  return parts.filter(part => part !== '').join(' ');
}

/** Answers a message, or leaves it to the next one in line. */
export type Answerer = (turn: Turn) => Reply | null;
