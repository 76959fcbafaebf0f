/**
 * A cross of dimensions as a counting problem: how many people to take from each cell, so that every row (one category of one
 * dimension) comes out at its target. Cells without people do not appear.
 */
export interface CellProblem {
  readonly dimensions: number;
  readonly cells: number;
  /** Of each cell, the row it counts in for each dimension: `rowsOf[cell * dimensions + dimension]`. */
  readonly rowsOf: Int32Array;
  /** People wanted, a row each. */
  readonly targets: Float64Array;
  /** People there are, a cell each. */
  readonly capacity: Float64Array;
}

/** The cells people fall into, by the rows they count in. */
export interface Cross {
  /** The cell of each person. */
  readonly cellOf: Int32Array;
  readonly cells: number;
  /** As in {@link CellProblem}. */
  readonly rowsOf: Int32Array;
}

/**
 * Crosses columns of row numbers, one column a dimension. Cells are numbered in the order of their rows, so that neither the
 * order of people nor a hash decides anything.
 */
export function crossOf(columns: readonly Int32Array[], people: number): Cross {
  let cellOf = new Int32Array(people);
  let cells = people === 0 ? 0 : 1;
  for (const column of columns) {
    const found = new Map<number, number>();
    const width = column.reduce((most, row) => Math.max(most, row), 0) + 1;
    const keys = Float64Array.from(cellOf, (cell, person) => cell * width + (column[person] as number));
    for (const key of Float64Array.from(new Set(keys)).sort()) found.set(key, found.size);
    cellOf = Int32Array.from(keys, key => found.get(key) as number);
    cells = found.size;
  }
  const rowsOf = new Int32Array(cells * columns.length);
  for (const [dimension, column] of columns.entries())
    for (let person = 0; person < people; person++) rowsOf[(cellOf[person] as number) * columns.length + dimension] = column[person] as number;
  return { cellOf, cells, rowsOf };
}

/** Sums something over people, cell by cell. */
export function perCell({ cellOf, cells }: Pick<Cross, 'cellOf' | 'cells'>, of: (person: number) => number): Float64Array {
  const sums = new Float64Array(cells);
  for (let person = 0; person < cellOf.length; person++) sums[cellOf[person] as number] = (sums[cellOf[person] as number] as number) + of(person);
  return sums;
}

/** What each row comes to with these counts. */
export function rowSums({ dimensions, cells, rowsOf, targets }: CellProblem, counts: Float64Array): Float64Array {
  const sums = new Float64Array(targets.length);
  for (let cell = 0; cell < cells; cell++)
    for (let at = cell * dimensions; at < (cell + 1) * dimensions; at++) {
      const row = rowsOf[at] as number;
      sums[row] = (sums[row] as number) + (counts[cell] as number);
    }
  return sums;
}

/** The largest gap between a row and its target. */
export function worstGap(problem: CellProblem, counts: Float64Array): number {
  const sums = rowSums(problem, counts);
  return problem.targets.reduce((worst, target, row) => Math.max(worst, Math.abs(target - (sums[row] as number))), 0);
}
