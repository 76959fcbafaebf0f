import type { Matrix } from './matrix.js';
import { pause } from '../../support/pause.js';

/** For each asked row its nearest other rows, nearest first; equally near ones by index. */
export interface Neighbours {
  /** How many each row has. */
  readonly count: number;
  readonly indexes: Int32Array;
  /** Euclidean. */
  readonly distances: Float64Array;
}

const TILE = 64;

/**
 * The `count` nearest of the rows `among`, for each of the rows `of`: exact, by |a - b|² = |a|² + |b|² - 2ab, tile by tile. A row
 * is no neighbour of itself. Where there are fewer than `count`, indexes end with -1 and distances with Infinity.
 */
export function nearestRows(matrix: Matrix, count: number, of: Int32Array = everyRow(matrix), among: Int32Array = everyRow(matrix)): Neighbours {
  const work = tiles(matrix, count, of, among);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** The same with room between tiles for others and for an interruption, with whose reason it rejects. `onProgress` hears the share done, 0 to 1. */
export async function nearestRowsInTurns(
  matrix: Matrix,
  count: number,
  of: Int32Array,
  among: Int32Array,
  signal: AbortSignal,
  onProgress?: (share: number) => void,
): Promise<Neighbours> {
  const work = tiles(matrix, count, of, among);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    onProgress?.(value);
    await pause(signal);
  }
}

/** Gives the share done after each row of tiles. */
function* tiles(matrix: Matrix, count: number, of: Int32Array, among: Int32Array): Generator<number, Neighbours> {
  const { columns, values } = matrix;
  const norms = new Float64Array(matrix.rows);
  for (let row = 0; row < matrix.rows; row++) {
    let sum = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) sum += values[i]! * values[i]!;
    norms[row] = sum;
  }
  const indexes = new Int32Array(of.length * count).fill(-1);
  const squares = new Float64Array(of.length * count).fill(Infinity);
  const dots = new Float64Array(4);
  const offer = (asked: number, row: number, other: number, dot: number, isMirrored: boolean) => {
    if (row === other) return;
    const square = Math.max(0, norms[row]! + norms[other]! - 2 * dot);
    insert(indexes, squares, asked * count, count, other, square);
    if (isMirrored) insert(indexes, squares, other * count, count, row, square);
  };
  // Everybody among everybody: each pair of tiles is worked out once and offered both ways.
  const isWhole = [of, among].every(rows => rows.length === matrix.rows && rows.every((row, at) => row === at));
  for (let tile = 0; tile < of.length; tile += TILE) {
    const end = Math.min(of.length, tile + TILE);
    for (let from = isWhole ? tile : 0; from < among.length; from += TILE) {
      const to = Math.min(among.length, from + TILE);
      const isMirrored = isWhole && from > tile;
      for (let a = tile; a < end; a += 2) {
        // An odd last row is paired with itself, and offered once.
        const second = a + 1 < end ? a + 1 : a;
        for (let b = from; b < to; b += 2) {
          const last = b + 1 < to ? b + 1 : b;
          fourDots(values, columns, of[a]! * columns, of[second]! * columns, among[b]! * columns, among[last]! * columns, dots);
          offer(a, of[a]!, among[b]!, dots[0]!, isMirrored);
          if (last !== b) offer(a, of[a]!, among[last]!, dots[1]!, isMirrored);
          if (second !== a) offer(second, of[second]!, among[b]!, dots[2]!, isMirrored);
          if (second !== a && last !== b) offer(second, of[second]!, among[last]!, dots[3]!, isMirrored);
        }
      }
    }
    yield isWhole ? 1 - (1 - end / of.length) ** 2 : end / of.length;
  }
  return { count, indexes, distances: squares.map(Math.sqrt) };
}

export const everyRow = ({ rows }: Matrix): Int32Array => Int32Array.from({ length: rows }, (_, row) => row);

/** Two rows by two rows: each number is loaded once for two products. */
function fourDots(values: Float32Array, columns: number, a: number, b: number, x: number, y: number, out: Float64Array): void {
  let ax = 0;
  let ay = 0;
  let bx = 0;
  let by = 0;
  for (let i = 0; i < columns; i++) {
    const va = values[a + i]!;
    const vb = values[b + i]!;
    const vx = values[x + i]!;
    const vy = values[y + i]!;
    ax += va * vx;
    ay += va * vy;
    bx += vb * vx;
    by += vb * vy;
  }
  out[0] = ax;
  out[1] = ay;
  out[2] = bx;
  out[3] = by;
}

/** Keeps the list sorted by distance, then index; what falls off its end was too far. */
function insert(indexes: Int32Array, squares: Float64Array, start: number, count: number, index: number, square: number): void {
  let at = start + count - 1;
  const isAfter = (place: number) => squares[place]! > square || (squares[place] === square && indexes[place]! > index);
  if (count === 0 || !(isAfter(at) || indexes[at] === -1)) return;
  while (at > start && isAfter(at - 1)) {
    squares[at] = squares[at - 1]!;
    indexes[at] = indexes[at - 1]!;
    at--;
  }
  squares[at] = square;
  indexes[at] = index;
}
