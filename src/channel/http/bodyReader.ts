import type { Deadline } from '../deadline.js';
import { lostConnection, tooLarge } from './httpFailures.js';

/** Bytes of one reply that are read; beyond it the chatbot failed. */
const BODY_LIMIT = 1024 * 1024;

/** Lets a body go without waiting: some fetch implementations never settle the cancellation. */
export const dropBody = (response: Response): void => {
  if (response.body !== null && !response.body.locked) void response.body.cancel().catch(() => undefined);
};

/** The body's chunks, at most {@link BODY_LIMIT} bytes of them; whatever ends the reading early also ends the connection. */
export async function* chunks(response: Response, wait: Deadline, address: string): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  let bytes = 0;
  let complete = false;
  try {
    for (;;) {
      const { done, value } = await wait.race(reader.read()).catch((cause: unknown) => {
        throw wait.signal.aborted ? cause : lostConnection(address, bytes, cause);
      });
      complete = done;
      if (value === undefined) return;
      bytes += value.byteLength;
      if (bytes > BODY_LIMIT) throw tooLarge(address, BODY_LIMIT);
      yield value;
    }
  } finally {
    if (!complete) void reader.cancel().catch(() => undefined);
  }
}
