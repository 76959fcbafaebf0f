import { Failure, type Party } from '../support/failure.js';

/** Told when a wait begins; returns what to call when it ends. Playwright's fixtures extend the test's timeout with it. */
export type OnWait = () => () => void;

/** Longest delay that timers know, in milliseconds; a longer one would fire at once. */
const LONGEST = 2 ** 31 - 1;

/** Where the limit of a wait is set. */
const LIMITS: Readonly<Record<Party, string>> = {
  chatbot: "channel's replyTimeoutMs",
  'simulated user': "simulator's timeoutMs",
  judge: "model's timeoutMs",
  model: "model's timeoutMs",
  'set-up': 'timeoutMs',
};

/**
 * Waits for somebody with a limit of our own, in milliseconds: it fires before the test's timeout would, aborts the work and
 * names who kept us waiting.
 */
export async function waitFor<T>(party: Party, limitMs: number, what: string, work: (signal: AbortSignal) => Promise<T>, onWait: OnWait): Promise<T> {
  const done = onWait();
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        // The limit speaks before the abort: work that rejects as soon as it is aborted must not hide who kept us waiting.
        reject(
          new Failure({
            party,
            code: 'wait-over',
            what: `${what} did not come within ${limitMs / 1000} s`,
            next: `Raise the ${LIMITS[party]} if that is to be expected.`,
          }),
        );
        abort.abort();
      },
      Math.min(limitMs, LONGEST),
    );
  });
  // Async, so that work which throws before it returns a promise ends the wait like any other.
  const working = (async () => work(abort.signal))();
  try {
    return await Promise.race([working, limit]);
  } finally {
    clearTimeout(timer);
    working.catch(() => undefined);
    done();
  }
}
