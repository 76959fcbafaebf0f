import type { Random } from '../../support/seed.js';
import type { Point } from './layMap.js';

/** A Gaussian kernel density over a map: at each person a normal distribution of the people's own shape, narrowed by Scott's rule. */
export interface MapDensity {
  /** Per unit of area. */
  at(point: Point): number;
  /** A point drawn from it. */
  draw(random: Random): Point;
}

/** A flat map still has some width, in units of the map. */
const LEAST_VARIANCE = 1e-9;

/** Bandwidth n^(-1/6) of the spread, which is Scott's rule in two dimensions (Scott 1992, Multivariate Density Estimation). `weights` are above zero; default 1 each. */
export function mapDensity(points: readonly Point[], weights: readonly number[] = points.map(() => 1)): MapDensity {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map(weight => weight / total);
  const mean = (of: (point: Point) => number) => points.reduce((sum, point, at) => sum + (shares[at] ?? 0) * of(point), 0);
  const [middleX, middleY] = [mean(([x]) => x), mean(([, y]) => y)];
  // Kish's effective number of people: weights make for fewer.
  const effective = 1 / shares.reduce((sum, share) => sum + share * share, 0);
  const narrowed = effective ** (-1 / 3);
  const xx = Math.max(LEAST_VARIANCE, narrowed * mean(([x]) => (x - middleX) ** 2));
  const xy = narrowed * mean(([x, y]) => (x - middleX) * (y - middleY));
  const yy = Math.max(LEAST_VARIANCE, narrowed * mean(([, y]) => (y - middleY) ** 2));
  // Cholesky: [a 0; b c] times a standard normal pair has this covariance.
  const a = Math.sqrt(xx);
  const b = xy / a;
  const c = Math.sqrt(Math.max(LEAST_VARIANCE, yy - b * b));
  const sums = new Float64Array(points.length);
  let sum = 0;
  for (const [at, share] of shares.entries()) sums[at] = sum += share;
  return {
    at: ([x, y]) =>
      points.reduce((density, [px, py], at) => {
        const u = (x - px) / a;
        const v = (y - py - b * u) / c;
        return density + ((shares[at] ?? 0) * Math.exp(-(u * u + v * v) / 2)) / (2 * Math.PI * a * c);
      }, 0),
    draw: random => {
      const [x, y] = points[placeIn(sums, random.next() * sum)] ?? [0, 0];
      // Box and Muller.
      const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
      const angle = 2 * Math.PI * random.next();
      const [u, v] = [radius * Math.cos(angle), radius * Math.sin(angle)];
      return [x + a * u, y + b * u + c * v];
    },
  };
}

/** The first place whose running sum is above the value. */
function placeIn(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
