/** One wait, ended by whichever comes first: the caller's signal or our own limit. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** True once our own limit has passed. */
  passed(): boolean;
  /** Waits for the work, but not beyond the signal or the limit; rejects with the signal's reason. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Ends the limit; call it in a `finally`. */
  clear(): void;
}

/** Starts a limit of `ms` milliseconds beside the caller's signal. Work that ignores signals is left behind, never waited for. */
export function deadline(ms: number, caller: AbortSignal): Deadline {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new DOMException(`${ms} ms have passed`, 'TimeoutError')), ms);
  const signal = AbortSignal.any([caller, limit.signal]);
  const race = <T>(work: Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const stop = () => reject(signal.reason as Error);
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    });
  return { signal, passed: () => limit.signal.aborted && !caller.aborted, race, clear: () => clearTimeout(timer) };
}
