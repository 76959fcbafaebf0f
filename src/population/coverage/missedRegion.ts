import type { Coverage } from './coverage.js';
import type { PopulationFit } from '../fit/populationFit.js';

/** A ring of points, in the map's own units. */
export type Ring = readonly (readonly [x: number, y: number])[];

const GRID = 64;
/** Of the map's width: how far one person's shade reaches. */
const REACH = 0.045;
/** Nothing is drawn farther than this from everybody, as a multiple of the reach. */
const SHORE = 0.9;
/** Share of what was held out, facts and manner counted alike, from which a place is called missed. */
const MISSED = 2 / 3;

/**
 * Where on the map two thirds of the held-out people have no tested person near, facts and manner counted alike: a contour of
 * the kernel-weighted share of missed people (Nadaraya and Watson, Gaussian), drawn only where there are people.
 */
export async function missedRegion(fit: PopulationFit, { missed, tested }: Coverage): Promise<Ring[]> {
  const { contours } = await import('d3-contour');
  const frame = frameOf(fit);
  const [facts, manner] = [new Set(missed.objective), new Set(missed.subjective)];
  const seen = new Set(tested);
  const shades = new Float64Array(GRID * GRID);
  const gone = new Float64Array(GRID * GRID);
  const reach = REACH * GRID;
  const shore = Math.exp(-(SHORE ** 2) / 2);
  const land = new Uint8Array(GRID * GRID);
  for (const index of fit.nearest.reference) {
    const person = fit.people[index];
    if (person === undefined || seen.has(person.id)) continue;
    const [x, y] = frame.toGrid(person.at);
    const level = (Number(facts.has(person.id)) + Number(manner.has(person.id))) / 2;
    for (let row = 0; row < GRID; row++) {
      for (let column = 0; column < GRID; column++) {
        const shade = Math.exp(-((column + 0.5 - x) ** 2 + (row + 0.5 - y) ** 2) / (2 * reach * reach));
        const cell = row * GRID + column;
        shades[cell] = (shades[cell] ?? 0) + shade;
        gone[cell] = (gone[cell] ?? 0) + level * shade;
        if (shade >= shore) land[cell] = 1;
      }
    }
  }
  const share = Array.from(shades, (shade, cell) => (land[cell] === 1 ? (gone[cell] ?? 0) / shade : 0));
  const [region] = contours().size([GRID, GRID]).thresholds([MISSED])(share);
  return (region?.coordinates ?? []).flatMap(polygon => polygon.map(ring => ring.map(([x = 0, y = 0]) => frame.fromGrid(x, y))));
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
