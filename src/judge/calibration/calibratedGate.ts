import { relative } from 'node:path';
import type { Judge } from '../judge.js';
import type { AppliedCalibration, Gate, GateFor } from '../sampling/gate.js';
import { Failure } from '../../support/failure.js';
import { applyCalibration } from './applied.js';
import { findCalibration, type BadCalibration, type FoundCalibrations } from './calibrationFile.js';

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
  const find = (templateHash: string, answeredBy: string | null): FoundCalibrations => {
    const asked = JSON.stringify([templateHash, answeredBy]);
    const found = known.get(asked) ?? findCalibration(folder, { model: judge.model, templateHash, samples: judge.samples ?? 'single', answeredBy });
    known.set(asked, found);
    return found;
  };
  return question => {
    const { answeredBy = [], templateHash } = question;
    const { fresh, stale, bad } = leastKnown((answeredBy.length === 0 ? [null] : answeredBy).map(name => find(templateHash, name)));
    const [broken] = bad;
    if (broken)
      throw new Failure({
        party: 'set-up',
        code: 'calibration-broken',
        what: `the calibration ${broken.file} is ${BROKEN[broken.why]}: ${broken.detail}`,
        next:
          broken.why === 'too many'
            ? 'Move calibrations of judges that you no longer ask to another folder.'
            : `Make it anew: npx usersim judge calibrate ${shown(`${folder}/labels.jsonl`)} --out ${shown(folder)}`,
      });
    if (fresh) return gateOf(applyCalibration(fresh.calibration, { ...question, negated }), fresh, stated, demanded);
    const [old] = [...stale].sort((a, b) => a.changed.length - b.changed.length);
    const calibration: AppliedCalibration | null = old
      ? { id: old.file, labels: old.calibration.n, state: 'stale', agreement: null, informative: old.calibration.informative, changed: old.changed }
      : null;
    return { threshold: stated, calibration };
  };
}

/** Ready to be pasted where the run was started. */
function shown(path: string): string {
  const near = relative('.', path) || '.';
  return /[^\w./-]/u.test(near) ? JSON.stringify(near) : near;
}

const BROKEN: Readonly<Record<BadCalibration['why'], string>> = { edited: 'not what was written', unreadable: 'unreadable', 'too many': 'one too many' };

/** Where several models answered, what holds for the one of which least is known. */
const leastKnown = (found: readonly FoundCalibrations[]): FoundCalibrations =>
  found.find(({ fresh }) => fresh === null) ?? found[0] ?? { fresh: null, stale: [], bad: [] };

function gateOf(
  { gate, agreement, why }: ReturnType<typeof applyCalibration>,
  { file, calibration: { informative, n } }: NonNullable<FoundCalibrations['fresh']>,
  stated: number,
  demanded: number | null,
): Gate {
  const calibration: AppliedCalibration = { id: file, labels: n, state: why === 'too few labels' ? 'too few labels' : 'fresh', agreement, informative };
  if (why === 'too few labels') return { threshold: stated, calibration };
  if (gate === null || demanded === null || demanded <= gate) return { threshold: gate, calibration };
  return { threshold: demanded, calibration: { ...calibration, measured: gate } };
}
