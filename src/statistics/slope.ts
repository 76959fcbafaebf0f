import { incompleteBeta } from './incompleteBeta.js';

export interface Slope {
  /** Change of y per unit of x. */
  readonly slope: number;
  /** 95 % interval, by Student's t with n - 2 degrees of freedom. Where all points lie on one line it has no width. */
  readonly interval: readonly [low: number, high: number];
}

/** Least-squares line through points, its slope and the slope's interval. Null with fewer than 3 points, or where x does not vary. */
export function leastSquaresSlope(points: readonly (readonly [x: number, y: number])[]): Slope | null {
  const n = points.length;
  if (n < 3) return null;
  const meanOf = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / n;
  const [meanX, meanY] = [meanOf(0), meanOf(1)];
  let sxx = 0;
  let sxy = 0;
  for (const [x, y] of points) {
    sxx += (x - meanX) ** 2;
    sxy += (x - meanX) * (y - meanY);
  }
  if (sxx === 0) return null;
  const slope = sxy / sxx;
  const rest = points.reduce((sum, [x, y]) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  const margin = tQuantile(n - 2) * Math.sqrt(rest / (n - 2) / sxx);
  return { slope, interval: [slope - margin, slope + margin] };
}

/** The 97.5 % quantile of Student's t, for 1 and more degrees of freedom, by bisection. */
export function tQuantile(freedom: number): number {
  const above = (t: number) => incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  let low = 0;
  let high = 13;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (above(middle) > 0.025) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
