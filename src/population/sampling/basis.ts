import type { CellProblem } from './cells.js';

/** Coefficients smaller than this are nought: the matrix holds only ones, so that what arises from it are small fractions. */
export const NOUGHT = 1e-8;

/**
 * The inverse of a basis of the rows, kept by row operations (product form): the shared machinery of the flight and of the
 * simplex. Columns from `cells` on are artificial, one a row.
 */
export interface Basis {
  readonly rows: number;
  readonly columns: Int32Array;
  readonly inverse: Float64Array;
  /** Where a cell stands in the basis; -1: not in it. */
  readonly place: Int32Array;
}

/** A basis of artificial columns; `signs` are their only entries, 1 each when left out. */
export function artificialBasis({ targets, cells }: CellProblem, signs?: Float64Array): Basis {
  const rows = targets.length;
  const inverse = new Float64Array(rows * rows);
  for (let row = 0; row < rows; row++) inverse[row * rows + row] = signs?.[row] ?? 1;
  return { rows, columns: Int32Array.from({ length: rows }, (_, row) => cells + row), inverse, place: new Int32Array(cells).fill(-1) };
}

/** How the basic values answer to one more of this cell: they change by minus this. */
export function directionOf({ rows, inverse }: Basis, { dimensions, rowsOf }: CellProblem, cell: number, into: Float64Array): void {
  for (let at = 0; at < rows; at++) {
    let sum = 0;
    for (let dimension = 0; dimension < dimensions; dimension++) sum += inverse[at * rows + (rowsOf[cell * dimensions + dimension] as number)] as number;
    into[at] = Math.abs(sum) < NOUGHT ? 0 : sum;
  }
}

/** The cell enters the basis at a place; what stood there leaves. */
export function enter({ rows, columns, inverse, place }: Basis, at: number, cell: number, direction: Float64Array): void {
  const pivot = direction[at] as number;
  for (let column = 0; column < rows; column++) inverse[at * rows + column] = (inverse[at * rows + column] as number) / pivot;
  for (let row = 0; row < rows; row++) {
    const factor = direction[row] as number;
    if (row === at || factor === 0) continue;
    for (let column = 0; column < rows; column++)
      inverse[row * rows + column] = (inverse[row * rows + column] as number) - factor * (inverse[at * rows + column] as number);
  }
  const left = columns[at] as number;
  if (left < place.length) place[left] = -1;
  columns[at] = cell;
  place[cell] = at;
}

/** The same basis with its inverse made anew; null when rounding has made it singular. */
export function refreshed({ columns }: Basis, problem: CellProblem, signs: Float64Array): Basis | null {
  const { cells } = problem;
  const basis = artificialBasis(problem, signs);
  const kept = new Set(columns.filter(column => column >= cells));
  const direction = new Float64Array(basis.rows);
  for (const cell of columns.filter(column => column < cells)) {
    directionOf(basis, problem, cell, direction);
    let best = -1;
    for (let at = 0; at < basis.rows; at++) {
      const column = basis.columns[at] as number;
      const open = column >= cells && !kept.has(column);
      if (open && (best < 0 || Math.abs(direction[at] as number) > Math.abs(direction[best] as number))) best = at;
    }
    if (best < 0 || Math.abs(direction[best] as number) < 1e-6) return null;
    enter(basis, best, cell, direction);
  }
  return basis;
}

/** What the basic columns must be for every row to be at its target, the others staying as they are. */
export function basicValues({ rows, inverse, place }: Basis, { cells, dimensions, rowsOf, targets }: CellProblem, counts: Float64Array): Float64Array {
  const left = targets.slice();
  for (let cell = 0; cell < cells; cell++) {
    if ((place[cell] as number) >= 0) continue;
    for (let at = cell * dimensions; at < (cell + 1) * dimensions; at++)
      left[rowsOf[at] as number] = (left[rowsOf[at] as number] as number) - (counts[cell] as number);
  }
  return Float64Array.from({ length: rows }, (_, at) => left.reduce((sum, gap, row) => sum + (inverse[at * rows + row] as number) * gap, 0));
}
