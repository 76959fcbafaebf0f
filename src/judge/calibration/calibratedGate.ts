import type { Judge } from '../judge.js';
import type { AppliedCalibration, Gate, GateFor } from '../sampling/gate.js';
import { Failure } from '../../support/failure.js';
import { applyCalibration } from './applied.js';
import { findCalibration, type FoundCalibrations } from './calibrationFile.js';

export interface CalibratedGateOptions {
  /** Where a team keeps its calibrations: `specs/judge`, whole path. */
  readonly folder: string;
  readonly judge: Pick<Judge, 'model' | 'samples'>;
  /** True under `.not`: thresholds are of the expectation as written. */
  readonly negated: boolean;
  /** The gate where nothing was measured, 0 to 100. */
  readonly stated: number;
  /** A gate that a spec demands whatever was measured; null: none. */
  readonly demanded: number | null;
}

/**
 * The gate of a judge that may have been calibrated. A fresh calibration's thresholds hold, and are never lowered below what a spec
 * demands; a stale one is named and not used. A calibration file that is none, or was edited by hand, is a set-up failure.
 */
export function calibratedGate({ folder, judge, negated, stated, demanded }: CalibratedGateOptions): GateFor {
  const known = new Map<string, FoundCalibrations>();
  const find = (templateHash: string): FoundCalibrations => {
    const found = known.get(templateHash) ?? findCalibration(folder, { model: judge.model, templateHash, samples: judge.samples ?? 'single' });
    known.set(templateHash, found);
    return found;
  };
  return question => {
    const { fresh, stale, bad } = find(question.templateHash);
    const [broken] = bad;
    if (broken)
      throw new Failure({
        party: 'set-up',
        code: 'calibration-broken',
        what: `the calibration ${broken.file} is ${broken.why === 'edited' ? 'not what was written' : 'unreadable'}: ${broken.detail}`,
        next: 'Make it anew: npx usersim judge calibrate specs/judge/labels.jsonl --out specs/judge',
      });
    if (fresh) return gateOf(applyCalibration(fresh, { ...question, negated }), fresh.informative, `${judge.model}, ${fresh.n} labels`, stated, demanded);
    const [old] = stale;
    const calibration: AppliedCalibration | null = old ? { id: old.file, state: 'stale', agreement: null, informative: old.calibration.informative } : null;
    return { threshold: stated, calibration };
  };
}

function gateOf(
  { gate, agreement, why }: ReturnType<typeof applyCalibration>,
  informative: AppliedCalibration['informative'],
  id: string,
  stated: number,
  demanded: number | null,
): Gate {
  const calibration: AppliedCalibration = { id, state: why === 'too few labels' ? 'too few labels' : 'fresh', agreement, informative };
  if (why === 'too few labels') return { threshold: stated, calibration };
  return { threshold: gate === null ? null : Math.max(gate, demanded ?? 0), calibration };
}
