import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { newcombe, shareDifference, type Shares } from '../../../src/statistics/shares.js';
import { changed, pairsShow, sharesShow, type Came, type Pair } from '../../../src/statistics/versions.js';

// Newcombe 1998, table II, method 10 (hybrid score): comparisons (a) to (h) as far as printed there.
for (const [after, before, low, high] of [
  [{ met: 56, total: 70 }, { met: 48, total: 80 }, 0.0524, 0.3339],
  [{ met: 9, total: 10 }, { met: 3, total: 10 }, 0.1705, 0.809],
  [{ met: 5, total: 56 }, { met: 0, total: 29 }, -0.0381, 0.1926],
  [{ met: 0, total: 10 }, { met: 0, total: 20 }, -0.1611, 0.2775],
  [{ met: 10, total: 10 }, { met: 0, total: 10 }, 0.6075, 1],
] as const) {
  test(`Newcombe: ${after.met}/${after.total} after ${before.met}/${before.total} differs by ${low} to ${high}`, () => {
    const interval = newcombe(before, after);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });
}

const shares: fc.Arbitrary<Shares> = fc
  .record({ met: fc.nat(80), undecided: fc.nat(20), notMet: fc.nat(80) })
  .map(({ met, undecided, notMet }) => ({ met, undecided, total: met + undecided + notMet }));
const filling = fc.double({ min: 0, max: 1, noNaN: true });
const filled = ({ met, undecided, total }: Shares, share: number): Shares => ({ met: met + Math.round(undecided * share), undecided: 0, total });

test('however the undecided come out, the difference lies in the bounds and its interval in ours', () => {
  fc.assert(
    fc.property(shares, shares, filling, filling, (before, after, one, other) => {
      const ours = shareDifference(before, after);
      const theirs = shareDifference(filled(before, one), filled(after, other));
      expect(theirs.bounds[0]).toBeGreaterThanOrEqual(ours.bounds[0] - 1e-12);
      expect(theirs.bounds[1]).toBeLessThanOrEqual(ours.bounds[1] + 1e-12);
      expect(theirs.interval[0]).toBeGreaterThanOrEqual(ours.interval[0] - 1e-12);
      expect(theirs.interval[1]).toBeLessThanOrEqual(ours.interval[1] + 1e-12);
    }),
    { numRuns: 1000 },
  );
});

test('what is shown stands however the undecided come out, of groups and of pairs', () => {
  fc.assert(
    fc.property(shares, shares, filling, filling, (before, after, one, other) => {
      const shown = sharesShow(before, after);
      if (shown !== 'undecided') expect(sharesShow(filled(before, one), filled(after, other))).toBe(shown);
    }),
    { numRuns: 1000 },
  );
  const came = fc.constantFrom<Came>('met', 'not met', 'undecided');
  fc.assert(
    fc.property(fc.array(fc.tuple(came, came), { maxLength: 40 }), fc.infiniteStream(fc.boolean()), (pairs, coins) => {
      const fill = (one: Came): Came => (one === 'undecided' ? (coins.next().value ? 'met' : 'not met') : one);
      const shown = pairsShow(pairs);
      if (shown !== 'undecided') expect(pairsShow(pairs.map(([before, after]) => [fill(before), fill(after)] as const))).toBe(shown);
    }),
    { numRuns: 1000 },
  );
});

test('with before and after exchanged, better is worse', () => {
  const mirrored = { higher: 'lower', lower: 'higher', none: 'none', undecided: 'undecided' } as const;
  fc.assert(fc.property(shares, shares, (before, after) => expect(sharesShow(after, before)).toBe(mirrored[sharesShow(before, after)])));
});

const times = (count: number, ...pair: Pair): Pair[] => Array.from({ length: count }, () => pair);

test('pairs see what groups cannot: six of six that changed, among a hundred', () => {
  const pairs = [...times(47, 'met', 'met'), ...times(47, 'not met', 'not met'), ...times(6, 'not met', 'met')];
  expect(pairsShow(pairs)).toBe('higher');
  expect(sharesShow({ met: 47, undecided: 0, total: 100 }, { met: 53, undecided: 0, total: 100 })).toBe('none');
  expect(changed(pairs)).toEqual({ better: 6, worse: 0, p: expect.closeTo(2 / 64, 12) });
});

test('undecided pairs that could undo it make it undecided, and are not dropped', () => {
  const pairs = [...times(6, 'not met', 'met'), ...times(2, 'met', 'undecided')];
  expect(pairsShow(pairs)).toBe('undecided');
  expect(pairsShow([...times(3, 'not met', 'met')])).toBe('none');
});
