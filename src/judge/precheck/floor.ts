import { incompleteBeta } from '../../statistics/incompleteBeta.js';

/** Anchors of a check: least, at first, and most. Nothing else decides, so that nobody but us has a say in who passes. */
export const SIZES = { least: 24, usual: 24, most: 48 } as const;

/** The chance with which a judge that only guesses may pass. */
const GUESSER_PASSES = 0.01;

/** Chance that at least `right` of `size` items are right when each is with chance `each`: the upper tail of a binomial. */
export const chanceOf = (right: number, size: number, each: number): number => (right <= 0 ? 1 : incompleteBeta(each, right, size - right + 1));

/**
 * The least number of right answers with which a judge passes: the smallest that a guesser between two speakers reaches with a chance
 * below 1 %. For 24 items it is 19 (79 %): 18 or more come with a chance of 1.13 %, 19 or more with 0.33 %. A reader who is right on
 * 95 of 100 passes with 99.9 %; people as PersonaEval measured them (90.8 %, arXiv 2508.10014) with 98.1 %; its best model (69 %) with
 * 20 %. Items that offer a third speaker only make guessing harder.
 */
export function floorFor(size: number): number {
  let floor = Math.ceil(size / 2);
  while (floor <= size && chanceOf(floor, size, 0.5) >= GUESSER_PASSES) floor++;
  return floor;
}
