/** Rows of numbers, one a person. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row after row. */
  readonly values: Float32Array;
}

/** A matrix of rows of one length. */
export function matrixOf(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float32Array(rows.length * columns);
  for (const [at, row] of rows.entries()) {
    if (row.length !== columns) throw new RangeError(`rows of ${columns} and of ${row.length} numbers in one matrix`);
    values.set(row, at * columns);
  }
  return { rows: rows.length, columns, values };
}

export const rowOf = ({ columns, values }: Matrix, row: number): Float32Array => values.subarray(row * columns, (row + 1) * columns);

/**
 * The rows moved to have their mean at zero and scaled so that the mean squared distance of two rows is `spread`. Rows that are
 * all alike stay zeros: nobody is told apart by them.
 */
export function spreadTo(spread: number, { rows, columns, values }: Matrix): Matrix {
  const means = new Float64Array(columns);
  for (let i = 0; i < values.length; i++) means[i % columns] = (means[i % columns] ?? 0) + (values[i] ?? 0) / rows;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += ((values[i] ?? 0) - (means[i % columns] ?? 0)) ** 2;
  // Over all pairs of n rows, the mean squared distance is 2 / (n - 1) times the squares about the mean.
  const scale = rows < 2 || squares < 1e-9 * rows ? 0 : Math.sqrt((spread * (rows - 1)) / (2 * squares));
  const scaled = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) scaled[i] = ((values[i] ?? 0) - (means[i % columns] ?? 0)) * scale;
  return { rows, columns, values: scaled };
}

/** The matrices side by side: all have a row for each person. */
export function beside(matrices: readonly Matrix[]): Matrix {
  const rows = matrices[0]?.rows ?? 0;
  const columns = matrices.reduce((sum, matrix) => sum + matrix.columns, 0);
  const values = new Float32Array(rows * columns);
  let left = 0;
  for (const matrix of matrices) {
    if (matrix.rows !== rows) throw new RangeError(`${rows} and ${matrix.rows} rows side by side`);
    for (let row = 0; row < rows; row++) values.set(rowOf(matrix, row), row * columns + left);
    left += matrix.columns;
  }
  return { rows, columns, values };
}

/** Squared Euclidean distance of two rows. */
export function squaredDistance({ columns, values }: Matrix, a: number, b: number): number {
  let sum = 0;
  for (let i = 0; i < columns; i++) sum += ((values[a * columns + i] ?? 0) - (values[b * columns + i] ?? 0)) ** 2;
  return sum;
}
