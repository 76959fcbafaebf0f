import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { krippendorffAlpha } from '../../../src/statistics/krippendorff.js';

test('the worked example of Krippendorff (2011), four observers with missing values: .743', () => {
  const observers = ['1 2 3 3 2 1 4 1 2 - - -', '1 2 3 3 2 2 4 1 2 5 - 3', '- 3 3 3 2 3 4 2 2 5 1 -', '1 2 3 3 2 4 4 1 2 5 1 -'].map(line => line.split(' '));
  const units = Array.from({ length: 12 }, (_, unit) => observers.map(values => (values[unit] === '-' ? null : (values[unit] ?? null))));
  expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3);
});

test('two observers of ten units, nominal: .095', () => {
  const [first, second] = ['0100000010', '1110010000'].map(line => [...line]) as [string[], string[]];
  expect(krippendorffAlpha(first.map((value, unit) => [value, second[unit] ?? null]))).toBeCloseTo(0.095, 3);
});

test('it is 1 for agreement, never above, and says nothing where nothing could differ', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.option(fc.constantFrom('met', 'not met', '__proto__')), { maxLength: 5 }), { maxLength: 30 }), units => {
      const alpha = krippendorffAlpha(units);
      if (alpha === null) return;
      expect(alpha).toBeLessThanOrEqual(1);
      const agreed = units.flat().every(value => value !== null) && units.every(unit => new Set(unit).size <= 1);
      if (agreed) expect(alpha).toBe(1);
    }),
  );
  expect([krippendorffAlpha([]), krippendorffAlpha([['met', 'met']]), krippendorffAlpha([['met'], [null, 'not met']])]).toEqual([null, null, null]);
  expect(
    krippendorffAlpha([
      ['met', 'met'],
      ['not met', 'not met'],
    ]),
  ).toBe(1);
});
