import { expect, test } from '@playwright/test';
import { predictionPoweredMean, type LabelledVerdict } from '../../../src/statistics/predictionPowered.js';
import { seededRandom } from '../../../src/support/seed.js';

test('labels drawn more often where the judge is in doubt give the truth by their weights, and not without them', () => {
  const random = seededRandom(5);
  let [weighted, plain, covered, truth] = [0, 0, 0, 0];
  const runs = 200;
  for (let run = 0; run < runs; run++) {
    // 80 % are met. On every sixth the judge is in doubt, and calls half of what is met there not met.
    const all = Array.from({ length: 600 }, (): { inDoubt: boolean; label: 0 | 1; verdict: 0 | 1 } => {
      const label = random.next() < 0.8 ? 1 : 0;
      const inDoubt = random.next() < 1 / 6;
      return { inDoubt, label, verdict: inDoubt && random.next() < 0.5 ? 0 : label };
    });
    const drawn: LabelledVerdict[] = [];
    for (const inDoubt of [true, false]) {
      const side = random.shuffle(all.filter(one => one.inDoubt === inDoubt));
      const taken = side.slice(0, 40);
      drawn.push(...taken.map(one => ({ ...one, weight: side.length / taken.length })));
    }
    const share = all.filter(({ label }) => label === 1).length / all.length;
    const found = predictionPoweredMean(
      drawn,
      all.map(({ verdict }) => verdict),
    );
    const blind = predictionPoweredMean(
      drawn.map(({ label, verdict }) => ({ label, verdict })),
      all.map(({ verdict }) => verdict),
    );
    truth += share / runs;
    weighted += (found?.mean ?? NaN) / runs;
    plain += (blind?.mean ?? NaN) / runs;
    const [low, high] = found?.interval ?? [1, 0];
    if (low <= share && share <= high) covered++;
  }
  expect(Math.abs(weighted - truth)).toBeLessThan(0.01);
  expect(Math.abs(plain - truth)).toBeGreaterThan(0.015);
  expect(covered / runs).toBeGreaterThan(0.93);
});

test('equal weights change nothing, whatever they are', () => {
  const labels = (
    [
      [1, 1],
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
      [0, 0],
      [1, 1],
    ] as const
  ).map(([verdict, label]) => ({ verdict, label }));
  const rest = [1, 0, 1, 1, 0, 1] as const;
  const [one, seven] = [1, 7].map(weight =>
    predictionPoweredMean(
      labels.map(label => ({ ...label, weight })),
      rest,
    ),
  );
  expect(seven?.mean).toBeCloseTo(one?.mean ?? NaN, 12);
  expect(seven?.interval[0]).toBeCloseTo(one?.interval[0] ?? NaN, 12);
});
