import type { Measure, MeasureName, NotMeasuredWhy } from '../record/simulatorCard.js';
import { wilson } from '../statistics/proportion.js';
import { childSeed, seededRandom } from '../support/seed.js';

/** Which measure, of what, and what people would show. */
export interface Place {
  readonly measure: MeasureName;
  readonly of?: string | undefined;
  readonly human?: number | undefined;
}

/** Groups that each give up fewer people than this have no interval worth printing. */
export const LEAST = 3;
const ROUNDS = 2000;

const rounded = (value: number): number => Number(value.toPrecision(6));
const at = ({ measure, of, human }: Place) => ({ measure, of: of ?? null, human: human === undefined ? null : rounded(human) });

export const notMeasured = (place: Place, why: NotMeasuredWhy, n = 0, detail: string | null = null): Measure => ({
  ...at(place),
  value: null,
  interval: null,
  n,
  notMeasured: { why, detail: detail === null ? null : detail.slice(0, 300) },
});

/** A share with its Wilson interval, which takes what was counted for independent: of a few people in many conversations it is too narrow. */
export function share(place: Place, successes: number, total: number): Measure {
  if (total === 0) return notMeasured(place, 'nothing to measure');
  const [low, high] = wilson(successes, total);
  return { ...at(place), value: rounded(successes / total), interval: [rounded(low), rounded(high)], n: total, notMeasured: null };
}

export const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A mean with a bootstrapped interval. */
export const mean = (place: Place, values: readonly number[], seed: number): Measure => statistic(place, [values], ([all]) => average(all ?? []), seed);

/**
 * Any statistic of groups with a percentile bootstrap (Efron 1979): each group is drawn again with replacement, 2,000 times, by
 * seed. A statistic that is null has no spread to measure in; a draw without spread is left out.
 */
export function statistic<T>(place: Place, groups: readonly (readonly T[])[], of: (groups: readonly (readonly T[])[]) => number | null, seed: number): Measure {
  const n = groups.reduce((sum, group) => sum + group.length, 0);
  if (n === 0) return notMeasured(place, 'nothing to measure');
  if (groups.some(group => group.length < LEAST))
    return notMeasured(place, 'too few', n, `${groups.map(group => group.length).join(' and ')} of at least ${LEAST}`);
  const value = of(groups);
  if (value === null || !Number.isFinite(value)) return notMeasured(place, 'no spread', n);
  const random = seededRandom(childSeed(seed, 'bootstrap', place.measure, place.of ?? ''));
  const again = <U>(group: readonly U[]): U[] => group.map(() => random.pick(group));
  const drawn = Array.from({ length: ROUNDS }, () => of(groups.map(again)))
    .filter((one): one is number => one !== null && Number.isFinite(one))
    .sort((a, b) => a - b);
  if (drawn.length < ROUNDS / 2) return notMeasured(place, 'no spread', n);
  const quantile = (share: number) => drawn[Math.round(share * (drawn.length - 1))] as number;
  return { ...at(place), value: rounded(value), interval: [rounded(quantile(0.025)), rounded(quantile(0.975))], n, notMeasured: null };
}

const variance = (values: readonly number[]): number => {
  const middle = average(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length - 1);
};

/** Cohen's d with the pooled standard deviation (Cohen 1988, 2.5.1); null where nobody differs within a group. */
export function cohensD([high = [], low = []]: readonly (readonly number[])[]): number | null {
  const freedom = high.length + low.length - 2;
  if (freedom < 1) return null;
  const pooled = Math.sqrt(((high.length - 1) * variance(high) + (low.length - 1) * variance(low)) / freedom);
  return pooled < 1e-9 ? null : (average(high) - average(low)) / pooled;
}
