import { weighedShare } from '../../statistics/effectiveSize.js';
import type { Calibration } from './calibration.js';
import type { Counted } from './sortLabels.js';

/** Accuracy apart by what people said: a judge that always says B is right on every B. Only decided rows. */
export function accuracyByGold(decided: readonly Counted[]): Calibration['byGold'] {
  const labels = [...new Set(decided.flatMap(({ gold }) => (gold === null ? [] : [gold])))].sort();
  return labels.map(label => {
    const found = shareOf(
      decided.filter(({ gold }) => gold === label),
      ({ decided: its }) => its?.right === true,
    );
    return { label, n: found.count, accuracy: found.share ?? 0 };
  });
}

/** How far the order of what is shown decides (judge.md 2.4, 2.5). Null where nothing was ordered: met and not met without swapped samples. */
export function positionBias(decided: readonly Counted[], symmetric: boolean): Calibration['positionBias'] {
  const ordered = decided.filter(({ ordersAgree }) => ordersAgree !== null);
  const orders = ordered.length === 0 ? null : { n: ordered.length, agree: shareOf(ordered, ({ ordersAgree }) => ordersAgree === true).share ?? 0 };
  const label = symmetric ? [...new Set(decided.flatMap(({ prediction, gold }) => [prediction, gold]).filter(word => word !== null))].sort()[0] : undefined;
  if (label === undefined && orders === null) return null;
  const known = decided.filter(({ gold }) => gold !== null);
  const first =
    label === undefined || known.length === 0
      ? null
      : {
          label,
          predicted: shareOf(decided, ({ prediction }) => prediction === label).share ?? 0,
          gold: shareOf(known, ({ gold }) => gold === label).share ?? 0,
        };
  return { first, byGold: accuracyByGold(decided), orders };
}

const shareOf = (rows: readonly Counted[], is: (one: Counted) => boolean) =>
  weighedShare(rows.map(one => ({ right: is(one), weight: one.weight, cluster: one.cluster })));
