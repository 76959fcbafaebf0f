import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { calibrate } from '../../../../src/judge/calibration/calibrate.js';
import { calibrationSchema } from '../../../../src/judge/calibration/calibration.js';
import type { LabelRow } from '../../../../src/judge/calibration/labelRow.js';
import { isRight } from '../../../../src/judge/calibration/labelRow.js';
import { judged, label, times } from './makers.js';

const judge = { model: 'm', templateHash: 't', samples: 'single' } as const;

test('what could not be read stays in n, is counted and is never right', () => {
  const found = calibrate([
    ...judged('met', 24, 6),
    ...times(4, { prediction: null }),
    ...times(3, { prediction: 'Based on' }),
    ...times(2, { certainty: null }),
    ...times(2, { certainty: 3e15 }),
    label({ certainty: -1 }),
    ...times(5, { prediction: 'cannot tell' }),
  ]);
  expect([found.n, found.parsed, found.unread, found.abstained, found.undecided]).toEqual([47, 30, 12, 5, 17]);
  expect(found.accuracy).toBe(0.8);
});

test('both acceptable is right whatever was predicted, cannot tell is wrong whatever was', () => {
  const found = calibrate([
    ...times(10, { gold: 'both acceptable' }),
    ...times(10, { prediction: 'not met', gold: 'both acceptable' }),
    ...times(5, { gold: 'cannot tell' }),
  ]);
  expect([found.parsed, found.accuracy]).toEqual([25, 0.8]);
});

test('a second label counts once, as agreement of the person with themselves', () => {
  const first = times(40, at => ({ id: `v${at}`, judge }));
  const second = [...first.slice(0, 8), ...first.slice(8, 10).map(row => ({ ...row, gold: 'not met' }))].map((row): LabelRow => ({ ...row, pass: 2 }));
  const found = calibrate([...first, ...second, label({ id: 'nobody', judge, pass: 2 })]);
  expect([found.n, found.selfAgreement]).toEqual([40, { n: 10, share: 0.8 }]);
  expect(found.warnings).toContainEqual({ code: 'second labels without a first', value: null, share: null, count: 1 });
});

test('the same verdict labelled twice in one pass is told', () => {
  expect(calibrate(times(30, at => ({ id: `v${at % 28}`, judge }))).warnings).toContainEqual({
    code: 'labelled more than once',
    value: null,
    share: null,
    count: 2,
  });
});

test('a dispute is no random draw: it moves no estimate and is counted', () => {
  const drawn = judged('met', 30, 10);
  const found = calibrate([...drawn, ...times(20, { gold: 'not met', source: 'dispute' }), label({ gold: null, correct: null })]);
  expect([found.disputes, found.unlabelled]).toEqual([20, 1]);
  expect({ ...found, disputes: 0, unlabelled: 0 }).toEqual(calibrate(drawn));
});

test('weights stand for conversations that were not drawn, and cost certainty', () => {
  const even = calibrate(judged('met', 80, 20));
  const weighed = calibrate([...judged('met', 80, 0), ...judged('met', 0, 20, 90, { weight: 4 })]);
  expect(weighed.accuracy).toBeCloseTo(0.5, 12);
  const width = ({ accuracyCI }: typeof even) => (accuracyCI?.[1] ?? NaN) - (accuracyCI?.[0] ?? NaN);
  // Kish: 160 squared by 80 + 20 * 16 is worth 64 rows, not 100.
  expect(width(weighed)).toBeCloseTo(width(calibrate(judged('met', 32, 32))), 12);
  const same = calibrate(judged('met', 80, 20, 90, { weight: 7 }));
  expect([same.accuracy, same.accuracyCI?.[0].toFixed(9)]).toEqual([even.accuracy, even.accuracyCI?.[0].toFixed(9)]);
});

test('whether certainty is informative is yes, no or too few labels, with its reason', () => {
  const because = (rows: LabelRow[]) => {
    const { informative, informativeBecause, auroc } = calibrate(rows);
    return [informative, informativeBecause, auroc];
  };
  expect(because([...judged('met', 60, 5, 90), ...judged('met', 20, 30, 60)]).slice(0, 2)).toEqual(['yes', 'interval above .5']);
  expect(because([...judged('met', 40, 10, 90), ...judged('met', 40, 10, 60)])).toEqual(['no', 'interval reaches .5', 0.5]);
  expect(because(judged('met', 80, 20, 80))).toEqual(['no', 'one value only', 0.5]);
  expect(because(judged('met', 80, 20, null))).toEqual(['no', 'certainty not stated', null]);
  expect(because(judged('met', 12, 7)).slice(0, 2)).toEqual(['too few labels', 'fewer than 20 labels']);
  expect(because([...judged('met', 40, 0, 95), ...judged('met', 40, 4, 60)]).slice(0, 2)).toEqual(['too few labels', 'fewer than 5 wrong']);
  expect(because([...judged('met', 4, 0, 95), ...judged('met', 0, 40, 60)]).slice(0, 2)).toEqual(['too few labels', 'fewer than 5 right']);
  const oneTalk = [...judged('met', 60, 5, 90), ...judged('met', 20, 30, 60)].map((row, at) => ({ ...row, cluster: `talk ${at % 4}` }));
  expect(because(oneTalk).slice(0, 2)).toEqual(['too few labels', 'fewer than 10 clusters']);
});

test('one certainty for everything claims no resolution: no width, a flat map, agreement alone', () => {
  const found = calibrate(judged('met', 190, 10, 80));
  expect([found.auroc, found.aurocCI, found.informative, found.map.applies]).toEqual([0.5, [0.5, 0.5], 'no', false]);
  expect(new Set(found.map.at).size).toBe(1);
  expect([found.thresholds.met, found.gates.met.by]).toEqual([0, 'agreement alone']);
  expect(found.aurc).toBeCloseTo(found.error ?? NaN, 12);
});

test('a certainty that shares one value, or passes the gate nearly always, is told without any gold', () => {
  expect(calibrate(judged('met', 30, 10, 81)).warnings.map(({ code, value }) => [code, value])).toEqual([
    ['certainties share one value', 81],
    ['most certainties pass the gate', 80],
  ]);
  const paired = { ...judge, samples: 'paired' } as const;
  const spread = times(60, at => ({ certainty: 71 + (at % 20), judge: paired, gold: at % 3 === 0 ? 'not met' : 'met' }));
  expect(calibrate(spread).warnings.map(({ code, value }) => [code, value])).toEqual([['most certainties pass the gate', 70]]);
});

test('labels of several judges are several instruments, and are named', () => {
  expect(() => calibrate([label({ judge }), label({ judge: { ...judge, samples: 'paired' } }), label()])).toThrow(
    /labels are of 3 judges[^]*m, template t, paired[^]*--samples/u,
  );
});

test('whatever rows come, every figure is one: nothing is NaN, and it can be stored', () => {
  const rows = fc.array(
    fc.record({
      certainty: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(null, 3e15, -4, 80, 80), fc.double({ min: 0, max: 100, noNaN: true })),
      prediction: fc.constantFrom('met', 'not met', 'met', 'cannot tell', null, 'A', '__proto__'),
      gold: fc.constantFrom('met', 'not met', 'met', 'cannot tell', 'both acceptable', null, 'A', 'constructor'),
      weight: fc.constantFrom(1, 1, 0.2, 30),
      cluster: fc.constantFrom(null, 'a', 'b', '__proto__'),
      ordersAgree: fc.constantFrom(null, true, false),
      negated: fc.boolean(),
    }),
    { maxLength: 90 },
  );
  fc.assert(
    fc.property(rows, given => {
      const found = calibrate(
        given.map(row => ({ correct: null, ...row })),
        { draws: 60 },
      );
      // The schema takes no NaN and no share outside of 0 and 1.
      expect(calibrationSchema.safeParse(found).error).toBeUndefined();
      expect(found.parsed + found.undecided).toBe(found.n);
    }),
  );
});

test('free text is no alphabet', () => {
  expect(() => calibrate(times(300, at => ({ gold: `because ${at}` })))).toThrow(/^set-up: people gave more than 100 different labels/u);
});

test('100,000 rows are no matter', () => {
  const many = times(100_000, at => ({ certainty: (at * 7919) % 101, gold: at % 5 === 0 ? 'not met' : 'met', cluster: `talk ${at >> 2}` }));
  const found = calibrate(many);
  expect([found.n, found.method, found.informative]).toEqual([100_000, 'isotonic', 'no']);
});

test('right, wrong and undecided', () => {
  const of = (prediction: string | null, gold: string | null, correct: boolean | null = null) => isRight({ prediction, gold, correct });
  expect([of('met', 'met'), of('met', 'not met'), of('met', null), of('met', null, true), of(null, 'met'), of('cannot tell', 'cannot tell')]).toEqual([
    true,
    false,
    null,
    true,
    null,
    null,
  ]);
});
