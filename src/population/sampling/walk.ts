import type { Random } from '../../support/seed.js';
import type { CellProblem } from './cells.js';
import { swapState, type Swap, type SwapState } from './swapState.js';

/** Swaps tried one by one to bring rows nearer to their targets, and swaps kept to be tried in pairs. */
const SINGLES = 40_000;
const PAIRED = 1 << 17;
const CHOICES = 8;
/** How often a draw that could not be mended is shaken and mended again. */
const SHAKES = 8;
/** Swaps a walk looks at, each against all before it. */
const WALKED = 1 << 17;

/**
 * Mends whole counts as {@link exchange} does where no two people are the same in all but one dimension: swaps that bring the
 * rows nearer to their targets, then two swaps that close the gap together (found by meeting in the middle, Horowitz & Sahni
 * 1974, on swaps drawn at random). Null when that many swaps hold no such pair: that proves nothing.
 */
export function mend(problem: CellProblem, rounded: Float64Array, expected: Float64Array, random: Random): Float64Array | null {
  const state = swapState(problem, rounded, expected);
  if (!sized(state, random)) return null;
  for (let shake = 0; shake <= SHAKES; shake++) {
    for (let tried = 0; tried < SINGLES && !closed(state); tried++) {
      const swap = some(state, random);
      // Sideways too: another gap of the same length may be one that can be closed.
      if (swap && state.costOf(swap) <= 0) state.apply(swap);
    }
    if (closed(state)) return state.counts;
    if (paired(state, random, PAIRED, () => true) > 0) return state.counts;
    for (let at = 0; at < 2; at++) {
      const swap = some(state, random);
      if (swap) state.apply(swap);
    }
  }
  return null;
}

/**
 * Walks from whole counts that meet all targets to others that do: pairs of swaps, drawn at random, that leave every row as it
 * is (of two dimensions, the moves on 2 x 2 tables of Diaconis & Sturmfels 1998). Where no such pair is found, the same counts.
 */
export function walk(problem: CellProblem, proof: Float64Array, expected: Float64Array, random: Random): Float64Array {
  const state = swapState(problem, proof, expected);
  paired(state, random, WALKED, () => false);
  return state.counts;
}

const closed = ({ gaps }: SwapState): boolean => gaps.every(gap => gap === 0);

/** As many people as are asked for. */
function sized(state: SwapState, random: Random): boolean {
  let tries = 0;
  for (let missing = Math.round(state.missing()); missing !== 0;) {
    const cell = missing > 0 ? state.into(random) : state.out(random);
    if (cell < 0 && ++tries > SINGLES) return false;
    if (cell < 0) continue;
    state.give(cell, missing > 0 ? 1 : -1);
    missing -= Math.sign(missing);
  }
  return true;
}

function some(state: SwapState, random: Random): Swap | null {
  const swap = { from: state.out(random), to: state.into(random) };
  return swap.from >= 0 && swap.to >= 0 && state.can(swap) ? swap : null;
}

/** The gentlest of a few swaps: two gentle ones are far likelier to close a gap together. */
function gentle(state: SwapState, random: Random): Swap | null {
  const from = state.out(random);
  let [best, least]: [Swap | null, number] = [null, Infinity];
  for (let at = 0; at < CHOICES && from >= 0; at++) {
    const swap = { from, to: state.into(random) };
    if (swap.to < 0 || !state.can(swap)) continue;
    const cost = state.costOf(swap);
    if (cost < least) [best, least] = [swap, cost];
  }
  return best;
}

/** Draws swaps and applies every two that close the gap together, until `enough` says so; how many pairs were applied. */
function paired(state: SwapState, random: Random, most: number, enough: () => boolean): number {
  const [slots, mask] = [new Int32Array(4 * most).fill(-1), 4 * most - 1];
  const [froms, tos, keys] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const place = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> 3) & mask;
  let [wanted, applied, kept] = [state.key(), 0, 0];
  for (let tried = 0; tried < most; tried++) {
    const swap = gentle(state, random);
    if (!swap) continue;
    const key = state.keyOf(swap);
    const other = (wanted - key) | 0;
    for (let at = place(other); (slots[at] as number) >= 0; at = (at + 1) & mask) {
      const known = slots[at] as number;
      if (keys[known] !== other || !both(state, swap, { from: froms[known] as number, to: tos[known] as number })) continue;
      applied++;
      if (enough()) return applied;
      wanted = state.key();
      break;
    }
    [froms[kept], tos[kept], keys[kept]] = [swap.from, swap.to, key];
    let at = place(key);
    // A few of a kind are enough: small crosses have few swaps, and would look through thousands alike.
    let alike = 0;
    while ((slots[at] as number) >= 0 && alike < 8) {
      if (keys[slots[at] as number] === key) alike++;
      at = (at + 1) & mask;
    }
    if (alike < 8) slots[at] = kept++;
  }
  return applied;
}

/** Applies two swaps if that can be done and closes every gap. */
function both(state: SwapState, one: Swap, two: Swap): boolean {
  if (!state.can(one) || (one.from === two.to && one.to === two.from)) return false;
  state.apply(one);
  if (state.can(two)) {
    state.apply(two);
    if (closed(state)) return true;
    state.apply({ from: two.to, to: two.from });
  }
  state.apply({ from: one.to, to: one.from });
  return false;
}
