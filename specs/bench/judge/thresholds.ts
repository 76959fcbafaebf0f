/**
 * How often a threshold chosen on a few labels misses its target on the rest (reference: judge.md 2.9): npx tsx specs/bench/judge/thresholds.ts
 * Recorded rulings of shared/data/judge-records, 300 resamples, target .80, alpha .1. Cells: misses of the target among thresholds
 * returned (coverage when returned), share of resamples that return one. No model is asked.
 */
import { measuredGate, GRID, isAccepted } from '../../../src/judge/calibration/gates.js';
import type { Counted } from '../../../src/judge/calibration/sortLabels.js';
import { weighedShare } from '../../../src/statistics/effectiveSize.js';
import { seededRandom } from '../../../src/support/seed.js';
import { markdown } from '../table.js';
import { JUDGES, recordedCounted } from './recorded.js';

const [RESAMPLES, TARGET, ALPHA] = [300, 0.8, 0.1];

const accepted = (rows: readonly Counted[], atLeast: number) =>
  weighedShare(rows.filter(row => isAccepted(row, atLeast)).map(({ decided, weight }) => ({ right: decided?.right === true, weight })));

/** Our rule: the function that calibrations are made with. */
const byFixedSequence = (labels: readonly Counted[]): number | null =>
  measuredGate(labels, null, 'certainty', { target: TARGET, alpha: ALPHA, weighedToBaseRate: false }).atLeast;

/** What one does without statistics: the lowest threshold that looks good enough. */
function byLooks(labels: readonly Counted[]): number | null {
  return [...GRID].reverse().find(atLeast => (accepted(labels, atLeast).share ?? 0) >= TARGET) ?? null;
}

function cell(rows: readonly Counted[], size: number, choose: (labels: readonly Counted[]) => number | null) {
  const random = seededRandom(size);
  let [returned, missed, coverage] = [0, 0, 0];
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const shuffled = random.shuffle(rows);
    const threshold = choose(shuffled.slice(0, size));
    if (threshold === null) continue;
    const { share, count } = accepted(rows, threshold);
    returned++;
    coverage += count / rows.length;
    if ((share ?? 0) < TARGET) missed++;
  }
  return { returned: returned / RESAMPLES, missed: missed / RESAMPLES, coverage: returned === 0 ? null : coverage / returned };
}

const told = ({ returned, missed, coverage }: ReturnType<typeof cell>): string =>
  `${missed.toFixed(2)} (${coverage === null ? '-' : `${(100 * coverage).toFixed(0)} %`}), returned ${(100 * returned).toFixed(0)} %`;

const results = JUDGES.flatMap(name => {
  const rows = recordedCounted(name);
  return [50, 100, 200].map(size => ({
    name,
    size,
    fixed: cell(rows, size, () => 80),
    looks: cell(rows, size, byLooks),
    sequence: cell(rows, size, byFixedSequence),
  }));
});

console.log(
  markdown({
    title: `Thresholds for ${TARGET}, ${RESAMPLES} resamples`,
    rows: results.map(({ name, size, fixed, looks, sequence }) => ({
      judge: name,
      labels: size,
      'fixed 80': told(fixed),
      'lowest that looks right': told(looks),
      'fixed sequence, Clopper-Pearson': told(sequence),
    })),
    targets: [{ what: 'most misses of our rule', ratio: Math.max(...results.map(({ sequence }) => sequence.missed)), atMost: ALPHA }],
  }),
);
