import type { Conversation } from '../conversation/conversation.js';
import type { ConversationRecord } from './conversationRecord.js';

/** The conversation that a record keeps, as it was when it ended. Causes of failures are not in records. */
export function recordToConversation({ startedAt, drawnFrom, failure, meaning, turns, ...record }: ConversationRecord): Conversation {
  return {
    ...record,
    ...(drawnFrom === undefined ? {} : { drawnFrom }),
    startedAt: Date.parse(startedAt),
    failure:
      failure === null
        ? null
        : {
            party: failure.party,
            code: failure.code,
            what: failure.what,
            details: failure.details ?? [],
            ...(failure.next === undefined ? {} : { next: failure.next }),
          },
    meaning: meaning === null ? null : { ...meaning, dropped: meaning.dropped ?? [] },
    turns: turns.map(({ raw, plan, ...turn }) => ({ ...turn, ...(raw ? { raw } : {}), ...(plan ? { plan } : {}) })),
  };
}
