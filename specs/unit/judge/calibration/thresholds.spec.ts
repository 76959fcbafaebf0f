import { expect, test } from '@playwright/test';
import { calibrate } from '../../../../src/judge/calibration/calibrate.js';
import type { LabelRow } from '../../../../src/judge/calibration/labelRow.js';
import { clopperPearsonLower } from '../../../../src/statistics/proportion.js';
import { judged } from './makers.js';

/** Informative on both sides: sure ones are right, unsure ones a coin. */
const sound = [
  ...judged('met', 60, 3, 90),
  ...judged('met', 20, 20, 60),
  ...judged('not met', 40, 1, 95),
  ...judged('not met', 15, 5, 75),
  ...judged('not met', 15, 15, 55),
];

test('met and not met have thresholds of their own, each with its proof', () => {
  const { thresholds, gates, coverage, n } = calibrate(sound);
  expect(thresholds).toEqual({ met: 65, notMet: 60, symmetric: false });
  expect(gates.met.passed).toMatchObject({ accepted: 63, right: 60, lowerBound: clopperPearsonLower(60, 63, 0.1) });
  expect(gates.met.tested.map(({ atLeast }) => atLeast)).toEqual([90, 85, 80, 75, 70, 65, 60]);
  expect(gates.notMet?.passed).toMatchObject({ accepted: 61, right: 55 });
  expect(coverage).toBeCloseTo((63 + 61) / n, 12);
});

test('a stricter target, or less room for error, asks for more', () => {
  expect(calibrate(sound, { target: 0.85 }).thresholds).toEqual({ met: 65, notMet: 80, symmetric: false });
  expect(calibrate(sound, { target: 0.97 }).thresholds).toEqual({ met: null, notMet: null, symmetric: false });
  expect(calibrate(sound, { alpha: 0.002 }).thresholds).toEqual({ met: 65, notMet: 80, symmetric: false });
});

test('no threshold qualifies is an answer: too weak, too few, or one side never predicted', () => {
  const weak = calibrate([...judged('met', 30, 10, 90), ...judged('met', 10, 30, 55), ...judged('not met', 5, 0, 90)]);
  expect([weak.thresholds.met, weak.gates.met.why, weak.thresholds.notMet, weak.gates.notMet?.why]).toEqual([
    null,
    'bound below the target',
    null,
    'too few accepted',
  ]);
  expect(weak.coverage).toBe(0);
  const few = calibrate(judged('met', 19, 0));
  expect([few.thresholds.met, few.gates.met.why, few.method]).toEqual([null, 'too few labels', 'none']);
});

test('eleven right of eleven are enough at .8, ten are not', () => {
  const rows = (sure: number) => [...judged('met', sure, 0, 95), ...judged('met', 20, 20, 40)];
  expect(calibrate(rows(11)).thresholds.met).toBe(50);
  expect(calibrate(rows(10)).gates.met.why).toBe('too few accepted');
});

test('labels such as A and B are no sides: one threshold for all', () => {
  const lettered = sound.map((row): LabelRow => ({ ...row, prediction: row.prediction === 'met' ? 'A' : 'B', gold: row.gold === 'met' ? 'A' : 'B' }));
  const { thresholds, gates, sides } = calibrate(lettered);
  expect([thresholds.symmetric, thresholds.notMet, gates.notMet, sides.notMet]).toEqual([true, null, null, null]);
  expect(gates.met.passed).toMatchObject({ accepted: 124, right: 115 });
});

test('under .not the sides are those of the expectation as written', () => {
  const flipped = sound.map((row): LabelRow => {
    const other = (word: string | null) => (word === 'met' ? 'not met' : 'met');
    return { ...row, prediction: other(row.prediction), gold: other(row.gold), negated: true };
  });
  expect(calibrate(flipped).thresholds).toEqual(calibrate(sound).thresholds);
  expect(calibrate(flipped, { baseRate: 0.3 }).gates).toEqual(calibrate(sound, { baseRate: 0.3 }).gates);
});

test('what the orders disagree on is not accepted, and agreement alone can pass where certainty says nothing', () => {
  const rows = [...judged('met', 90, 5, 80, { ordersAgree: true }), ...judged('met', 30, 30, 80, { ordersAgree: false })];
  const { thresholds, gates, coverage, positionBias } = calibrate(rows);
  expect([thresholds.met, gates.met.by, gates.met.passed?.accepted, gates.met.passed?.right]).toEqual([0, 'agreement alone', 95, 90]);
  expect(coverage).toBeCloseTo(95 / 155, 12);
  expect(positionBias).toMatchObject({ first: null, orders: { n: 155, agree: 95 / 155 } });
  const weak = calibrate([...judged('met', 70, 25, 80, { ordersAgree: true }), ...judged('met', 30, 30, 80, { ordersAgree: false })]);
  expect([weak.thresholds.met, weak.gates.met.why]).toEqual([null, 'bound below the target']);
});

/** A judge that is right in 90 % of either kind, whatever its certainty, on as many failures as successes. */
const ninety = [...judged('met', 450, 50, 80), ...judged('not met', 450, 50, 80)];

test('5 % real failures and a 90 % judge: 68 % of not met would be wrong, so not met gets no threshold', () => {
  const asDrawn = calibrate(ninety);
  expect([asDrawn.thresholds.met, asDrawn.thresholds.notMet]).toEqual([0, 0]);
  const atRun = calibrate(ninety, { baseRate: 0.05 });
  expect(1 - (atRun.gates.notMet?.tested[0]?.accuracy ?? NaN)).toBeCloseTo(0.679, 3);
  expect([atRun.thresholds.met, atRun.thresholds.notMet, atRun.gates.notMet?.why]).toEqual([0, null, 'bound below the target']);
  expect(atRun.gates.met.tested[0]?.accuracy).toBeCloseTo((0.95 * 0.9) / (0.95 * 0.9 + 0.05 * 0.1), 9);
  expect(atRun.accuracy).toBeCloseTo(0.9, 9);
  // What a not met is worth is told of that side, not of all verdicts together.
  expect(atRun.sides.notMet?.overall).toBeCloseTo(0.321, 2);
});

test('no false alarm among thirty is no proof at 5 % failures: the bound counts those that were not drawn', () => {
  const rows = [...judged('not met', 30, 0, 90), ...judged('met', 30, 0, 90)];
  expect(calibrate(rows).thresholds.notMet).toBe(0);
  const { gates } = calibrate(rows, { baseRate: 0.05 });
  expect(gates.notMet?.tested[0]?.accuracy).toBe(1);
  expect(gates.notMet?.tested[0]?.lowerBound).toBeLessThan(0.4);
  expect(gates.notMet?.atLeast).toBeNull();
});

test('a base rate needs labels of both kinds', () => {
  expect(() => calibrate(judged('met', 40, 0), { baseRate: 0.1 })).toThrow(/^set-up: a base rate needs labels of both kinds/u);
});
