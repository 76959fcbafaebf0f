import type { Point } from '../fit/layMap.js';

/** People by their distance to a point of the map, nearest first; of equally near ones by index. */
export function nearestOnMap(points: readonly Point[], [x, y]: Point, count: number): readonly { readonly index: number; readonly distance: number }[] {
  const best: { index: number; distance: number }[] = [];
  for (const [index, [px, py]] of points.entries()) {
    const distance = (px - x) ** 2 + (py - y) ** 2;
    const last = best[best.length - 1];
    if (best.length === count && last !== undefined && distance >= last.distance) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.distance ?? 0) > distance) at--;
    best.splice(at, 0, { index, distance });
    if (best.length > count) best.pop();
  }
  return best.map(({ index, distance }) => ({ index, distance: Math.sqrt(distance) }));
}

/** How far donors may be from a drawn point: as far as nine in ten people are from so many others on the map. */
const SHARE_WITHIN = 0.9;

export function radiusOf(points: readonly Point[], others: number): number {
  const reach = points.map(point => nearestOnMap(points, point, others + 1).at(-1)?.distance ?? 0).sort((a, b) => a - b);
  return reach[Math.ceil(SHARE_WITHIN * reach.length) - 1] ?? 0;
}
