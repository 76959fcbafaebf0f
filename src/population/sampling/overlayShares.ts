import { overlays } from '../../profile/profile.js';
import { Failure } from '../../support/failure.js';
import { listed, nearest } from '../../support/text.js';
import type { Random } from '../../support/seed.js';
import { crossOf, perCell, type CellProblem } from './cells.js';
import { largestRemainders, SHARE_TOLERANCE } from '../../statistics/largestRemainders.js';
import { wholeCounts } from './wholeCounts.js';

export type Overlay = (typeof overlays)[number];

/** Shares of people who get a non-collaborative overlay; who is left gets none. */
export type OverlayShares = Readonly<Partial<Record<Overlay, number>>>;

export interface OverlayRow {
  readonly overlay: Overlay;
  readonly share: number;
  readonly asked: number;
}

/** How many people get which overlay, by largest remainder; unknown names and shares above 1 are set-up failures. */
export function overlayRows(given: OverlayShares, size: number): OverlayRow[] {
  const entries = Object.entries(given);
  const refuse = (what: string): Failure =>
    new Failure({ party: 'set-up', code: 'overlay-shares', what: `the overlays ${what}`, details: [['known', listed(overlays)]] });
  for (const [name, share] of entries) {
    if (!(overlays as readonly string[]).includes(name)) {
      const meant = nearest(name, overlays);
      throw refuse(`name "${name}", which there is not${meant === null ? '' : `; did you mean "${meant}"?`}`);
    }
    if (typeof share !== 'number' || !(share >= 0 && share <= 1)) throw refuse(`give "${name}" the share ${share}; a share is a number from 0 to 1`);
  }
  const sum = entries.reduce((total, [, share]) => total + share, 0);
  if (sum > 1 + SHARE_TOLERANCE) throw refuse(`have shares that sum to ${Number(sum.toPrecision(12))}, more than 1`);
  const counts = largestRemainders([...entries.map(([, share]) => share), Math.max(0, 1 - sum)], size);
  return entries.map(([name, share], at) => ({ overlay: name as Overlay, share, asked: counts[at] as number }));
}

/**
 * Deals overlays out at random, whoever people are, but evenly over the strata: in each stratum the number of each overlay is
 * one of the two whole numbers next to its proportional part, and in all it is exactly as asked.
 */
export function dealOverlays(rows: readonly OverlayRow[], strata: Int32Array, random: Random): (Overlay | null)[] {
  const size = strata.length;
  const none = size - rows.reduce((sum, { asked }) => sum + asked, 0);
  const asked = [...rows.map(row => row.asked), none];
  const { cellOf, cells } = crossOf([strata], size);
  const people = perCell({ cellOf, cells }, () => 1);
  const kinds = asked.length;
  const problem: CellProblem = {
    dimensions: 2,
    cells: cells * kinds,
    rowsOf: Int32Array.from({ length: cells * kinds * 2 }, (_, at) => (at % 2 === 0 ? Math.floor(at / 2 / kinds) : cells + (Math.floor(at / 2) % kinds))),
    targets: Float64Array.from([...people, ...asked]),
    capacity: Float64Array.from({ length: cells * kinds }, (_, at) => people[Math.floor(at / kinds)] as number),
  };
  const expected = Float64Array.from({ length: cells * kinds }, (_, at) => ((people[Math.floor(at / kinds)] as number) * (asked[at % kinds] as number)) / size);
  const counts = wholeCounts(problem, expected, random);
  if (typeof counts === 'string') throw new Error('two dimensions always round');
  const dealt: (Overlay | null)[] = Array.from({ length: size }, () => null);
  for (let stratum = 0; stratum < cells; stratum++) {
    const members = random.shuffle([...cellOf.keys()].filter(person => cellOf[person] === stratum));
    for (const [kind, { overlay }] of rows.entries()) for (const person of members.splice(0, counts[stratum * kinds + kind])) dealt[person] = overlay;
  }
  return dealt;
}
