import type { Coverage } from './coverage.js';
import type { PopulationFit } from '../fit/populationFit.js';
import { indexesOf } from './places.js';
import { coverer, randomSets, type Cover } from './randomCover.js';

/** A ring of points, in the map's own units. */
export type Ring = readonly (readonly [x: number, y: number])[];

const GRID = 64;
/** Of the map's width: how far one person's shade reaches. */
const REACH = 0.045;
/** Nothing is drawn farther than this from everybody, as a multiple of the reach. */
const SHORE = 0.9;
/** Shade farther than this, as a multiple of the reach, is nothing. */
const FAR = 3;
/** Of what random people would cover: a place of which less is covered is called missed. */
const MISSED = 1 / 2;
const SETS = 200;
/** How often random people would have a place outlined. */
const BY_CHANCE = 0.05;

/**
 * Where on the map less than half as many held-out people have a tested person near as with as many random people, facts and
 * manner counted alike, and fewer than with 95 % of 200 sets of as many random people: a contour of the kernel-weighted share of
 * missed people (Nadaraya and Watson, Gaussian), drawn only where there are people. One in twenty places may be outlined by
 * chance; few tested people leave nothing to tell from chance.
 */
export async function missedRegion(fit: PopulationFit, { tested, objective, subjective }: Coverage): Promise<Ring[]> {
  const { contours } = await import('d3-contour');
  const frame = frameOf(fit);
  const indexes = indexesOf(fit, tested);
  const cover = coverer(fit);
  const covered = cover(indexes);
  const cells = landOf(fit, frame, covered.heldOut);
  const ours = cells.map(cell => missedShare(cell, covered));
  const random = cells.map(() => new Float64Array(SETS));
  let set = 0;
  for (const people of randomSets(fit, indexes.size, SETS)) {
    const covers = cover(people);
    for (const [at, cell] of cells.entries()) random[at]?.fill(missedShare(cell, covers), set, set + 1);
    set++;
  }
  const half = 1 - MISSED * ((objective.random + subjective.random) / 2);
  const above = new Array<number>(GRID * GRID).fill(-1);
  for (const [at, { cell }] of cells.entries()) {
    const usual = random[at]?.sort()[SETS - Math.floor(BY_CHANCE * (SETS + 1))] ?? 1;
    above[cell] = (ours[at] ?? 0) - Math.max(half, usual);
  }
  const [region] = contours().size([GRID, GRID]).thresholds([1e-6])(above);
  return (region?.coordinates ?? []).flatMap(polygon => polygon.map(ring => ring.map(([x = 0, y = 0]) => frame.fromGrid(x, y))));
}

/** A cell of the grid with people around: their places in the reference, and their shade on it. */
interface Cell {
  readonly cell: number;
  readonly places: readonly number[];
  readonly shades: readonly number[];
}

function landOf({ people, nearest }: PopulationFit, frame: Frame, heldOut: Uint8Array): Cell[] {
  const reach = REACH * GRID;
  const cells = new Map<number, { places: number[]; shades: number[]; isLand: boolean }>();
  for (const [place, index] of nearest.reference.entries()) {
    const [x, y] = frame.toGrid(people[index]?.at ?? [0, 0]);
    for (let row = Math.max(0, Math.floor(y - FAR * reach)); row < Math.min(GRID, y + FAR * reach); row++) {
      for (let column = Math.max(0, Math.floor(x - FAR * reach)); column < Math.min(GRID, x + FAR * reach); column++) {
        const far = Math.hypot(column + 0.5 - x, row + 0.5 - y) / reach;
        const cell = cells.get(row * GRID + column) ?? { places: [], shades: [], isLand: false };
        cells.set(row * GRID + column, cell);
        cell.places.push(place);
        cell.shades.push(Math.exp(-(far ** 2) / 2));
        if (far <= SHORE && heldOut[place] === 1) cell.isLand = true;
      }
    }
  }
  return [...cells].flatMap(([cell, { places, shades, isLand }]) => (isLand ? [{ cell, places, shades }] : []));
}

/** Of the held-out people around, by shade: how many are missed, facts and manner counted alike; 0 where nobody is held out. */
function missedShare({ places, shades }: Cell, { heldOut, objective, subjective }: Cover): number {
  let missed = 0;
  let all = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    const shade = (shades[at] ?? 0) * (heldOut[place] ?? 0);
    all += shade;
    missed += shade * (1 - ((objective[place] ?? 0) + (subjective[place] ?? 0)) / 2);
  }
  return all === 0 ? 0 : missed / all;
}

interface Frame {
  readonly toGrid: (at: readonly [number, number]) => readonly [number, number];
  readonly fromGrid: (x: number, y: number) => readonly [number, number];
}

function frameOf({ people }: PopulationFit): Frame {
  const bounds = mapBounds(people.map(({ at }) => at));
  return {
    toGrid: ([x, y]) => [((x - bounds.left) / bounds.width) * GRID, ((y - bounds.top) / bounds.height) * GRID],
    fromGrid: (x, y) => [bounds.left + (x / GRID) * bounds.width, bounds.top + (y / GRID) * bounds.height],
  };
}

export interface MapBounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The map with a margin of 8 % around the outermost people. */
export function mapBounds(points: readonly (readonly [x: number, y: number])[]): MapBounds {
  const range = (axis: 0 | 1): readonly [number, number] => {
    let [low, high] = [Infinity, -Infinity];
    for (const point of points) {
      low = Math.min(low, point[axis]);
      high = Math.max(high, point[axis]);
    }
    const margin = Math.max(1e-6, high - low) * 0.08;
    return [low - margin, high - low + 2 * margin];
  };
  const [[left, width], [top, height]] = [range(0), range(1)];
  return { left, top, width, height };
}
