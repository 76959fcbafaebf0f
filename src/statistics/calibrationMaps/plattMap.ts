import type { Scored } from '../scored.js';

const LAMBDA = 1;
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const logit = (p: number): number => Math.log(p / (1 - p));

/** Scores of 0 to 100 become 2 wide. By their own spread instead, a judge of nearly one certainty would have its noise blown up (measured: specs/bench/judge/maps.ts). */
const UNIT = 50;

/**
 * Platt scaling (Platt 1999): a logistic curve over the score, its slope held small by an L2 penalty of 1 and never below 0. `overall` is
 * the share right, strictly between 0 and 1: what remains where the score says nothing.
 */
export function plattMap(rows: readonly Scored[], overall: number): (score: number) => number {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const centre = rows.reduce((sum, { score, weight }) => sum + weight * score, 0) / total;
  const flat = () => overall;
  const right = rows.filter(row => row.right).length;
  if (right === 0 || right === rows.length || rows.every(({ score }) => score === rows[0]?.score)) return flat;
  const fitted = fit(
    rows.map(row => ({ ...row, score: (row.score - centre) / UNIT })),
    logit(overall),
  );
  return fitted.slope <= 0 ? flat : score => sigmoid(fitted.intercept + (fitted.slope * (score - centre)) / UNIT);
}

/** Newton's method; each move is halved until the penalised loss does not rise. */
function fit(rows: readonly Scored[], start: number): { readonly intercept: number; readonly slope: number } {
  const lossAt = (intercept: number, slope: number): number => {
    let loss = (LAMBDA / 2) * slope ** 2;
    for (const { score, right, weight } of rows) {
      const x = (right ? -1 : 1) * (intercept + slope * score);
      loss += weight * (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));
    }
    return loss;
  };
  let [intercept, slope] = [start, 0];
  let loss = lossAt(intercept, slope);
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [0, LAMBDA * slope, 1e-12, 0, LAMBDA];
    for (const { score, right, weight } of rows) {
      const p = sigmoid(intercept + slope * score);
      const [error, curve] = [weight * (p - (right ? 1 : 0)), weight * p * (1 - p)];
      g0 += error;
      g1 += error * score;
      h00 += curve;
      h01 += curve * score;
      h11 += curve * score ** 2;
    }
    const determinant = h00 * h11 - h01 ** 2;
    if (!(determinant > 0)) break;
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    let part = 1;
    let next = lossAt(intercept - d0, slope - d1);
    while (next > loss && part > 1e-6) {
      part /= 2;
      next = lossAt(intercept - part * d0, slope - part * d1);
    }
    if (next > loss) break;
    [intercept, slope] = [intercept - part * d0, slope - part * d1];
    const gained = loss - next;
    loss = next;
    if (gained < 1e-12 * (1 + loss)) break;
  }
  return { intercept, slope };
}
