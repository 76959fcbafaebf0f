import { Failure } from '../../support/failure.js';
import { crossOf, perCell } from './cells.js';
import type { SamplingFrame } from './frame.js';
import { REST, wholeMargin, type Shares } from './namedShares.js';

const SWEEPS = 1000;
const CLOSE = 1e-6;

/** A category of a margin, as shares of the weighted population. */
export interface MarginRow {
  readonly dimension: string;
  readonly category: string;
  /** As the recipe gives it, of those of whom the category is known; null: not in the margin, keeps its own share. */
  readonly share: number | null;
  /** What the recipe's share is of everybody. */
  readonly target: number;
  readonly before: number;
  readonly after: number;
}

export interface Raked {
  /** Mean 1. */
  readonly weights: Float64Array;
  readonly rows: readonly MarginRow[];
  /** Of each person, the place among the rows of each margin in turn. */
  readonly placeOf: readonly Int32Array[];
  readonly sweeps: number;
  /** How many equally weighted people these are worth (Kish 1965, section 11.7). */
  readonly effectiveSize: number;
  /** Who counts most, as a multiple of the mean weight. */
  readonly largest: { readonly id: string; readonly weight: number };
}

/**
 * Weights that give the population these margins and change the rest as little as they can: raking, or iterative proportional
 * fitting (Deming & Stephan 1940), to within 1e-6. People of whom the dimension is unknown (or unsorted) keep their own share,
 * unless the margin names that category; the other shares are of the rest. Margins that no weights meet are a set-up failure.
 */
export function rake(frame: SamplingFrame, margins: Readonly<Record<string, Shares>>): Raked {
  const read = Object.entries(margins).map(([dimension, given]) => wholeMargin(frame, dimension, given));
  const { cellOf, cells, rowsOf } = crossOf(
    read.map(({ placeOf }) => placeOf),
    frame.ids.length,
  );
  const total = frame.weights.reduce((sum, weight) => sum + weight, 0);
  const before = perCell({ cellOf, cells }, person => (frame.weights[person] as number) / total);
  const weights = Float64Array.from(before);
  const sharesAt = (at: number, of: Float64Array): Float64Array => {
    const shares = new Float64Array((read[at]?.categories.length ?? 0) + (read[at]?.kept.length ?? 0));
    for (let cell = 0; cell < cells; cell++)
      shares[rowsOf[cell * read.length + at] as number] = (shares[rowsOf[cell * read.length + at] as number] as number) + (of[cell] as number);
    return shares;
  };
  const first = read.map((_, at) => sharesAt(at, before));
  const targets = read.map(({ shares }, at) => {
    const kept = (first[at] as Float64Array).slice(shares.length);
    const known = 1 - kept.reduce((sum, share) => sum + share, 0);
    return [...shares.map(share => share * known), ...kept];
  });
  for (const [at, margin] of read.entries()) mustHavePeople(margin.dimension, margin.categories, targets[at] as number[], first[at] as Float64Array);

  let [sweeps, worst] = [0, gapOf()];
  for (; worst.gap > CLOSE / 100 && sweeps < SWEEPS; sweeps++) {
    for (const [at, target] of targets.entries()) {
      const now = sharesAt(at, weights);
      for (let cell = 0; cell < cells; cell++) {
        const row = rowsOf[cell * read.length + at] as number;
        if ((now[row] as number) > 0) weights[cell] = ((weights[cell] as number) * (target[row] as number)) / (now[row] as number);
      }
    }
    worst = gapOf();
  }
  if (worst.gap > CLOSE) throw apart(worst);

  const perPerson = Float64Array.from(cellOf, (cell, person) => {
    const had = before[cell] as number;
    return had > 0 ? (((frame.weights[person] as number) / total) * (weights[cell] as number) * frame.ids.length) / had : 0;
  });
  const rows = read.flatMap(({ dimension, categories, shares, kept }, at) => {
    const after = sharesAt(at, weights);
    return [...categories, ...kept].map((category, place) => ({
      dimension,
      category,
      share: shares[place] ?? null,
      target: targets[at]?.[place] as number,
      before: first[at]?.[place] as number,
      after: after[place] as number,
    }));
  });
  return { weights: perPerson, rows, placeOf: read.map(({ placeOf }) => placeOf), sweeps, ...spreadOf(frame, perPerson) };

  function gapOf(): Apart {
    const found: Apart = { dimension: '', category: '', target: 0, reached: 0, gap: 0 };
    return read.reduce((most, { dimension, categories, kept }, at) => {
      const now = sharesAt(at, weights);
      return (targets[at] as number[]).reduce((worstYet, target, row) => {
        const gap = Math.abs(target - (now[row] as number));
        return gap > worstYet.gap ? { dimension, category: [...categories, ...kept][row] as string, target, reached: now[row] as number, gap } : worstYet;
      }, most);
    }, found);
  }
}

interface Apart {
  readonly dimension: string;
  readonly category: string;
  readonly target: number;
  readonly reached: number;
  readonly gap: number;
}

const inPercent = (share: number): string => `${Number((share * 100).toPrecision(6))} %`;

const apart = ({ dimension, category, target, reached, gap }: Apart): Failure =>
  new Failure({
    party: 'set-up',
    code: 'margins-apart',
    what: `no weights give these people all the margins: ${dimension} "${category}" comes to ${inPercent(reached)} instead of ${inPercent(target)}`,
    details: [['gap', `${inPercent(gap)} after ${SWEEPS} rounds of raking`]],
    next: 'Some combination the margins need has nobody in it: add such people, or merge categories with rest.',
  });

function mustHavePeople(dimension: string, categories: readonly string[], targets: readonly number[], shares: Float64Array): void {
  const empty = categories.find((_, place) => (targets[place] as number) > 0 && !((shares[place] as number) > 0));
  if (empty === undefined) return;
  throw new Failure({
    party: 'set-up',
    code: 'margin-category',
    what: `the margin on ${dimension} gives "${empty}" a share, and nobody there is that`,
    next: empty === REST ? 'Every category is named already: leave rest out.' : 'Add such people, or merge the category with rest.',
  });
}

/** Kish's effective sample size and the largest weight, as a multiple of the mean. */
export function spreadOf({ ids }: SamplingFrame, weights: Float64Array): Pick<Raked, 'effectiveSize' | 'largest'> {
  let [sum, squares, most] = [0, 0, 0];
  for (const [person, weight] of weights.entries()) {
    sum += weight;
    squares += weight * weight;
    if (weight > (weights[most] as number)) most = person;
  }
  return { effectiveSize: (sum * sum) / squares, largest: { id: ids[most] as string, weight: ((weights[most] as number) * ids.length) / sum } };
}
