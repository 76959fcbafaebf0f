import type { Random } from '../../support/seed.js';
import { artificialBasis, directionOf, enter, type Basis } from './basis.js';
import type { CellProblem } from './cells.js';

/** A count this near to a whole number is one. */
export const WHOLE = 1e-7;

export const isWhole = (count: number): boolean => Math.abs(count - Math.round(count)) < WHOLE;

/**
 * Rounds expected counts to whole ones at random: each goes to one of its two neighbours, is right on average, and no row
 * leaves its target (the flight of the cube method, Deville & Tillé 2004; one cell after the other as in Chauvet & Tillé 2006).
 * With two dimensions all counts come out whole. With more, at most as many stay broken as there are rows.
 */
export function flight(problem: CellProblem, expected: Float64Array, random: Random): Float64Array {
  const counts = expected.map(count => (isWhole(count) ? Math.round(count) : count));
  const floors = counts.map(Math.floor);
  const basis = artificialBasis(problem);
  const direction = new Float64Array(basis.rows);
  const broken = [...counts.keys()].filter(cell => !Number.isInteger(counts[cell]));
  for (const cell of random.shuffle(broken)) {
    directionOf(basis, problem, cell, direction);
    const free = basis.columns.findIndex((column, at) => column >= problem.cells && direction[at] !== 0);
    if (free >= 0) enter(basis, free, cell, direction);
    else move(cell, counts, floors, basis, direction, random);
  }
  return counts.map(count => (isWhole(count) ? Math.round(count) : count));
}

/** Moves one cell, and the basic ones against it, up or down until one of them is whole. */
function move(cell: number, counts: Float64Array, floors: Float64Array, basis: Basis, direction: Float64Array, random: Random): void {
  const room = (column: number, up: boolean): number =>
    Math.max(0, up ? (floors[column] as number) + 1 - (counts[column] as number) : (counts[column] as number) - (floors[column] as number));
  let [up, down] = [room(cell, true), room(cell, false)];
  let [blocksUp, blocksDown] = [-1, -1];
  for (let at = 0; at < basis.rows; at++) {
    const answer = direction[at] as number;
    if (answer === 0) continue;
    const column = basis.columns[at] as number;
    const [mostUp, mostDown] = [room(column, answer < 0) / Math.abs(answer), room(column, answer > 0) / Math.abs(answer)];
    if (mostUp < up) [up, blocksUp] = [mostUp, at];
    if (mostDown < down) [down, blocksDown] = [mostDown, at];
  }
  const rises = random.next() * (up + down) < down;
  const step = rises ? up : -down;
  counts[cell] = (counts[cell] as number) + step;
  for (let at = 0; at < basis.rows; at++) {
    const answer = direction[at] as number;
    if (answer === 0) continue;
    const column = basis.columns[at] as number;
    counts[column] = (counts[column] as number) - step * answer;
  }
  const blocked = rises ? blocksUp : blocksDown;
  if (blocked < 0) counts[cell] = Math.round(counts[cell]);
  else {
    const left = basis.columns[blocked] as number;
    counts[left] = Math.round(counts[left] as number);
    enter(basis, blocked, cell, direction);
  }
}
