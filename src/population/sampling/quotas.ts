import { Failure } from '../../support/failure.js';
import { seededRandom, type Random } from '../../support/seed.js';
import { crossOf, perCell, type CellProblem, type Cross } from './cells.js';
import { conflictOf } from './conflict.js';
import type { SamplingFrame } from './frame.js';
import { namedShares, type Shares } from './namedShares.js';
import { nearestCounts } from './nearestCounts.js';
import { largestRemainders } from '../../statistics/largestRemainders.js';
import { walk } from './walk.js';
import { roundedCounts, wholeCounts, type WholeCounts } from './wholeCounts.js';

/** A category of a quota: how many were asked for, and how many people there are to draw them from. */
export interface QuotaRow {
  readonly dimension: string;
  readonly category: string;
  readonly share: number;
  readonly asked: number;
  readonly there: number;
}

/** Quotas made ready: any number of draws can be made of them. */
export interface QuotaPlan {
  readonly rows: readonly QuotaRow[];
  readonly cells: number;
  /** The cell of each person; -1: has no weight. */
  readonly cellOf: Int32Array;
  /** Of each person, the place among the categories of each quota in turn; -1: not named. */
  readonly placeOf: readonly Int32Array[];
  /** How many each cell should give on average. Draws of one or two dimensions do, exactly; of more, `mended` and `walked` ones come near it only. */
  readonly expected: Float64Array;
  /** How many each cell gives in one draw: every row comes out exactly as asked. Hangs on nothing but the random numbers. */
  draw(random: Random): WholeCounts;
}

/**
 * Works out how quotas can be met together: exactly, by whole people, and as near as may be to what a draw without quotas
 * would give. What cannot be met is a set-up failure that says which categories, or which dimensions together
 * (`quota-too-few`, `quota-conflict`); what a bounded search can neither meet nor prove impossible, one too (`quota-undecided`).
 */
export function planQuotas(frame: SamplingFrame, quotas: Readonly<Record<string, Shares>>, size: number, weights: Float64Array): QuotaPlan {
  const read = Object.entries(quotas).map(([dimension, given]) => namedShares(frame, 'quota', dimension, given));
  const asked = read.map(({ shares }) => largestRemainders(shares, size));
  // Weight nought, from a margin of nought, is nobody to draw.
  const there = read.map(({ categories, placeOf }) => {
    const counts = categories.map(() => 0);
    for (const [person, place] of placeOf.entries()) if (place >= 0 && (weights[person] as number) > 0) counts[place] = (counts[place] as number) + 1;
    return counts;
  });
  const rows = read.flatMap(({ dimension, categories, shares }, at) =>
    categories.map((category, place) => ({
      dimension,
      category,
      share: shares[place] as number,
      asked: asked[at]?.[place] as number,
      there: there[at]?.[place] as number,
    })),
  );
  const short = rows.filter(row => row.asked > row.there);
  if (short.length > 0) throw tooFew(short);

  // People in no category named stand in a row of their own, of whom nobody is wanted.
  const [rowOf, allRows]: [Int32Array[], QuotaRow[]] = [[], []];
  for (const { dimension, categories, placeOf } of read) {
    const base = allRows.length;
    rowOf.push(placeOf.map(place => base + (place < 0 ? categories.length : place)));
    allRows.push(...rows.filter(row => row.dimension === dimension), { dimension, category: 'not named', share: 0, asked: 0, there: 0 });
  }
  const able = Uint32Array.from([...weights.keys()].filter(person => (weights[person] as number) > 0));
  const cross = crossOf(
    rowOf.map(row => Int32Array.from(able, person => row[person] as number)),
    able.length,
  );
  const targets = Float64Array.from(allRows, row => row.asked);
  const problem: CellProblem = { dimensions: read.length, cells: cross.cells, rowsOf: cross.rowsOf, targets, capacity: perCell(cross, () => 1) };
  const conflict = (): Failure => conflictOf(problem, allRows);
  const fitted = nearestCounts(problem, drawnWithout(cross, able, weights, size));
  if ('stuck' in fitted) throw undecided(read.map(({ dimension }) => dimension));
  if (!('expected' in fitted)) throw conflict();
  const { expected } = fitted;
  const proof = wholeCounts(problem, expected, seededRandom(1));
  if (proof === 'none') throw conflict();
  if (proof === 'undecided') throw undecided(read.map(({ dimension }) => dimension));
  const cellOf = new Int32Array(frame.ids.length).fill(-1);
  for (const [at, person] of able.entries()) cellOf[person] = cross.cellOf[at] as number;
  return {
    rows,
    cells: cross.cells,
    cellOf,
    placeOf: read.map(({ placeOf }) => placeOf),
    expected,
    draw: random => roundedCounts(problem, expected, random) ?? { counts: walk(problem, proof, expected, random), rounding: 'walked' },
  };
}

/** What a draw without quotas would give: people in proportion to their weight. */
function drawnWithout(cross: Cross, able: Uint32Array, weights: Float64Array, size: number): Float64Array {
  const sums = perCell(cross, at => weights[able[at] as number] as number);
  const total = sums.reduce((sum, weight) => sum + weight, 0);
  return sums.map(sum => (sum * size) / total);
}

const tooFew = (short: readonly QuotaRow[]): Failure =>
  new Failure({
    party: 'set-up',
    code: 'quota-too-few',
    what: `too few people for the quotas: ${short
      .slice(0, 3)
      .map(({ dimension, category, asked, there }) => `${dimension} "${category}" asks for ${asked}, and there ${there === 1 ? 'is' : 'are'} ${there}`)
      .join('; ')}${short.length > 3 ? `; and ${short.length - 3} more` : ''}`,
    details: short.map(({ dimension, category, asked, there }) => [`${dimension} ${category}`, `asked ${asked}, there ${there}`] as const),
    next: 'Ask for a smaller size or share, merge categories with rest, or add such people to the corpus.',
  });

const undecided = (dimensions: readonly string[]): Failure =>
  new Failure({
    party: 'set-up',
    code: 'quota-undecided',
    what: `the quotas on ${dimensions.join(', ')} could neither be met nor proved impossible together`,
    next: 'Ask for fewer dimensions, or for other shares: nearer to those of the corpus, or with small categories merged with rest.',
  });
