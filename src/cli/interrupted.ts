/** For work that writes at its end only: null when it was interrupted, every other failure as it is. */
export const nothingWhenInterrupted =
  (signal: AbortSignal) =>
  (error: unknown): null => {
    if (!signal.aborted) throw error;
    return null;
  };

/** Says that nothing came of it. Returns the exit status of what was interrupted. */
export function sayInterrupted(): number {
  process.stderr.write('interrupted: nothing is written\n');
  return 130;
}
