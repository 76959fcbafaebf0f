import { chanceAt } from '../../statistics/calibrationMaps/calibrationMap.js';
import type { Calibration, Side } from './calibration.js';

/** What a verdict knows before it is gated. */
export interface AskedOfCalibration {
  /** The settled certainty, 0 to 100; null: none was stated. */
  readonly certainty: number | null;
  /** What the judge leaned to, before `.not`; any label (`A`) where the calibration is symmetric. */
  readonly leaning: string;
  /** True under `.not`: the thresholds are of the expectation as written. Default false. */
  readonly negated?: boolean;
  /** Whether swapped or inverted samples said the same; null: there was one sample. */
  readonly ordersAgree: boolean | null;
}

/** What a calibration says of one verdict. */
export interface CalibratedAnswer {
  /** The measured chance that people share it, strictly between 0 and 1; null where that side was never labelled. */
  readonly agreement: number | null;
  /** Certainty needed on that side, 0 to 100; 0: agreement of orders is enough; null: no threshold qualifies. */
  readonly gate: number | null;
  readonly by: 'certainty' | 'agreement alone';
  readonly passes: boolean;
  /** Why it does not pass; null where it does. `too few labels`: the calibration is none yet, and stated gates hold. */
  readonly why: null | 'too few labels' | 'no threshold qualifies' | 'orders disagree' | 'no certainty stated' | 'certainty below the gate';
}

/** Puts one verdict to a calibration of its judge. */
export function applyCalibration(calibration: Calibration, { certainty, leaning, negated = false, ordersAgree }: AskedOfCalibration): CalibratedAnswer {
  const { thresholds, gates, sides, map } = calibration;
  const side: Side = (leaning === 'not met') === negated ? 'met' : 'not met';
  const first = thresholds.symmetric || side === 'met';
  const gate = first ? gates.met : (gates.notMet ?? gates.met);
  const sideMap = first ? sides.met : (sides.notMet ?? sides.met);
  const agreement = map.applies && certainty !== null ? chanceAt(sideMap, certainty) : sideMap.overall;
  const why = ((): CalibratedAnswer['why'] => {
    if (gate.why === 'too few labels') return 'too few labels';
    if (gate.atLeast === null) return 'no threshold qualifies';
    if (ordersAgree === false) return 'orders disagree';
    if (gate.by === 'agreement alone') return null;
    if (certainty === null) return 'no certainty stated';
    return certainty >= gate.atLeast ? null : 'certainty below the gate';
  })();
  return { agreement, gate: gate.atLeast, by: gate.by, passes: why === null, why };
}
