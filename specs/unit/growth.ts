import { expect } from '@playwright/test';

const FACTOR = 8;

/** The best of five: what else the machine does only ever adds. */
function shortest(work: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

/**
 * Eight times the input takes about eight times as long, not sixty-four: a ratio within one run, so that a slow machine
 * changes nothing. Inputs are made before the clock starts; a quarter of a millisecond is the least a clock can be trusted with.
 */
export function expectLinear<T>(name: string, size: number, make: (size: number) => T, work: (input: T) => unknown): void {
  const [small, large] = [make(size), make(size * FACTOR)];
  const before = Math.max(
    0.25,
    shortest(() => work(small)),
  );
  expect(shortest(() => work(large)) / before, `${name}: growth of time with ${FACTOR} times the input`).toBeLessThan(FACTOR * 4);
}
