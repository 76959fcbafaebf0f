import { setImmediate } from 'node:timers/promises';

/** Lets the event loop turn, so that Ctrl-C is heard while rules work, which never wait. Rejects with the signal's reason once it is aborted. */
export const breatheFor = (signal: AbortSignal) => async (): Promise<void> => {
  await setImmediate();
  signal.throwIfAborted();
};
