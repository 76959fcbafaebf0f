import type { ConversationRecord } from '../record/conversationRecord.js';
import { causeOf } from '../record/sameFailure.js';
import type { Party } from '../support/failure.js';

/** Why the rest of the run is not held; workers find it in `not-run.json` and refuse to start a conversation. */
export interface NotRun {
  readonly party: Party;
  readonly what: string;
  /** When the first conversation of the row started (ISO 8601). */
  readonly since: string;
}

const LIMIT = 3;

/**
 * Watches the endings of the whole run, in the order they arrive. Three in a row that ended `set-up failed` or `model failed` by
 * one cause (same party, code, simulator and chatbot) stop the run: a hundred conversations with a model that is down say nothing
 * and cost hours. Different mistakes in different specs stop nothing.
 */
export function failureStreak(): { add(record: ConversationRecord): NotRun | null } {
  let row: NotRun | null = null;
  let length = 0;
  let cause: string | null = null;
  return {
    add(record) {
      const { failure, startedAt } = record;
      const before = cause;
      cause = causeOf(record);
      if (cause === null || failure === null) {
        row = null;
        length = 0;
        return null;
      }
      const goesOn = cause === before;
      row = { party: failure.party, what: failure.what, since: goesOn && row ? row.since : startedAt };
      length = goesOn ? length + 1 : 1;
      return length >= LIMIT ? row : null;
    },
  };
}
