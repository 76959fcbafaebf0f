import type { Usage } from '../model/model.js';
import { NO_USAGE, usageOf } from '../model/usage.js';
import { Failure } from '../support/failure.js';
import type { Held } from './hold.js';

export interface BatteryProgress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  readonly calls: number;
  readonly tokens: number;
}

/** Broken off by anybody but the simulated user: neither for nor against the simulator. */
export const failed = ({ conversation: { failure } }: Held): boolean => failure !== null && failure.party !== 'simulated user';

/** So many failures of the model in a row, and the battery stops. */
const STREAK = 3;

/** Counts what is done, what it cost and what failed, and stops the battery when failing goes on. */
export function watchOver(total: number, onProgress: ((progress: BatteryProgress) => void) | undefined) {
  let usage = NO_USAGE;
  let done = 0;
  let failures = 0;
  let streak = 0;
  let last: Failure | null = null;
  const tell = (spent: Usage, failure: Failure | null) => {
    usage = usageOf(usage, spent);
    done++;
    if (failure !== null) {
      failures++;
      last = failure;
    }
    streak = failure === null ? 0 : streak + 1;
    onProgress?.({ done, total, failed: failures, calls: usage.calls, tokens: usage.promptTokens + usage.completionTokens });
    // A wrong key or address fails for everybody alike: one is enough.
    if (failure !== null && (streak >= STREAK || failure.party === 'set-up')) throw failure;
  };
  return {
    sat: (held: Held): Held => {
      const { failure } = held.conversation;
      tell(held.conversation.usage, failed(held) && failure !== null ? new Failure(failure) : null);
      return held;
    },
    tell,
    usage: () => usage,
    lastFailure: (): string | null => last?.facts.what ?? null,
  };
}

export type Watch = ReturnType<typeof watchOver>;
