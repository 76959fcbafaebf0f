import { blocksOf, type Scored } from '../scored.js';
import { poolAdjacent } from './poolAdjacent.js';

/** Labels' worth of the overall share that each block is mixed with (reference: judge.md 5.4, "block shrinkage, m = 5"). */
const SHRUNK_BY = 5;

/**
 * Isotonic regression (Zadrozny & Elkan 2002) of right on score, each block mixed with five labels of the overall share; blocks that this
 * brings out of order are pooled again. Between scores that were seen the block below holds. Rows must not be empty.
 */
export function isotonicMap(rows: readonly Scored[], overall: number): (score: number) => number {
  const blocks = blocksOf(rows).reverse();
  const pooled = poolAdjacent(blocks.map(({ weight, rightWeight }) => ({ value: rightWeight / weight, weight })));
  const shrunk = poolAdjacent(
    pooled.map(({ value, weight }) => ({ value: (value * weight + overall * SHRUNK_BY) / (weight + SHRUNK_BY), weight: weight + SHRUNK_BY })),
  );
  const starts = shrunk.map(({ value, first }) => ({ value, from: blocks[(pooled[first] as { first: number }).first]?.score as number }));
  return score => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as { from: number }).from <= score) low = middle;
      else high = middle - 1;
    }
    return (starts[low] as { value: number }).value;
  };
}
