import { incompleteBeta } from './incompleteBeta.js';

/** The two-sided 97.5 % normal quantile: Wilson intervals here are 95 % ones. */
const Z = 1.959963984540054;

/** Wilson score interval (Wilson 1927), 95 %, for `successes` of `total`; both ends in [0, 1]. No data is [0, 1]. */
export function wilson(successes: number, total: number): readonly [low: number, high: number] {
  if (total === 0) return [0, 1];
  const p = successes / total;
  const centre = p + (Z * Z) / (2 * total);
  const half = Z * Math.sqrt((p * (1 - p)) / total + (Z * Z) / (4 * total * total));
  const scale = 1 + (Z * Z) / total;
  return [successes === 0 ? 0 : Math.max(0, (centre - half) / scale), successes === total ? 1 : Math.min(1, (centre + half) / scale)];
}

/** The highest rate that `total` conversations can prove when every one of them is met. */
export const provableRate = (total: number): number => wilson(total, total)[0];

/** The least number of conversations that can prove a rate of `atLeast`, all met: 16 for 80 %. */
export function neededToProve(atLeast: number): number {
  if (atLeast >= 1) return Number.POSITIVE_INFINITY;
  let total = Math.max(1, Math.floor((Z * Z * atLeast) / (1 - atLeast)));
  while (provableRate(total) < atLeast) total++;
  while (total > 1 && provableRate(total - 1) >= atLeast) total--;
  return total;
}

/**
 * One-sided Clopper-Pearson lower bound (Clopper & Pearson 1934) for `successes` of `total`; `alpha` is the chance it may lie above the
 * true share, default .05. Counts may be effective ones, which are seldom whole (Korn & Graubard 1998). No data is 0.
 */
export function clopperPearsonLower(successes: number, total: number, alpha = 0.05): number {
  if (successes <= 0 || total <= 0) return 0;
  if (successes >= total) return alpha ** (1 / total);
  // The bound is the alpha quantile of Beta(successes, failures + 1); it lies below the observed share while alpha is below a half.
  let low = 0;
  let high = alpha < 0.5 ? successes / total : 1;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, successes, total - successes + 1) < alpha) low = middle;
    else high = middle;
  }
  return low;
}

/** The upper bound of the same kind. No data is 1. */
export const clopperPearsonUpper = (successes: number, total: number, alpha = 0.05): number => 1 - clopperPearsonLower(total - successes, total, alpha);
