import { auroc } from '../../statistics/auroc.js';
import { calibrationMap, methodFor, type CalibrationMap } from '../../statistics/calibrationMaps/calibrationMap.js';
import { weighedShare, type WeighedShare } from '../../statistics/effectiveSize.js';
import { wilson } from '../../statistics/proportion.js';
import { brierScore, calibrationError, reliabilityBins, type Stated } from '../../statistics/reliability.js';
import { oracleArea, riskCoverageArea, riskCoverageCurve } from '../../statistics/riskCoverage.js';
import type { Scored } from '../../statistics/scored.js';
import { DEFAULT_GATES } from '../sampling/profile.js';
import type { Calibration, CalibrationWarning } from './calibration.js';
import { isAccepted, measuredGate } from './gates.js';
import { certaintyWarnings, modalCertainty } from './guard.js';
import { informativeness } from './informative.js';
import { oneKey } from './keys.js';
import type { LabelRow } from './labelRow.js';
import { accuracyByGold, positionBias } from './positionBias.js';
import { repeatedLabels } from './repeatedLabels.js';
import { sortLabels, type Counted } from './sortLabels.js';

export interface CalibrateOptions {
  /** Share of accepted verdicts that people must share, between 0 and 1; default .8. */
  readonly target?: number;
  /** Chance that a threshold that is given misses the target, between 0 and 1; default .1. */
  readonly alpha?: number;
  /** The run's share of real failures, between 0 and 1: labels are weighted to it. Default null: as they were drawn. */
  readonly baseRate?: number | null;
  /** Of the bootstrap; default 1. */
  readonly seed?: number;
  /** Bootstrap draws; default 1000. */
  readonly draws?: number;
}

type Decided = Counted & { readonly decided: NonNullable<Counted['decided']> };

/**
 * What labels say of a judge: how often it is right, whether its certainty means anything, which certainty to ask of each side so that
 * the target holds, and what a certainty is worth (judge.md 2 and 5.4). Labels of several judges are a set-up failure.
 */
export function calibrate(rows: readonly LabelRow[], options: CalibrateOptions = {}): Calibration {
  const { target = 0.8, alpha = 0.1, baseRate = null, seed = 1, draws = 1000 } = options;
  const key = oneKey(rows);
  const sorted = sortLabels(rows, baseRate);
  const { counted, symmetric, refused } = sorted;
  const decided = counted.filter((one): one is Decided => one.decided !== null);
  const scored = refused === null ? decided.map(scoredOf) : [];
  const accuracy = weighedShare(decided.map(scoredOf));
  const abstained = counted.filter(one => one.abstained).length;

  const informative = informativeness(scored, decided.length, refused, { seed, draws });
  const by = informative.informativeBecause === 'fewer than 20 labels' ? 'nothing' : informative.informative === 'yes' ? 'certainty' : 'agreement alone';
  const gate = (side: 'met' | 'not met' | null) => measuredGate(counted, side, by, { target, alpha, weighedToBaseRate: baseRate !== null });
  const gates = symmetric ? { met: gate(null), notMet: null } : { met: gate('met'), notMet: gate('not met') };
  const thresholds = { met: gates.met.atLeast, notMet: gates.notMet?.atLeast ?? null, symmetric };
  const atGate = counted.map(one => {
    const atLeast = symmetric || one.decided?.side === 'met' ? thresholds.met : thresholds.notMet;
    return { right: atLeast !== null && isAccepted(one, atLeast), weight: one.weight };
  });

  const mapOf = (side: 'met' | 'not met' | null) =>
    mapFrom(
      decided.filter(one => side === null || one.decided.side === side),
      refused === null,
    );
  const map = mapOf(null);
  const repeated = repeatedLabels(sorted);
  return {
    key,
    target,
    alpha,
    baseRate,
    n: counted.length,
    parsed: decided.length,
    unread: counted.length - decided.length - abstained,
    abstained,
    undecided: counted.length - decided.length,
    disputes: sorted.disputes,
    unlabelled: sorted.unlabelled,
    accuracy: accuracy.share,
    accuracyCI: accuracy.share === null ? null : intervalOf(accuracy),
    byGold: accuracyByGold(decided),
    ...certaintyFigures(scored, accuracy),
    ...informative,
    certaintyRefused: decided.length > 0 ? refused : null,
    method: map.method,
    thresholds,
    gates,
    coverage: weighedShare(atGate).share,
    accuracyAtCoverage: refused !== null ? [] : accuracyAtCoverage(decided),
    positionBias: positionBias(decided, symmetric),
    selfAgreement: repeated.selfAgreement,
    warnings: [
      ...certaintyWarnings(
        scored.map(({ score }) => score),
        DEFAULT_GATES[key?.samples ?? 'single'],
      ),
      ...(informative.aurocCI !== null && informative.aurocCI[1] < 0.5 ? [warning('certainty runs backwards', null)] : []),
      ...repeated.warnings,
      ...(sorted.mixed ? [warning('labels of two alphabets', null)] : []),
      ...hangingTogether(decided, accuracy),
    ],
    map: { ...map, applies: informative.informative === 'yes' },
    sides: symmetric ? { met: map, notMet: null } : { met: mapOf('met'), notMet: mapOf('not met') },
    reliability: scored.length === 0 ? [] : reliabilityBins(scored.map(asStated)),
    riskCoverage: riskCoverageCurve(scored),
  };
}

const scoredOf = ({ decided, weight, cluster }: Decided): Scored => ({ score: decided.certainty ?? 0, right: decided.right, weight, cluster });
const asStated = ({ score, right, weight }: Scored): Stated => ({ probability: score / 100, right, weight });

const intervalOf = ({ share, effective }: WeighedShare): [number, number] => {
  const [low, high] = wilson(share === 1 ? effective : (share ?? 0) * effective, effective);
  return [low, high];
};

const warning = (code: CalibrationWarning['code'], count: number | null): CalibrationWarning => ({ code, value: null, share: null, count });

function hangingTogether(decided: readonly Decided[], { effective, count }: WeighedShare): CalibrationWarning[] {
  const clusters = new Set(decided.flatMap(({ cluster }) => cluster ?? []));
  return clusters.size > 0 && clusters.size < count ? [{ code: 'labels hang together', value: effective, share: null, count: clusters.size }] : [];
}

function certaintyFigures(scored: readonly Scored[], { share }: WeighedShare) {
  if (scored.length === 0)
    return {
      auroc: null,
      ece: null,
      eceHalf: null,
      brier: null,
      brierBase: null,
      aurc: null,
      error: null,
      oracle: null,
      meanCertainty: null,
      modalCertainty: null,
    };
  const stated = scored.map(asStated);
  const right = share ?? 0;
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  return {
    auroc: auroc(scored),
    ece: calibrationError(stated),
    eceHalf: calibrationError(stated.map(one => ({ ...one, probability: 0.5 + one.probability / 2 }))),
    brier: brierScore(stated),
    brierBase: right * (1 - right),
    aurc: riskCoverageArea(scored),
    error: 1 - right,
    oracle: oracleArea(scored),
    meanCertainty: Math.min(100, scored.reduce((sum, { score, weight }) => sum + score * weight, 0) / total),
    modalCertainty: modalCertainty(scored.map(({ score }) => score)),
  };
}

const LEVELS = [50, 55, 60, 65, 70, 75, 80, 85, 90, 95] as const;

function accuracyAtCoverage(decided: readonly Decided[]): Calibration['accuracyAtCoverage'] {
  return LEVELS.map(atLeast => {
    const accepted = weighedShare(decided.filter(one => isAccepted(one, atLeast)).map(scoredOf));
    const coverage = weighedShare(decided.map(one => ({ right: isAccepted(one, atLeast), weight: one.weight }))).share ?? 0;
    return { atLeast, accepted: accepted.count, correct: accepted.right, accuracy: accepted.share, coverage };
  });
}

/** Where certainty has no figures the share right is all there is. */
function mapFrom(decided: readonly Decided[], usable: boolean): { method: CalibrationMap['method']; overall: number | null; at: number[] } {
  const { method, overall, at } = calibrationMap(decided.map(scoredOf), usable ? methodFor(decided.length) : 'none');
  return { method, overall, at: [...at] };
}
