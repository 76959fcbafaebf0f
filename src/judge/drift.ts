import { leastSquaresSlope } from '../statistics/slope.js';
import type { Drift, TurnScore } from './found.js';

/** Rated turns below which nothing is said of a drift. */
export const FEWEST_TURNS = 4;
/** Turns of the window that is looked at, and the lowest mean it may have. */
const WINDOW = 3;
const LOWEST_MEAN = 3;
/** Scores by which the fitted line must fall from the first turn to the last one: less is no drift that a customer meets. */
const LEAST_FALL = 1;

/**
 * How a series of scores goes. Turns without a score leave a gap in the line, and none in a window of turns in a row. Held: no three
 * rated turns in a row have a mean below 3, and the slope is not clearly negative. Clearly negative: its 95 % t interval lies below 0, and
 * the fitted line falls by one score or more. On steady series (scores drawn alike, 4 to 20 turns) at most 4 of 100 are called falling.
 */
export function driftOf(series: readonly TurnScore[]): Drift & { readonly answer: 'met' | 'not met' | 'cannot tell' } {
  const rated = series.flatMap(({ turn, score }, at) => (score === null ? [] : [{ turn, score, at }]));
  const fitted = rated.length < FEWEST_TURNS ? null : leastSquaresSlope(rated.map(({ at, score }) => [at, score] as const));
  const worst = worstWindow(rated);
  const length = (rated.at(-1)?.at ?? 0) - (rated[0]?.at ?? 0);
  const falls = fitted !== null && fitted.interval[1] < -1e-9 && fitted.slope * length <= -LEAST_FALL + 1e-9;
  const answer = fitted === null || worst === null ? 'cannot tell' : falls || worst.mean < LOWEST_MEAN - 1e-9 ? 'not met' : 'met';
  return { answer, slope: fitted?.slope ?? null, interval: fitted?.interval ?? null, worst, falls };
}

function worstWindow(rated: readonly { readonly turn: number; readonly score: number }[]): Drift['worst'] {
  let worst: Drift['worst'] = null;
  for (let from = 0; from + WINDOW <= rated.length; from++) {
    const window = rated.slice(from, from + WINDOW);
    const mean = window.reduce((sum, { score }) => sum + score, 0) / WINDOW;
    if (worst === null || mean < worst.mean) worst = { turns: window.map(({ turn }) => turn), mean };
  }
  return worst;
}
