import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { decideRate, type RateCounts } from '../../../src/statistics/decideRate.js';

const counts: fc.Arbitrary<RateCounts> = fc.record({ met: fc.nat(200), notMet: fc.nat(200), undecided: fc.nat(60) });
const rate = fc.double({ min: 0.01, max: 0.99, noNaN: true });

for (const [what, counted, atLeast, outcome, doubt] of [
  ['16 of 16 prove 80 %', { met: 16, notMet: 0, undecided: 0 }, 0.8, 'met', null],
  ['15 of 15 cannot prove 80 %', { met: 15, notMet: 0, undecided: 0 }, 0.8, 'inconclusive', 'too few conversations'],
  ['2 of 16 are below 80 %', { met: 2, notMet: 14, undecided: 0 }, 0.8, 'not met', null],
  ['12 of 16 lie on neither side of 80 %', { met: 12, notMet: 4, undecided: 0 }, 0.8, 'inconclusive', 'too few conversations'],
  ['16 met of 20 would prove it if the 4 undecided were met', { met: 16, notMet: 0, undecided: 4 }, 0.8, 'inconclusive', 'too many undecided'],
  ['4 undecided of 8 would settle nothing at 70 %: 8 are too few', { met: 4, notMet: 0, undecided: 4 }, 0.7, 'inconclusive', 'too few conversations'],
  ['everything undecided decides nothing', { met: 0, notMet: 0, undecided: 100 }, 0.5, 'inconclusive', 'too many undecided'],
  ['nobody asked decides nothing', { met: 0, notMet: 0, undecided: 0 }, 0.5, 'inconclusive', 'too few conversations'],
] as const) {
  test(what, () => {
    const decision = decideRate(counted, atLeast);
    expect([decision.outcome, decision.doubt]).toEqual([outcome, doubt]);
  });
}

test('an outcome that is decided has no doubt, and one that is not has one', () => {
  fc.assert(
    fc.property(counts, rate, (counted, atLeast) => {
      const { outcome, doubt } = decideRate(counted, atLeast);
      expect(doubt === null).toBe(outcome !== 'inconclusive');
    }),
  );
});

test('turning one decided conversation undecided never turns met into not met or the other way', () => {
  fc.assert(
    fc.property(counts, rate, (counted, atLeast) => {
      const before = decideRate(counted, atLeast).outcome;
      for (const kind of ['met', 'notMet'] as const) {
        if (counted[kind] === 0) continue;
        const after = decideRate({ ...counted, [kind]: counted[kind] - 1, undecided: counted.undecided + 1 }, atLeast).outcome;
        expect([before, 'inconclusive']).toContain(after);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a decision stands however the undecided ones would have come out', () => {
  fc.assert(
    fc.property(counts, rate, fc.double({ min: 0, max: 1, noNaN: true }), ({ met, notMet, undecided }, atLeast, share) => {
      const { outcome } = decideRate({ met, notMet, undecided }, atLeast);
      if (outcome === 'inconclusive') return;
      const turned = Math.round(undecided * share);
      expect(decideRate({ met: met + turned, notMet: notMet + undecided - turned, undecided: 0 }, atLeast).outcome).toBe(outcome);
    }),
    { numRuns: 1000 },
  );
});

test('a lower demand is never harder to meet', () => {
  fc.assert(
    fc.property(counts, rate, rate, (counted, one, other) => {
      const order = { 'not met': 0, inconclusive: 1, met: 2 };
      const [low, high] = one < other ? [one, other] : [other, one];
      expect(order[decideRate(counted, low).outcome]).toBeGreaterThanOrEqual(order[decideRate(counted, high).outcome]);
    }),
  );
});
