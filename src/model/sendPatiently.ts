import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../support/seed.js';
import type { ChatAnswer } from './chatAnswer.js';

/** How long to wait and how often to try. */
export interface Patience {
  /** Attempts after the first. */
  readonly retries: number;
  /** For one attempt, in milliseconds. */
  readonly timeoutMs: number;
}

const FIRST_PAUSE_MS = 500;
/** Longest pause between two attempts, whatever `retry-after` asks for. */
const LONGEST_PAUSE_MS = 20_000;

/** The longest that a call with its retries can take, in milliseconds; at least two attempts, as a reply may need repair. */
export const longestWait = ({ retries, timeoutMs }: Patience): number => (Math.max(retries, 1) + 1) * timeoutMs + retries * LONGEST_PAUSE_MS;

function mayPass(answer: ChatAnswer): boolean {
  if (answer.kind === 'refused') {
    const { status, text } = answer;
    return status === 408 || status === 409 || status >= 500 || (status === 429 && !text.includes('insufficient_quota'));
  }
  return answer.kind === 'timed out' || answer.kind === 'nobody there' || answer.kind === 'connection lost';
}

/** What the server asks for, or half a second, doubled each time, less up to a quarter by chance; never above the cap. */
function pauseMs(answer: ChatAnswer, attempt: number, random: Random): number {
  const asked = answer.kind === 'refused' ? answer.retryAfterMs : null;
  return Math.min(asked ?? FIRST_PAUSE_MS * 2 ** (attempt - 1) * (1 - random.next() / 4), LONGEST_PAUSE_MS);
}

/**
 * Sends until something final comes back: an answer, a problem that no retry mends, or the last problem once retries or time
 * are spent. `remainingMs` is what is left of the whole call. Rejects as `send` does.
 */
export async function sendPatiently(
  send: (limitMs: number) => Promise<ChatAnswer>,
  { retries, timeoutMs }: Patience,
  remainingMs: () => number,
  random: Random,
  signal: AbortSignal,
): Promise<{ readonly answer: ChatAnswer; readonly attempts: number }> {
  for (let attempt = 1; ; attempt++) {
    const answer = await send(Math.max(1, Math.min(timeoutMs, remainingMs())));
    const pause = pauseMs(answer, attempt, random);
    if (!mayPass(answer) || attempt > retries || pause >= remainingMs()) return { answer, attempts: attempt };
    await sleep(pause, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
