import { basename } from 'node:path';
import type { Calibration } from '../../judge/calibration/calibration.js';
import { findCalibration, type BadCalibration, type FoundCalibrations } from '../../judge/calibration/calibrationFile.js';
import type { CalibrationKey } from '../../judge/calibration/labelRow.js';
import { Failure } from '../../support/failure.js';
import type { CalibrationHeadline, JudgeRow, JudgesAgree, JudgeUse } from './judgeRow.js';

/** A judge of a run with the whole calibration, for pages; null where there is none, and before the run is over. */
export type MeasuredJudge = JudgeRow & { readonly full: Calibration | null };

/** What a run's judges did and what is known of them. */
export interface JudgeFacts {
  readonly judges: readonly MeasuredJudge[];
  readonly agree: JudgesAgree | null;
  /** Files among the project's calibrations that are none: unreadable, or changed after they were written. */
  readonly bad: readonly BadCalibration[];
}

/** Of a run in which no judge was asked. */
export const NO_JUDGES: JudgeFacts = { judges: [], agree: null, bad: [] };

/** The judges of a run that is still on. */
export const unmeasured = (uses: readonly JudgeUse[], agree: JudgesAgree | null): JudgeFacts => ({
  judges: uses.map(use => ({ ...use, calibration: null, full: null })),
  agree,
  bad: [],
});

/** Each judge with its calibration among those of folders (`specs/judge`): of a fresh one the first folder's. */
export function judgeFacts(uses: readonly JudgeUse[], agree: JudgesAgree | null, folders: string | readonly string[]): JudgeFacts {
  const bad = new Map<string, BadCalibration>();
  const judges = uses.map((use): MeasuredJudge => {
    const { model, templateHash, samples } = use;
    if (templateHash === null || samples === null) return { ...use, calibration: { state: 'never measured' }, full: null };
    const names = use.answeredBy.filter(({ counting }) => counting > 0).map(({ name }) => name);
    const all = (names.length === 0 ? [null] : names).map(answeredBy => lookInAll([folders].flat(), { model, templateHash, samples, answeredBy }));
    for (const one of all.flatMap(each => each.bad)) bad.set(one.file, one);
    // As verdicts are gated: where several models answered, what holds for the one of which least is known.
    const found = all.find(each => each.fresh === null) ?? all[0];
    const fresh = found?.fresh?.calibration ?? null;
    if (fresh !== null) {
      const measured = fresh.gates.met.why === 'too few labels' ? ('too few labels' as const) : ('measured' as const);
      // A measured gate may let much through: it was shown to be enough.
      const warnings = measured === 'measured' ? use.warnings.filter(({ code }) => code !== 'most certainties pass the gate') : use.warnings;
      return { ...use, warnings, calibration: { state: measured, ...headlineOf(fresh) }, full: fresh };
    }
    const [stale] = [...(found?.stale ?? [])].sort((a, b) => a.changed.length - b.changed.length || b.calibration.n - a.calibration.n);
    if (stale === undefined) return { ...use, calibration: { state: 'never measured' }, full: null };
    const { file, changed, calibration } = stale;
    return { ...use, calibration: { state: 'stale', file, changed, n: calibration.n }, full: calibration };
  });
  return { judges, agree, bad: [...bad.values()] };
}

function lookInAll(folders: readonly string[], key: CalibrationKey): FoundCalibrations {
  const found = folders.map(folder => lookIn(folder, key));
  return {
    fresh: found.find(({ fresh }) => fresh !== null)?.fresh ?? null,
    stale: found.flatMap(({ stale }) => stale),
    bad: found.flatMap(({ bad }) => bad),
  };
}

/** A folder that cannot be read is said on the page, and keeps nobody from it. */
function lookIn(folder: string, key: CalibrationKey): FoundCalibrations {
  try {
    return findCalibration(folder, key);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { fresh: null, stale: [], bad: [{ file: basename(folder), why: 'unreadable', detail: error.facts.what }] };
  }
}

const headlineOf = ({ n, accuracy, accuracyCI, auroc, aurocCI, informative, thresholds, coverage }: Calibration): CalibrationHeadline => ({
  n,
  accuracy,
  accuracyCI,
  auroc,
  aurocCI,
  informative,
  thresholds,
  coverage,
});
