import { seededRandom } from '../support/seed.js';

/** Pairs up to which every sign pattern is counted (2^16 of them); beyond, patterns are drawn. */
const EXACT_PAIRS = 16;
/** Divisions of two groups up to which every one is counted. */
const EXACT_DIVISIONS = 50_000;
/** Patterns or divisions drawn where there are too many to count. */
const DRAWN = 10_000;
/** Sums that differ by less are the same: floating point. */
const SAME = 1e-9;

export interface PermutationTest {
  /** Share of all rearrangements whose mean (or difference of means) is at least the one seen: one-sided, 0 to 1. */
  readonly p: number;
  /** Every rearrangement was counted; otherwise 10,000 were drawn with the seed, and the one seen counts as one of them. */
  readonly exact: boolean;
}

/** Sign-flip test of paired differences (Fisher 1935): is their mean above 0? No differences: p = 1. */
export function signFlipTest(differences: readonly number[], seed = 0): PermutationTest {
  const seen = sum(differences) - SAME;
  const n = differences.length;
  if (n <= EXACT_PAIRS) {
    let atLeast = 0;
    for (let pattern = 0; pattern < 2 ** n; pattern++) {
      let total = 0;
      for (let at = 0; at < n; at++) total += ((pattern >> at) & 1) === 1 ? (differences[at] as number) : -(differences[at] as number);
      if (total >= seen) atLeast++;
    }
    return { p: atLeast / 2 ** n, exact: true };
  }
  const random = seededRandom(seed);
  let atLeast = 1;
  for (let draw = 1; draw < DRAWN; draw++) {
    let total = 0;
    for (const difference of differences) total += random.next() < 0.5 ? difference : -difference;
    if (total >= seen) atLeast++;
  }
  return { p: atLeast / DRAWN, exact: false };
}

/**
 * 95 % interval of the centre of paired differences by typical values (Hartigan 1969): the means of all subsets that are not
 * empty part the line into pieces that the centre of a symmetric distribution falls into equally often. Exact up to 16 pairs, then
 * from 10,000 random subsets. Null below 6 differences, where no such interval ends.
 */
export function typicalInterval(differences: readonly number[], seed = 0): readonly [low: number, high: number] | null {
  const n = differences.length;
  if (n < 6) return null;
  const means: number[] = [];
  if (n <= EXACT_PAIRS) for (let subset = 1; subset < 2 ** n; subset++) means.push(meanOf(differences, at => ((subset >> at) & 1) === 1));
  else {
    const random = seededRandom(seed);
    while (means.length < DRAWN - 1) {
      const chosen = differences.map(() => random.next() < 0.5);
      if (chosen.includes(true)) means.push(meanOf(differences, at => chosen[at] as boolean));
    }
  }
  means.sort((a, b) => a - b);
  const cut = Math.floor((means.length + 1) * 0.025);
  return [means[cut - 1] as number, means[means.length - cut] as number];
}

/** Permutation test of two groups: is the mean of the first above the second's? An empty group: p = 1. */
export function permutationTest(first: readonly number[], second: readonly number[], seed = 0): PermutationTest {
  if (first.length === 0 || second.length === 0) return { p: 1, exact: true };
  const all = [...first, ...second];
  const seen = sum(first) - SAME;
  const divisions = choose(all.length, first.length);
  if (divisions <= EXACT_DIVISIONS) {
    let atLeast = 0;
    const take = (from: number, left: number, total: number): void => {
      if (left === 0) {
        if (total >= seen) atLeast++;
        return;
      }
      for (let at = from; at <= all.length - left; at++) take(at + 1, left - 1, total + (all[at] as number));
    };
    take(0, first.length, 0);
    return { p: atLeast / divisions, exact: true };
  }
  const random = seededRandom(seed);
  let atLeast = 1;
  for (let draw = 1; draw < DRAWN; draw++) if (sum(random.shuffle(all).slice(0, first.length)) >= seen) atLeast++;
  return { p: atLeast / DRAWN, exact: false };
}

/** 95 % percentile bootstrap interval (Efron 1979) of the difference of two means, 2,000 draws with the seed. Null with fewer than 3 in a group. */
export function bootstrapInterval(first: readonly number[], second: readonly number[], seed = 0): readonly [low: number, high: number] | null {
  if (first.length < 3 || second.length < 3) return null;
  const random = seededRandom(seed);
  const drawn = (from: readonly number[]) => mean(from.map(() => random.pick(from)));
  const differences = Array.from({ length: 2_000 }, () => drawn(first) - drawn(second)).sort((a, b) => a - b);
  return [differences[49] as number, differences[1_950] as number];
}

/** The least p that so many pairs, or two groups of such sizes, can show. */
export const leastP = (pairs: number): number => 2 ** -pairs;
export const leastPOfGroups = (first: number, second: number): number => 1 / choose(first + second, first);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** The mean of the values; 0 of none. */
export const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : sum(values) / values.length);

function meanOf(values: readonly number[], isIn: (at: number) => boolean): number {
  let total = 0;
  let count = 0;
  for (const [at, value] of values.entries()) {
    if (!isIn(at)) continue;
    total += value;
    count++;
  }
  return total / count;
}

/** n over k; infinite where it is too large to count. */
function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) {
    result = (result * (n - Math.min(k, n - k) + i)) / i;
    if (result > 1e12) return Number.POSITIVE_INFINITY;
  }
  return Math.round(result);
}
