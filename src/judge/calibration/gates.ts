import { weighedShare, type WeighedShare } from '../../statistics/effectiveSize.js';
import { fewestAccepted, fixedSequence, type Accepted } from '../../statistics/fixedSequence.js';
import { clopperPearsonLower, clopperPearsonUpper } from '../../statistics/proportion.js';
import type { MeasuredGate, Side } from './calibration.js';
import type { Counted } from './sortLabels.js';

export interface GateOptions {
  /** The share of accepted verdicts that people must share, 0 to 1. */
  readonly target: number;
  /** The chance that a gate that was found misses the target. */
  readonly alpha: number;
  /** True where labels were weighted to a base rate. */
  readonly weighedToBaseRate: boolean;
}

/** The thresholds that are tried. */
export const GRID = [95, 90, 85, 80, 75, 70, 65, 60, 55, 50] as const;

/** Whether a gate lets a verdict through: its orders must not disagree. */
export const isAccepted = ({ decided, ordersAgree }: Counted, atLeast: number): boolean =>
  decided !== null && ordersAgree !== false && (atLeast === 0 || (decided.certainty !== null && decided.certainty >= atLeast));

/** The gate of one side; `side` null: of all verdicts, where labels are no sides. */
export function measuredGate(
  counted: readonly Counted[],
  side: Side | null,
  by: 'certainty' | 'agreement alone' | 'nothing',
  options: GateOptions,
): MeasuredGate {
  if (by === 'nothing') return { atLeast: null, by: 'certainty', why: 'too few labels', passed: null, tested: [] };
  const { target, alpha, weighedToBaseRate } = options;
  const acceptedAt = (atLeast: number): Accepted => {
    const isIn = (one: Counted) => (side === null || one.decided?.side === side) && isAccepted(one, atLeast);
    return weighedToBaseRate && side !== null ? acceptedByClass(counted, isIn, side, atLeast, alpha) : acceptedOf(counted.filter(isIn), atLeast, alpha);
  };
  const fewest = fewestAccepted(target, alpha);
  const { passed, tested } = fixedSequence(by === 'certainty' ? GRID : [0], fewest, target, acceptedAt);
  const why = passed !== null ? null : tested.length === 0 ? 'too few accepted' : 'bound below the target';
  return { atLeast: passed?.atLeast ?? null, by, why, passed, tested: [...tested] };
}

const bounded = ({ share, effective }: WeighedShare, alpha: number): number => clopperPearsonLower((share ?? 0) * effective, effective, alpha);

function acceptedOf(rows: readonly Counted[], atLeast: number, alpha: number): Accepted {
  const found = weighedShare(rows.map(({ decided, weight, cluster }) => ({ right: decided?.right === true, weight, cluster })));
  return { atLeast, accepted: found.count, right: found.right, accuracy: found.share, lowerBound: bounded(found, alpha) };
}

/**
 * Precision at a given base rate, class by class: accepted of those where this side is right (bounded from below) against accepted of
 * those where it is wrong (bounded from above), half of alpha each. Weighting the accepted rows alone would call a judge sure whose one
 * false alarm in thirty has not been drawn yet.
 */
function acceptedByClass(counted: readonly Counted[], isIn: (one: Counted) => boolean, side: Side, atLeast: number, alpha: number): Accepted {
  const parts = [true, false].map(rightHere => {
    const rows = counted.filter(({ failing, either }) => (either || failing === (side === 'not met')) === rightHere);
    const mass = rows.reduce((sum, { weight }) => sum + weight, 0);
    return { mass, found: weighedShare(rows.map(one => ({ right: isIn(one), weight: one.weight, cluster: one.cluster }))) };
  });
  const [right, wrong] = parts as [(typeof parts)[number], (typeof parts)[number]];
  const precision = (ofRight: number, ofWrong: number) => {
    const [hits, alarms] = [right.mass * ofRight, wrong.mass * ofWrong];
    return hits + alarms === 0 ? null : hits / (hits + alarms);
  };
  const { share, effective } = wrong.found;
  const most = clopperPearsonUpper((share ?? 0) * effective, effective, alpha / 2);
  return {
    atLeast,
    accepted: right.found.right + wrong.found.right,
    right: right.found.right,
    accuracy: precision(right.found.share ?? 0, share ?? 0),
    lowerBound: precision(bounded(right.found, alpha / 2), most) ?? 0,
  };
}
