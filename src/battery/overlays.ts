import type { Measure } from '../record/simulatorCard.js';
import { childSeed } from '../support/seed.js';
import { manipulationCheck } from '../user/character/manipulationCheck.js';
import type { Held } from './hold.js';
import { notMeasured } from './measure.js';

/**
 * The manipulation check of every overlay: the same people with the same errand and seed, once with it and once without. The
 * difference of the overlay's own marker; an interval above 0 says that the overlay shows.
 */
export function overlayMeasures(held: readonly Held[], seed: number): Measure[] {
  const plain = held.filter(({ sitting }) => sitting.kind === 'ideal');
  const laid = held.filter(({ sitting }) => sitting.overlay !== null);
  const names = [...new Set(laid.flatMap(({ sitting }) => sitting.overlay ?? []))];
  if (names.length === 0) return [notMeasured({ measure: 'overlay effect' }, 'nothing to measure')];
  return names.map(overlay => {
    const pairs = laid.flatMap(({ sitting, conversation }) => {
      const other = plain.find(one => one.sitting.profile.id === sitting.profile.id && one.sitting.task === sitting.task);
      return sitting.overlay !== overlay || other === undefined ? [] : [{ with: conversation, without: other.conversation }];
    });
    const { verdict, why, difference, interval } = manipulationCheck(overlay, pairs, childSeed(seed, 'overlay', overlay));
    const place = { measure: 'overlay effect', of: overlay } as const;
    if (verdict === 'not measured' || difference === null || interval === null) return notMeasured(place, 'too few', pairs.length, why);
    const short = (value: number) => Number(value.toPrecision(6));
    return { ...place, value: short(difference), interval: [short(interval[0]), short(interval[1])], n: pairs.length, human: null, notMeasured: null };
  });
}
