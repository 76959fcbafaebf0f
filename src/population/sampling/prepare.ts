import { Failure } from '../../support/failure.js';
import { childSeed, seededRandom } from '../../support/seed.js';
import { drawByWeight, drawEqually } from './draw.js';
import type { SamplingFrame } from './frame.js';
import type { Shares } from './namedShares.js';
import { dealOverlays, overlayRows, type Overlay, type OverlayRow, type OverlayShares } from './overlayShares.js';
import { planQuotas, type QuotaPlan, type QuotaRow } from './quotas.js';
import { rake, spreadOf, type Raked } from './rake.js';
import type { Rounding } from './wholeCounts.js';

/** What may be asked of a draw. */
export interface Asked {
  /** Default: everyone of positive weight. */
  readonly size?: number;
  /**
   * Met to the person in every draw. Over many draws, each cell of one or two quotas gives on average exactly what a draw without
   * quotas would, as near as the quotas allow. Only one and two are exact: of three or more together not every mixture can be
   * rounded to whole people without moving a little of it, and the draw says so (`rounding`).
   */
  readonly quotas?: Readonly<Record<string, Shares>>;
  readonly margins?: Readonly<Record<string, Shares>>;
  /** Dealt evenly over the strata where quotas or margins name them; else over the categories of the first quota; else over everybody. */
  readonly overlays?: OverlayShares;
}

/** The people of one draw, as places in the frame, in the order drawn. */
export interface Drawn {
  readonly people: Uint32Array;
  /** Of each drawn person; null: none. */
  readonly overlays: readonly (Overlay | null)[];
  /** Of those drawn, who had to be because so much weight is theirs. */
  readonly certain: readonly number[];
  /** How the counts of the quotas' cells became whole. Without quotas, and with one or two: `unbiased`. */
  readonly rounding: Rounding;
  /** How many were drawn of each quota row and of each margin row. */
  readonly got: readonly number[];
  readonly marginGot: readonly number[];
}

/** Everything about a draw that does not hang on the seed; each seed then draws in well under a millisecond a thousand people. */
export interface Prepared {
  readonly size: number;
  readonly weighted: boolean;
  readonly weights: Float64Array;
  readonly quotas: readonly QuotaRow[];
  readonly overlays: readonly OverlayRow[];
  readonly raked: Raked | null;
  readonly spread: Pick<Raked, 'effectiveSize' | 'largest'>;
  /**
   * Each person's chance of being drawn, before whole numbers and certain people; sums to the size. Only with one and two quotas do draws come to it
   * exactly on average; with three or more they come near it (see `rounding` of the draw).
   */
  expected(): Float64Array;
  draw(seed: number): Drawn;
}

/**
 * Makes a draw ready. Plain: a seeded shuffle, of which a smaller draw is the beginning. Weighted: chances exactly proportional
 * to weight. With quotas: how many people each cell of their cross gives is drawn first, then people within each cell.
 */
export function prepare(frame: SamplingFrame, asked: Asked): Prepared {
  const raked = asked.margins && Object.keys(asked.margins).length > 0 ? rake(frame, asked.margins) : null;
  const weights = raked?.weights ?? frame.weights;
  const there = weights.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0);
  const size = sizeOf(frame, asked.size ?? there, there);
  const weighted = weights.some(weight => weight !== weights[0]);
  const plan = asked.quotas && Object.keys(asked.quotas).length > 0 ? planQuotas(frame, asked.quotas, size, weights) : null;
  const members = plan ? membersOf(plan.cellOf, plan.cells) : [Uint32Array.from(frame.ids.keys())];
  const overlays = asked.overlays ? overlayRows(asked.overlays, size) : [];
  const strata = frame.columns.get('stratum')?.codes ?? plan?.placeOf[0];

  const draw = (seed: number): Drawn => {
    const random = seededRandom(seed);
    const { counts, rounding } = plan?.draw(random) ?? { counts: [size], rounding: 'unbiased' as const };
    const certain: number[] = [];
    let people: Uint32Array;
    if (!plan && !weighted) people = Uint32Array.from(random.shuffle(Array.from(frame.ids.keys())).slice(0, size));
    else {
      const drawn = members.flatMap((cell, at) => {
        const count = counts[at] as number;
        if (count === 0) return [];
        if (!weighted) return [...drawEqually(cell, count, random)];
        const found = drawByWeight(cell, weights, count, random);
        if (size < there) certain.push(...found.certain);
        return found.people;
      });
      people = Uint32Array.from(random.shuffle(drawn));
    }
    const chance = seededRandom(childSeed(seed, 'overlays'));
    const dealt =
      overlays.length === 0
        ? Array.from(people, () => null)
        : dealOverlays(
            overlays,
            Int32Array.from(people, person => strata?.[person] ?? 0),
            chance,
          );
    return { people, overlays: dealt, certain, rounding, got: gotOf(plan, people), marginGot: gotOf(raked, people) };
  };

  return {
    size,
    weighted,
    weights,
    quotas: plan?.rows ?? [],
    overlays,
    raked,
    spread: raked ?? spreadOf(frame, weights),
    expected: () => expectedOf(weights, plan, members, size),
    draw,
  };
}

function sizeOf(frame: SamplingFrame, size: number, there: number): number {
  if (Number.isInteger(size) && size >= 1 && size <= there) return size;
  throw new Failure({
    party: 'set-up',
    code: 'population-size',
    what: `a population of ${size} cannot be drawn from "${frame.from}", which holds ${there} people${there < frame.ids.length ? ' whom the margins do not leave out' : ''}`,
    next: `Ask for 1 to ${there} people, or add people to the corpus.`,
  });
}

function membersOf(cellOf: Int32Array, cells: number): Uint32Array[] {
  const members: number[][] = Array.from({ length: cells }, () => []);
  for (const [person, cell] of cellOf.entries()) if (cell >= 0) members[cell]?.push(person);
  return members.map(list => Uint32Array.from(list));
}

/** How many were drawn of each row: rows stand dimension after dimension. */
function gotOf(counted: Pick<QuotaPlan | Raked, 'rows' | 'placeOf'> | null, people: Uint32Array): number[] {
  const got = (counted?.rows ?? []).map(() => 0);
  let base = 0;
  for (const places of counted?.placeOf ?? []) {
    for (const person of people) got[base + (places[person] as number)] = (got[base + (places[person] as number)] as number) + 1;
    const dimension = counted?.rows[base]?.dimension;
    base += counted?.rows.filter(row => row.dimension === dimension).length ?? 0;
  }
  return got;
}

function expectedOf(weights: Float64Array, plan: QuotaPlan | null, members: readonly Uint32Array[], size: number): Float64Array {
  const chances = new Float64Array(weights.length);
  for (const [cell, people] of members.entries()) {
    const mass = people.reduce((sum, person) => sum + (weights[person] as number), 0);
    for (const person of people) chances[person] = ((weights[person] as number) * (plan?.expected[cell] ?? size)) / mass;
  }
  return chances;
}
