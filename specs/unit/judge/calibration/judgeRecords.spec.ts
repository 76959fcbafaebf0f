import { expect, test } from '@playwright/test';
import { calibrate } from '../../../../src/judge/calibration/calibrate.js';
import type { Calibration } from '../../../../src/judge/calibration/calibration.js';
import type { LabelRow } from '../../../../src/judge/calibration/labelRow.js';
import { readLabels } from '../../../../src/judge/calibration/readLabels.js';
import { runUsersim } from '../../../e2e/support/runUsersim.js';
import { haveRecords, NO_RECORDS, recordsFile } from './judgeRecords.js';
import { recordedFigures } from './recordedFigures.js';

// eslint-disable-next-line playwright/no-skipped-test -- the data lies beside the repository, where it lies at all
test.skip(!haveRecords(), NO_RECORDS);

const calibrations = new Map<string, Calibration>();
const calibrated = (name: string): Calibration => {
  const found = calibrations.get(name) ?? calibrate(readLabels(recordsFile(name)));
  calibrations.set(name, found);
  return found;
};
const three = (value: number | null | undefined): number | null => (value === null || value === undefined ? null : Number(value.toFixed(3)));

for (const [name, recorded] of Object.entries(recordedFigures)) {
  test(`${name}: every figure of an independent program, to three digits`, () => {
    const found = calibrated(name);
    expect({ n: found.n, parsed: found.parsed, undecided: found.undecided }).toEqual({
      n: recorded.n,
      parsed: recorded.n - recorded.bad,
      undecided: recorded.bad,
    });
    expect([three(found.accuracy), found.accuracyCI?.map(three)]).toEqual([recorded.accuracy, recorded.accuracyCI]);
    const { gold, predicted, ofA, ofB } = recorded.position;
    expect([three(found.positionBias?.first?.gold), three(found.positionBias?.first?.predicted)]).toEqual([gold, predicted]);
    const of = (label: string) => three(found.positionBias?.byGold.find(one => one.label === label)?.accuracy);
    expect([of('A'), of('B')]).toEqual([ofA, ofB]);

    const { certainty } = recorded;
    if (certainty === null) {
      expect([found.auroc, found.aurocCI, found.ece, found.brier, found.aurc, found.modalCertainty]).toEqual([null, null, null, null, null, null]);
      expect([found.informative, found.accuracyAtCoverage]).toEqual(['no', []]);
      return;
    }
    const { mean, modal, aurocCI, ...shares } = certainty;
    const figures = { ...shares } as Record<keyof typeof shares, number>;
    for (const figure of Object.keys(shares) as (keyof typeof shares)[]) figures[figure] = three(found[figure]) ?? NaN;
    expect(figures).toEqual(shares);
    expect(found.meanCertainty?.toFixed(1)).toBe(mean.toFixed(1));
    expect([found.modalCertainty?.value, found.modalCertainty?.share.toFixed(2)]).toEqual([modal[0], modal[1].toFixed(2)]);
    for (const end of [0, 1] as const) expect(Math.abs((found.aurocCI?.[end] ?? NaN) - aurocCI[end])).toBeLessThan(0.012);
    expect(found.accuracyAtCoverage.map(({ correct, accepted }) => [correct, accepted])).toEqual(recorded.accepted);
    for (const { accuracy, correct, accepted, coverage } of found.accuracyAtCoverage) {
      expect(accuracy).toBe(accepted === 0 ? null : correct / accepted);
      expect(coverage).toBeCloseTo(accepted / found.parsed, 12);
    }
  });
}

test('the empathy judges are uninformative, except GPT-4o; both judges of chat answers are informative', () => {
  const asked = Object.entries(recordedFigures).filter(([, { certainty }]) => certainty !== null);
  expect(Object.fromEntries(asked.map(([name]) => [name, calibrated(name).informative]))).toEqual({
    'empathetic_conv.command-r-plus.all_features': 'no',
    'empathetic_conv.gpt-3.5-turbo.all_features': 'no',
    'empathetic_conv.gpt-4o.all_features': 'yes',
    'empathetic_conv.llama-3-70b-instruct.all_features': 'no',
    'prism.command-r-plus.all_features': 'yes',
    'prism.command-r-plus.least_imp_feature': 'yes',
  });
});

test('an uninformative judge gets no threshold, and its certainty moves nothing', () => {
  const found = calibrated('empathetic_conv.gpt-3.5-turbo.all_features');
  expect(found.thresholds).toEqual({ met: null, notMet: null, symmetric: true });
  expect([found.gates.met.by, found.gates.met.why, found.coverage, found.map.applies]).toEqual(['agreement alone', 'bound below the target', 0, false]);
  expect(found.warnings.map(({ code }) => code)).toEqual(['most certainties pass the gate', 'certainty runs backwards']);
});

test('a scale of 1 to 5 is refused, and its accuracy still counts', () => {
  const found = calibrated('prism.command-r-plus.no_persona');
  expect([found.certaintyRefused, found.informativeBecause, found.parsed]).toEqual(['certainty on another scale', 'certainty on another scale', 986]);
});

for (const name of ['empathetic_conv.gpt-4o.all_features', 'prism.command-r-plus.least_imp_feature', 'empathetic_conv.llama-3-70b-instruct.with_tie']) {
  test(`usersim judge calibrate says the same of ${name}, as JSON and in words`, async () => {
    const ran = await runUsersim(['judge', 'calibrate', recordsFile(name), '--json']);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(JSON.parse(ran.out)).toEqual(JSON.parse(JSON.stringify(calibrated(name))));
    const words = await runUsersim(['judge', 'calibrate', recordsFile(name)]);
    const { n, accuracy } = recordedFigures[name] as (typeof recordedFigures)[string];
    expect(words.out).toContain(`${n}: `);
    expect(words.out).toContain(accuracy.toFixed(3));
    expect(words.out).not.toMatch(/NaN|undefined|null/u);
  });
}

test('two samples in swapped order, agreed on and of mean certainty 70: the recorded coverage and precision', () => {
  const byItem = (name: string) => new Map(readLabels(recordsFile(name)).map(row => [row.id?.split('-')[1] ?? '', row]));
  const second = byItem('prism.command-r-plus.least_imp_feature');
  const other = (label: string | null) => (label === 'A' ? 'B' : 'A');
  const pairs = [...byItem('prism.command-r-plus.all_features')].flatMap(([item, first]): LabelRow[] => {
    const again = second.get(item);
    // The better answer stands in the other place: that is the pair with its order swapped.
    if (again === undefined || again.gold === first.gold || first.certainty === null || again.certainty === null) return [];
    return [{ ...first, certainty: (first.certainty + again.certainty) / 2, ordersAgree: first.prediction === other(again.prediction) }];
  });
  const { n, accuracyAtCoverage, positionBias } = calibrate(pairs);
  expect(n).toBe(272);
  const { coverage, accuracy } = accuracyAtCoverage.find(({ atLeast }) => atLeast === 70) ?? { coverage: NaN, accuracy: null };
  expect([three(coverage), three(accuracy)]).toEqual([0.305, 0.759]);
  expect(positionBias?.orders?.n).toBe(272);
});
