import { expect, test } from '@playwright/test';
import { coverageOf } from '../../../src/population/coverage/coverage.js';
import { missedBeyondChance, missedGroups } from '../../../src/population/coverage/missedGroups.js';
import { missedRegion, type Ring } from '../../../src/population/coverage/missedRegion.js';
import { readFit } from '../../../src/population/fit/readFit.js';
import { categoryOf } from '../../../src/profile/categories.js';
import type { Profile } from '../../../src/profile/profile.js';
import { corporaNamed, corpusAt } from '../../../src/profile/readProfiles.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { seededRandom } from '../../../src/support/seed.js';

/** What is said to be missed is more than chance makes of it, on the shipped population. */

const FROM = 'implicit/people';
const folders = [packageFolder('profiles')];
const shipped = () => {
  const fit = readFit(FROM, folders);
  if (fit === null) throw new Error(`${FROM} has no fit`);
  return { fit, corpus: corporaNamed(FROM, folders).flatMap(corpusAt) };
};
const shippedOnce = shipped();
const drawn = (people: readonly Profile[], size: number, seed: number): string[] =>
  seededRandom(seed)
    .shuffle(people)
    .slice(0, size)
    .map(({ id }) => id);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

for (const size of [8, 16, 50, 120]) {
  test(`${size} people drawn at random have a group named in one of 20 runs`, () => {
    const { fit, corpus } = shippedOnce;
    const RUNS = 200;
    const missed = missedBeyondChance(fit, corpus, size);
    const named = Array.from({ length: RUNS }, (_, seed) => missed(drawn(corpus, size, seed))).filter(groups => groups.length > 0);
    // 5 % and three standard errors of a share of 200.
    expect(named.length / RUNS).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / RUNS));
  });
}

test('the same people have the same groups named', () => {
  const { fit, corpus } = shippedOnce;
  const lower = drawn(
    corpus.filter(person => categoryOf(person, 'casing') === 'lower'),
    50,
    1,
  );
  expect(missedGroups(fit, lower, corpus)).toEqual(missedGroups(fit, [...lower].reverse(), corpus));
});

const inside = (rings: readonly Ring[], [x, y]: readonly [number, number]): boolean =>
  rings
    .flatMap(ring => ring.map((from, at) => [from, ring[(at + 1) % ring.length] ?? from] as const))
    .filter(([[a, b], [c, d]]) => b > y !== d > y && x < ((c - a) * (y - b)) / (d - b) + a).length %
    2 ===
  1;

const outlined = async (tested: readonly string[], of: ReadonlySet<string>): Promise<number> => {
  const { fit } = shippedOnce;
  const coverage = coverageOf(fit, tested);
  if (coverage === null) throw new Error('nothing was measured');
  const rings = await missedRegion(fit, coverage);
  return mean(fit.people.filter(({ id }) => of.has(id)).map(({ at }) => Number(inside(rings, at))));
};
const everybody = new Set(shippedOnce.fit.people.map(({ id }) => id));

for (const size of [16, 50]) {
  test(`the map of ${size} people drawn at random outlines few people`, async () => {
    const shares: number[] = [];
    for (let seed = 0; seed < 10; seed++) shares.push(await outlined(drawn(shippedOnce.corpus, size, seed), everybody));
    expect(mean(shares)).toBeLessThan(0.08);
  });
}

test('where only writers of small letters are tested, the others are named and outlined', async () => {
  const { fit, corpus } = shippedOnce;
  const small = corpus.filter(person => categoryOf(person, 'casing') === 'lower');
  const others = new Set(corpus.filter(person => categoryOf(person, 'casing') === 'sentence').map(({ id }) => id));
  const named: boolean[] = [];
  const shares: number[] = [];
  for (let seed = 0; seed < 5; seed++) {
    const tested = drawn(small, 50, seed);
    named.push(missedGroups(fit, tested, corpus).some(({ dimension, category }) => dimension === 'casing' && category === 'sentence'));
    shares.push(await outlined(tested, others));
  }
  expect(named).toEqual([true, true, true, true, true]);
  expect(mean(shares)).toBeGreaterThan(0.1);
});

test('where nobody over 44 is tested, people over 65 are named', () => {
  const { fit, corpus } = shippedOnce;
  const younger = corpus.filter(person => ['0-17', '18-24', '25-34', '35-44'].includes(categoryOf(person, 'age')));
  const named = Array.from({ length: 20 }, (_, seed) => missedGroups(fit, drawn(younger, 100, seed), corpus)).filter(groups =>
    groups.some(({ part, dimension, category }) => part === 'objective' && dimension === 'age' && category === '65+'),
  );
  // Facts are more than age: the young have old people near, too. By chance it would be one in twenty, of any group.
  expect(named.length).toBeGreaterThanOrEqual(8);
});
