import fc from 'fast-check';
import type { Scored } from '../../../src/statistics/scored.js';

/** Checked decisions of any size, with ties, clusters and weights. */
export const scoredRows = (minLength = 1): fc.Arbitrary<Scored[]> =>
  fc.array(
    fc.record({
      score: fc.oneof(
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(60, 80),
        fc.integer({ min: 0, max: 100_000 }).map(thousandths => thousandths / 1000),
      ),
      right: fc.boolean(),
      weight: fc.oneof(fc.constant(1), fc.double({ min: 0.01, max: 50, noNaN: true })),
      cluster: fc.option(fc.constantFrom('a', 'b', 'c', '__proto__'), { nil: undefined }),
    }),
    { minLength, maxLength: 120 },
  );

/** Rows of weight 1: so many right and wrong ones of a score. */
export const rows = (...blocks: readonly (readonly [score: number, right: number, wrong: number])[]): Scored[] =>
  blocks.flatMap(([score, right, wrong]) => [
    ...Array.from({ length: right }, () => ({ score, right: true, weight: 1 })),
    ...Array.from({ length: wrong }, () => ({ score, right: false, weight: 1 })),
  ]);
