import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { driftOf } from '../../../src/judge/drift.js';
import { seededRandom } from '../../../src/support/seed.js';

const seriesOf = (...scores: readonly (number | null)[]) => scores.map((score, at) => ({ turn: 2 * at + 2, score }));
const score = fc.integer({ min: 1, max: 5 });

test('no window below 3 and no clear fall is held', () => {
  expect(driftOf(seriesOf(5, 5, 4, 5, 5))).toMatchObject({ answer: 'met', falls: false });
  expect(driftOf(seriesOf(3, 3, 3, 3))).toMatchObject({ answer: 'met', slope: 0, worst: { turns: [2, 4, 6], mean: 3 } });
  // One bad turn among good ones is a slip: its windows have a mean of 11 / 3.
  expect(driftOf(seriesOf(5, 5, 1, 5, 5))).toMatchObject({ answer: 'met', worst: { mean: 11 / 3 } });
});

test('three turns in a row with a mean below 3, or a clear fall, are not', () => {
  expect(driftOf(seriesOf(5, 5, 3, 3, 2, 5, 5))).toMatchObject({ answer: 'not met', falls: false, worst: { turns: [6, 8, 10] } });
  expect(driftOf(seriesOf(5, 5, 4, 4, 3, 3))).toMatchObject({ answer: 'not met', falls: true });
});

test('a fall of less than one score over the whole conversation is no drift, however clear', () => {
  const long = seriesOf(...Array.from({ length: 40 }, (_, at) => (at < 36 ? 5 : 4)));
  const drift = driftOf(long);
  expect(drift.interval?.[1]).toBeLessThan(0);
  expect(drift).toMatchObject({ answer: 'met', falls: false });
});

test('fewer than four rated turns say nothing, however bad', () => {
  expect(driftOf(seriesOf(1, 1, 1))).toMatchObject({ answer: 'cannot tell', slope: null, interval: null });
  expect(driftOf(seriesOf(1, null, 1, null, 1))).toMatchObject({ answer: 'cannot tell' });
  expect(driftOf([])).toMatchObject({ answer: 'cannot tell', worst: null });
});

test('a gap keeps the turns in their places', () => {
  expect(driftOf(seriesOf(5, null, null, 4, 4, 4)).slope).toBeGreaterThan(driftOf(seriesOf(5, 4, 4, 4)).slope ?? 0);
});

test('raising every score never turns held into not held, and a rise is never a fall', () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 4, maxLength: 20 }), scores => {
      const before = driftOf(seriesOf(...scores.map(one => one - 1)));
      if (before.answer === 'met') expect(driftOf(seriesOf(...scores)).answer).toBe('met');
      expect(driftOf(seriesOf(...[...scores].sort((a, b) => a - b))).falls).toBe(false);
    }),
  );
});

test('steady series are called falling in at most 4 of 100, falling ones mostly from six turns on', () => {
  const random = seededRandom(5);
  const share = (turns: number, draw: (at: number) => number) => {
    let falling = 0;
    for (let run = 0; run < 1_000; run++) if (driftOf(seriesOf(...Array.from({ length: turns }, (_, at) => draw(at)))).falls) falling++;
    return falling / 1_000;
  };
  for (const turns of [4, 6, 8, 12, 20]) {
    expect(share(turns, () => random.pick([5, 5, 5, 5, 5, 5, 4, 4, 4, 3]))).toBeLessThanOrEqual(0.04);
    expect(share(turns, () => random.pick([3, 4, 5]))).toBeLessThanOrEqual(0.04);
  }
  const noisy = (turns: number) => (at: number) => Math.min(5, Math.round(5 - (2 * at) / (turns - 1) + (random.next() - 0.5) * 1.5));
  expect(share(6, noisy(6))).toBeGreaterThan(0.55);
  expect(share(12, noisy(12))).toBeGreaterThan(0.9);
});
