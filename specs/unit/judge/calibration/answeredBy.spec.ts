import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type TestInfo } from '@playwright/test';
import { calibrate } from '../../../../src/judge/calibration/calibrate.js';
import { calibratedGate } from '../../../../src/judge/calibration/calibratedGate.js';
import { calibrationFileName, calibrationText, findCalibration } from '../../../../src/judge/calibration/calibrationFile.js';
import { keysOf } from '../../../../src/judge/calibration/keys.js';
import type { CalibrationKey } from '../../../../src/judge/calibration/labelRow.js';
import { settle } from '../../../../src/judge/sampling/settle.js';
import { ruling } from '../makers.js';
import { judged, label } from './makers.js';

const key: CalibrationKey = { model: 'm', templateHash: 'criteria-1', samples: 'paired' };
const rows = (judge: CalibrationKey) => [...judged('met', 60, 3, 90, { judge }), ...judged('met', 20, 20, 60, { judge })];

function store(info: TestInfo, judge: CalibrationKey, name = calibrationFileName(judge)): string {
  const folder = info.outputPath('judge');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), calibrationText({ ...calibrate(rows(judge)), key: judge }, '2026-03-01'));
  return folder;
}

test('a calibration holds for the model that answered when it was measured', ({}, info) => {
  const folder = store(info, { ...key, answeredBy: 'm-1' });
  const found = (answeredBy?: string | null) => findCalibration(folder, { ...key, answeredBy });
  expect(found('m-1').fresh?.calibration.key.answeredBy).toBe('m-1');
  expect([found('m-2').fresh, found('m-2').stale.map(({ changed }) => changed)]).toEqual([null, [['answeredBy']]]);
  for (const unknown of [null, undefined]) expect(found(unknown).fresh).not.toBeNull();
});

test('one of before names were kept still holds, and gives way to one that names the model', ({}, info) => {
  const folder = store(info, key, 'calibration-0.json');
  expect(findCalibration(folder, { ...key, answeredBy: 'm-2' }).fresh?.calibration.key).toEqual(key);
  store(info, { ...key, answeredBy: 'm-2' });
  expect(findCalibration(folder, { ...key, answeredBy: 'm-2' }).fresh?.calibration.key.answeredBy).toBe('m-2');
  // Measured anew, it takes the place of the one before: nothing old holds for a third model.
  expect(calibrationFileName({ ...key, answeredBy: 'm-2' })).toBe(calibrationFileName(key));
});

test('a verdict whose rulings another model answered is not gated by it, and says why', ({}, info) => {
  const folder = store(info, { ...key, answeredBy: 'm-1' });
  const gateFor = calibratedGate({ folder, judge: { model: 'm', samples: 'paired' }, negated: false, stated: 70, demanded: null });
  const settled = (...names: readonly (string | null)[]) =>
    settle(
      names.map((modelReported, at) => ruling({ modelReported, templateHash: key.templateHash, sample: at + 1, order: at % 2 === 0 ? 'asked' : 'inverted' })),
      gateFor,
    );
  expect(settled('m-1', 'm-1')).toMatchObject({ uncalibrated: false, calibration: { state: 'fresh' } });
  expect(settled(null, null)).toMatchObject({ uncalibrated: false, calibration: { state: 'fresh' } });
  for (const names of [
    ['m-2', 'm-2'],
    ['m-1', 'm-2'],
  ])
    expect(settled(...names)).toMatchObject({
      uncalibrated: true,
      minCertainty: 70,
      calibration: { state: 'stale', agreement: null, changed: ['answeredBy'] },
    });
});

test('labels of two models behind one name are two instruments; rows that do not say go with the only name', () => {
  const [one, other] = ['m-1', 'm-2'].map(answeredBy => label({ judge: { ...key, answeredBy } }));
  if (!one || !other) throw new Error('no labels');
  expect(keysOf([one, label({ judge: key })])).toEqual([{ key: { ...key, answeredBy: 'm-1' }, count: 2 }]);
  expect(calibrate([label({ judge: key }), label({ judge: key })]).key).toEqual(key);
  expect(keysOf([one, other, label({ judge: key })])).toHaveLength(3);
  expect(() => calibrate([one, other])).toThrow(/labels are of 2 judges[^]*answered by m-1[^]*answered by m-2[^]*--answered-by/u);
});
