import { rowSums, type CellProblem } from './cells.js';

const neighbours = new WeakMap<CellProblem, ReadonlyMap<string, number>>();

/** Finds a cell by the rows it counts in. */
function numbersOf(problem: CellProblem): ReadonlyMap<string, number> {
  const known = neighbours.get(problem);
  if (known) return known;
  const { cells, dimensions, rowsOf } = problem;
  const made = new Map(Array.from({ length: cells }, (_, cell) => [rowsOf.subarray(cell * dimensions, (cell + 1) * dimensions).join(), cell]));
  neighbours.set(problem, made);
  return made;
}

/**
 * Mends whole counts whose rows miss their targets by a few people: one person out of a row that has too many, for one who is
 * the same in every other dimension and counts in a row that has too few; of all such exchanges, the one that stays nearest to
 * the expected counts. Each exchange brings two rows closer. Null when no single exchange helps: that proves nothing.
 */
export function exchange(problem: CellProblem, rounded: Float64Array, expected: Float64Array): Float64Array | null {
  const { cells, dimensions, rowsOf, targets, capacity } = problem;
  const counts = rounded.slice();
  const sums = rowSums(problem, counts);
  const gaps = targets.map((target, row) => target - (sums[row] as number));
  const over = (cell: number): number => (counts[cell] as number) - (expected[cell] as number);
  const give = (cell: number, many: 1 | -1): void => {
    counts[cell] = (counts[cell] as number) + many;
    for (let at = cell * dimensions; at < (cell + 1) * dimensions; at++) gaps[rowsOf[at] as number] = (gaps[rowsOf[at] as number] as number) - many;
  };
  const has = (cell: number, many: 1 | -1): boolean => (many > 0 ? (counts[cell] as number) < (capacity[cell] as number) : (counts[cell] as number) > 0);

  // All dimensions miss the size by the same number: first as many people as are asked for.
  let missing = targets.reduce((sum, target) => sum + target, 0) / dimensions - counts.reduce((sum, count) => sum + count, 0);
  for (; missing !== 0; missing -= Math.sign(missing)) {
    const many = missing > 0 ? 1 : -1;
    let [best, most] = [-1, -Infinity];
    for (let cell = 0; cell < cells; cell++) {
      if (!has(cell, many)) continue;
      let gain = -many * over(cell) * 0.01;
      for (let at = cell * dimensions; at < (cell + 1) * dimensions; at++) gain += Math.sign(gaps[rowsOf[at] as number] as number) * many;
      if (gain > most) [best, most] = [cell, gain];
    }
    if (best < 0) return null;
    give(best, many);
  }

  for (;;) {
    const open = [...gaps].flatMap((gap, row) => (gap > 0 ? [row] : []));
    if (gaps.every(gap => gap === 0)) return counts;
    let found: { from: number; to: number; cost: number } | null = null;
    for (let cell = 0; cell < cells; cell++) {
      if (!has(cell, -1)) continue;
      const rows = [...rowsOf.subarray(cell * dimensions, (cell + 1) * dimensions)];
      for (const [dimension, row] of rows.entries()) {
        if ((gaps[row] as number) >= 0) continue;
        for (const wanted of open) {
          const to = numbersOf(problem).get(rows.with(dimension, wanted).join());
          if (to === undefined || !has(to, 1)) continue;
          const cost = over(to) - over(cell);
          if (found === null || cost < found.cost) found = { from: cell, to, cost };
        }
      }
    }
    if (found === null) return null;
    give(found.from, -1);
    give(found.to, 1);
  }
}
