import { expect, test } from '@playwright/test';
import { prepare, type Asked } from '../../../src/population/sampling/prepare.js';
import { town } from './frames.js';
import { meanShares, type MeanShare } from './representative.js';

/** A share that is right on average strays this far from its target once in some ten thousand times. */
const MOST_ERRORS = 4;
const SEEDS = 200;

const farthest = (shares: readonly MeanShare[]): number => Math.max(...shares.map(({ errors }) => errors));

const kinds: readonly (readonly [name: string, weighted: boolean, asked: Asked])[] = [
  ['plain', false, { size: 100 }],
  ['weighted', true, { size: 100 }],
  ['raked', true, { size: 100, margins: { age: { young: 0.3, middle: 0.3, old: 0.4 }, gender: { female: 0.5, male: 0.4, unknown: 0.1 } } }],
  ['quota', true, { size: 100, quotas: { age: { young: 0.33, middle: 0.34, old: 0.33 }, gender: { female: 0.61, rest: 0.39 } } }],
];

for (const [name, weighted, asked] of kinds) {
  test(`${name} draws: over ${SEEDS} seeds every category's mean share is within ${MOST_ERRORS} standard errors of its target`, () => {
    const frame = town(3000, { weighted });
    const prepared = prepare(frame, asked);
    const shares = meanShares(frame, prepared, prepared.expected(), SEEDS);
    expect(shares).toHaveLength(9);
    expect(farthest(shares)).toBeLessThan(MOST_ERRORS);
  });
}

test('the same check finds a bias of a tenth in the weight of one category', () => {
  const frame = town(3000, { weighted: true });
  const { categories, codes } = frame.columns.get('age') ?? { categories: [], codes: new Uint32Array() };
  const old = categories.indexOf('young');
  const biased = { ...frame, weights: frame.weights.map((weight, person) => weight * (codes[person] === old ? 1.1 : 1)) };
  const shares = meanShares(frame, prepare(biased, { size: 100 }), prepare(frame, { size: 100 }).expected(), SEEDS);
  expect(shares.find(({ category }) => category === 'young')?.errors).toBeGreaterThan(MOST_ERRORS);
});

test('a margin and a quota move what they name and what hangs together with it', () => {
  const frame = town(3000);
  const shareOf = (asked: Asked) => {
    const prepared = prepare(frame, asked);
    return meanShares(frame, prepared, prepared.expected(), 50).find(({ category }) => category === 'female')?.mean ?? NaN;
  };
  const plain = shareOf({ size: 100 });
  const old = { age: { old: 1, rest: 0 } };
  expect(shareOf({ size: 100, quotas: old })).toBeGreaterThan(plain + 0.05);
  expect(shareOf({ size: 100, margins: { age: { old: 1, rest: 0 } } })).toBeGreaterThan(plain + 0.05);
});
