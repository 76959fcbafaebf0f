/** Lets whatever waits have its turn, an interruption among it: long reckoning hears nothing otherwise. Rejects with the reason of an interruption. */
export async function pause(signal: AbortSignal): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
  signal.throwIfAborted();
}
