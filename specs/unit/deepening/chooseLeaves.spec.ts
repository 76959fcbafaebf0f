import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { chooseLeaves, DEFAULT_SHARES, REACHES, TONES } from '../../../src/deepening/chooseLeaves.js';
import { rankLeaves } from '../../../src/deepening/rankLeaves.js';
import { largestRemainders } from '../../../src/statistics/largestRemainders.js';
import { openLeaves, taxonomy } from '../../../src/deepening/taxonomy.js';
import { seededRandom } from '../../../src/support/seed.js';
import { hashEmbedder, leaves, signal } from './makers.js';

const tally = <T>(items: readonly T[], names: readonly T[]) => names.map(name => items.filter(item => item === name).length);

test('the taxonomy has about 200 different leaves, 12 to 20 a category, none named after an answer', () => {
  const paths = taxonomy().map(({ path }) => path);
  const categories = new Map<string, number>();
  for (const path of paths) categories.set(path.split('/')[0] ?? '', (categories.get(path.split('/')[0] ?? '') ?? 0) + 1);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.length).toBeGreaterThanOrEqual(180);
  expect(categories.size).toBeGreaterThanOrEqual(12);
  for (const [category, count] of categories) expect([category, count >= 12 && count <= 20]).toEqual([category, true]);
  expect(paths.filter(path => /\b(?:bad|good|worst|best|failure|mistake|grudge|proud)\b/u.test(path))).toEqual([]);
});

test('sensitive leaves are there only for the groups opted in to', () => {
  const closed = openLeaves([]);
  expect(closed.filter(({ sensitive }) => sensitive !== undefined)).toEqual([]);
  expect(
    new Set(
      openLeaves(['religion'])
        .filter(leaf => !closed.includes(leaf))
        .map(({ sensitive }) => sensitive),
    ),
  ).toEqual(new Set(['religion']));
});

test('whom an equal remainder goes to is chance: nobody is favoured over many people', () => {
  const wins = [0, 0, 0];
  for (let seed = 0; seed < 900; seed++)
    largestRemainders([1 / 3, 1 / 3, 1 / 3], 1, seededRandom(seed).shuffle).forEach((count, at) => (wins[at] = (wins[at] ?? 0) + count));
  for (const count of wins) expect(Math.abs(count - 300)).toBeLessThan(60);
});

test('twenty leaves are 8 near, 8 midway and 4 far, and each comes from its third', () => {
  fc.assert(
    fc.property(fc.nat(), seed => {
      const chosen = chooseLeaves(leaves, 20, DEFAULT_SHARES, seededRandom(seed));
      expect(
        tally(
          chosen.map(({ reach }) => reach),
          REACHES,
        ),
      ).toEqual([8, 8, 4]);
      for (const { leaf, reach } of chosen) expect(leaf.path.startsWith(`${reach}/`)).toBe(true);
      expect(new Set(chosen.map(({ leaf }) => leaf.path)).size).toBe(20);
    }),
  );
});

test('a third of the values must sound positive, a third negative: everybody gets both, and no reach is always pleasant', () => {
  const drawn = Array.from({ length: 200 }, (_, seed) => chooseLeaves(leaves, 20, DEFAULT_SHARES, seededRandom(seed)));
  for (const chosen of drawn)
    for (const count of tally(
      chosen.map(({ tone }) => tone),
      TONES,
    ))
      expect([6, 7]).toContain(count);
  const near = drawn.flat().filter(({ reach }) => reach === 'near');
  // 1,600 draws: a third each, within 4 standard errors.
  for (const count of tally(
    near.map(({ tone }) => tone),
    TONES,
  ))
    expect(Math.abs(count / near.length - 1 / 3)).toBeLessThan(0.047);
});

test('the tones asked for are met exactly', () => {
  const chosen = chooseLeaves(leaves, 20, { ...DEFAULT_SHARES, tone: { positive: 0.25, neutral: 0, negative: 0.75 } }, seededRandom(1));
  expect(
    tally(
      chosen.map(({ tone }) => tone),
      TONES,
    ),
  ).toEqual([5, 0, 15]);
});

test('leaves that are answered already are passed over', () => {
  const taken = new Set(leaves.slice(0, 8).map(({ path }) => path));
  const chosen = chooseLeaves(leaves, 20, DEFAULT_SHARES, seededRandom(1), taken);
  expect(chosen.filter(({ leaf }) => taken.has(leaf.path))).toEqual([]);
  expect(
    tally(
      chosen.map(({ reach }) => reach),
      REACHES,
    ),
  ).toEqual([2, 8, 4]);
});

test('leaves are ranked by cosine to the person, and embedded once for all people', async () => {
  const embedder = hashEmbedder();
  const [one, two, three] = taxonomy();
  const known = [one, two, three].flatMap(leaf => leaf ?? []);
  const rank = await rankLeaves(known, embedder, signal);
  const asLeaf = `${two?.path.replace('/', ', ')}: ${two?.question}`;
  expect((await rank(asLeaf, signal))[0]).toEqual(two);
  await rank('somebody else', signal);
  expect(embedder.texts).toHaveLength(known.length + 2);
});
