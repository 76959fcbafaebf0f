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

/** One-sided Clopper-Pearson lower bound at 95 % for `successes` of `total`, by bisection on the binomial tail. */
export function clopperPearsonLower(successes: number, total: number): number {
  if (successes === 0 || total === 0) return 0;
  let logChoose = 0;
  for (let i = 1; i <= total - successes; i++) logChoose += Math.log((successes + i) / i);
  /** P(X >= successes), from its largest term on; in logarithms, since plain powers underflow from 300 cases on. */
  const tail = (p: number) => {
    let term = Math.exp(logChoose + successes * Math.log(p) + (total - successes) * Math.log1p(-p));
    let sum = 0;
    for (let k = successes; k <= total; k++) {
      sum += term;
      term *= ((total - k) / (k + 1)) * (p / (1 - p));
    }
    return sum;
  };
  // The bound lies below the observed share, where the tail only falls.
  let low = 0;
  let high = successes / total;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (tail(middle) < 0.05) low = middle;
    else high = middle;
  }
  return low;
}
