import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, type TestInfo } from '@playwright/test';
import { applyCalibration } from '../../../../src/judge/calibration/applied.js';
import { calibratedGate } from '../../../../src/judge/calibration/calibratedGate.js';
import { calibrate } from '../../../../src/judge/calibration/calibrate.js';
import { calibrationFileName, calibrationText, findCalibration, readCalibration } from '../../../../src/judge/calibration/calibrationFile.js';
import type { CalibrationKey } from '../../../../src/judge/calibration/labelRow.js';
import { judged } from './makers.js';

const key: CalibrationKey = { model: 'gpt 5/mini', templateHash: 'abc', samples: 'paired' };
const rows = (judge: CalibrationKey) => [
  ...judged('met', 60, 3, 90, { judge }),
  ...judged('met', 20, 20, 60, { judge }),
  ...judged('not met', 40, 2, 95, { judge }),
  ...judged('not met', 10, 30, 55, { judge }),
];
const calibration = calibrate(rows(key));
const asked = { certainty: 90, leaning: 'met', ordersAgree: true } as const;

test('a verdict passes at the threshold of its side, and says what its certainty is worth there', () => {
  expect(calibration.thresholds).toEqual({ met: 65, notMet: 60, symmetric: false });
  const sure = applyCalibration(calibration, asked);
  expect(sure).toMatchObject({ gate: 65, by: 'certainty', passes: true, why: null });
  expect(sure.agreement).toBeGreaterThan(0.85);
  const unsure = applyCalibration(calibration, { ...asked, certainty: 62 });
  expect(unsure).toMatchObject({ passes: false, why: 'certainty below the gate' });
  expect(unsure.agreement).toBeLessThan(sure.agreement ?? 0);
  expect(applyCalibration(calibration, { ...asked, certainty: 62, leaning: 'not met' })).toMatchObject({ gate: 60, passes: true });
  // Under .not a leaning to met is a not met of what is written.
  expect(applyCalibration(calibration, { ...asked, certainty: 62, negated: true })).toEqual(
    applyCalibration(calibration, { ...asked, certainty: 62, leaning: 'not met' }),
  );
});

test('every way not to pass is named', () => {
  const why = (of: Partial<Parameters<typeof applyCalibration>[1]>, its = calibration) => applyCalibration(its, { ...asked, ...of }).why;
  expect(why({ ordersAgree: false })).toBe('orders disagree');
  expect(why({ ordersAgree: null })).toBeNull();
  expect(why({ certainty: null })).toBe('no certainty stated');
  expect(why({}, calibrate(judged('met', 10, 1)))).toBe('too few labels');
  const oneSide = calibrate([...judged('met', 90, 5, 90), ...judged('met', 20, 20, 50)]);
  expect([why({}, oneSide), why({ leaning: 'not met' }, oneSide)]).toEqual([null, 'no threshold qualifies']);
  expect(applyCalibration(oneSide, { ...asked, leaning: 'not met' }).agreement).toBeNull();
});

test('where certainty says nothing, no certainty is asked and none is believed', () => {
  const echo = calibrate(judged('met', 95, 5, 80));
  for (const certainty of [3, 80, 100, null]) {
    const found = applyCalibration(echo, { ...asked, certainty });
    expect(found).toMatchObject({ gate: 0, by: 'agreement alone', passes: true });
    expect(found.agreement).toBeCloseTo(95.5 / 101, 9);
  }
  expect(applyCalibration(echo, { ...asked, ordersAgree: false }).why).toBe('orders disagree');
});

function stored(info: TestInfo, judge: CalibrationKey): { folder: string; file: string } {
  const folder = info.outputPath('judge');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, calibrationFileName(judge));
  writeFileSync(file, calibrationText({ ...calibrate(rows(judge)), key: judge }, '2026-03-01'));
  return { folder, file };
}

test('a calibration comes back as it was stored, for exactly its judge', ({}, info) => {
  const { folder, file } = stored(info, key);
  expect(file).toMatch(/calibration-gpt-5-mini-[0-9a-f]{8}\.json$/u);
  expect(findCalibration(folder, key)).toEqual({ fresh: { file: calibrationFileName(key), calibration }, stale: [], bad: [] });
  expect(findCalibration(folder, { ...key, model: 'another' })).toEqual({ fresh: null, stale: [], bad: [] });
  expect(findCalibration(join(folder, 'nowhere'), key)).toEqual({ fresh: null, stale: [], bad: [] });
});

test('the same model with another template or way of sampling is stale, and what changed is said', ({}, info) => {
  const { folder } = stored(info, key);
  const changed = (of: Partial<CalibrationKey>) => findCalibration(folder, { ...key, ...of });
  expect([changed({ templateHash: 'new' }).fresh, changed({ templateHash: 'new' }).stale.map(one => one.changed)]).toEqual([null, [['templateHash']]]);
  expect(changed({ templateHash: 'new', samples: 'single' }).stale.map(one => one.changed)).toEqual([['templateHash', 'samples']]);
  stored(info, { ...key, templateHash: 'new' });
  const both = changed({ templateHash: 'new' });
  expect([both.fresh?.calibration.key.templateHash, both.stale.length]).toEqual(['new', 1]);
});

test('a file changed by hand is refused, one that was only laid out anew is not', ({}, info) => {
  const { folder, file } = stored(info, key);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, JSON.stringify(JSON.parse(text)));
  expect(findCalibration(folder, key).fresh?.calibration).toEqual(calibration);
  const edited = JSON.parse(text) as { calibration: { thresholds: { met: number } } };
  edited.calibration.thresholds.met = 50;
  writeFileSync(file, JSON.stringify(edited));
  const found = findCalibration(folder, key);
  expect([found.fresh, found.bad.map(({ why }) => why)]).toEqual([null, ['edited']]);
  for (const broken of ['', '{}', '[', text.replace('"judge calibration"', '"fit"'), `${'x'.repeat(5_000_001)}`]) {
    writeFileSync(file, broken);
    expect(readCalibration(file)).toMatchObject({ why: 'unreadable' });
  }
});

test('a folder that cannot be read is not one without calibrations, and files beyond what is read are said', ({}, info) => {
  const { folder, file } = stored(info, key);
  expect(() => findCalibration(file, key)).toThrow(/^set-up: the folder of calibrations .* cannot be read/u);
  const last = calibrationFileName(key).replace('calibration-', 'calibration-zz-');
  renameSync(file, join(folder, last));
  for (let at = 0; at < 500; at++) writeFileSync(join(folder, `calibration-${String(at).padStart(3, '0')}.json`), '{}');
  const { fresh, bad } = findCalibration(folder, key);
  expect([fresh, bad.length, bad.at(-1)]).toEqual([null, 501, { file: last, why: 'too many', detail: 'at most 500 files are read; 0 more come after it' }]);
});

test('a gate names the file it comes of, and the labels it rests on', ({}, info) => {
  const { folder, file } = stored(info, key);
  const asked = { leaning: 'met', certainty: 90, ordersAgree: true } as const;
  const gate = (templateHash: string) =>
    calibratedGate({ folder, judge: { model: key.model, samples: key.samples }, negated: false, stated: 70, demanded: null })({ ...asked, templateHash });
  for (const [hash, state] of [
    [key.templateHash, 'fresh'],
    ['new', 'stale'],
  ] as const)
    expect(gate(hash).calibration, state).toMatchObject({ id: basename(file), labels: calibration.n, state });
});
