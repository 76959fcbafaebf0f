import { expect, test } from '@playwright/test';
import { coverageOf, nextPeople, randomShare } from '../../../src/population/coverage/coverage.js';
import { mapSvg } from '../../../src/population/coverage/mapSvg.js';
import { measureCoverage } from '../../../src/population/coverage/measureCoverage.js';
import { missedGroups } from '../../../src/population/coverage/missedGroups.js';
import { missedRegion } from '../../../src/population/coverage/missedRegion.js';
import type { PopulationFit } from '../../../src/population/fit/populationFit.js';
import { coverageSentence, missedSentences } from '../../../src/population/words.js';
import type { Profile } from '../../../src/profile/profile.js';
import { seededRandom } from '../../../src/support/seed.js';
import { ann } from '../cast.js';

const PEOPLE = 300;
const NEAR = 6;
const nameOf = (at: number) => `p-${String(at).padStart(3, '0')}`;

/** People at random places of two squares, one of facts and one of manner; the map shows the first. */
const places = (seed: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: PEOPLE }, () => [random.next(), random.next()] as const);
};
const [facts, manner] = [places(1), places(2)];

const nearestIn = (points: readonly (readonly [number, number])[], at: number): number[] => {
  const [x, y] = points[at] ?? [0, 0];
  return points
    .map(([a, b], index) => ({ index, distance: (a - x) ** 2 + (b - y) ** 2 }))
    .filter(({ index }) => index !== at)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAR)
    .map(({ index }) => index);
};

const reference = facts.map((_, at) => at);
const fit: PopulationFit = {
  schemaVersion: 1,
  kind: 'population fit',
  from: 'squares',
  corpusHash: '',
  embedder: 'none',
  seed: 1,
  neighbours: 49,
  people: facts.map((at, index) => ({ id: nameOf(index), meanDistance: 1, stratum: 'middle', at: [at[0], at[1]] })),
  nearest: { reference, share: 0.02, objective: reference.map(at => nearestIn(facts, at)), subjective: reference.map(at => nearestIn(manner, at)) },
  hash: '',
};

const drawn = (seed: number, size: number): string[] => seededRandom(seed).shuffle(reference).slice(0, size).map(nameOf);

test('who has a tested person near is covered; the tested themselves are not held out', () => {
  const coverage = coverageOf(fit, [nameOf(7), 'somebody else']);
  const nearSeven = reference.filter(at => at !== 7 && (fit.nearest.objective[at] ?? []).includes(7));
  expect(coverage?.tested).toEqual([nameOf(7)]);
  expect(coverage?.objective).toMatchObject({ covered: nearSeven.length, heldOut: PEOPLE - 1 });
  expect(coverage?.missed.objective).toHaveLength(PEOPLE - 1 - nearSeven.length);
  expect(coverage?.missed.objective).not.toContain(nameOf(7));
});

test('nothing is measured of nobody, and nothing of everybody', () => {
  expect(coverageOf(fit, [])).toBeNull();
  expect(coverageOf(fit, ['a stranger'])).toBeNull();
  expect(coverageOf(fit, reference.map(nameOf))).toBeNull();
});

test('as many people drawn at random cover the random share, on average of 200 draws', () => {
  const shares = Array.from({ length: 200 }, (_, seed) => coverageOf(fit, drawn(seed, 30))).map(one => [
    (one?.objective.covered ?? NaN) / (one?.objective.heldOut ?? NaN),
    (one?.subjective.covered ?? NaN) / (one?.subjective.heldOut ?? NaN),
  ]);
  for (const part of [0, 1]) {
    const values = shares.map(pair => pair[part] ?? NaN);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const error = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) / values.length);
    expect(Math.abs(mean - randomShare(PEOPLE - 1, NEAR, 30))).toBeLessThan(4 * error);
  }
});

test('the random share of a large population is 1 − .98ⁿ', () => {
  expect(randomShare(49_999, 1000, 50)).toBeCloseTo(1 - 0.98 ** 50, 3);
  expect(randomShare(10, 2, 10)).toBe(1);
  expect(randomShare(10, 2, 0)).toBe(0);
});

test('people chosen greedily cover clearly more than people drawn at random, and their promised gains add up', () => {
  const chosen = nextPeople(fit, [], 30);
  const coverage = coverageOf(
    fit,
    chosen.map(({ id }) => id),
  );
  expect(new Set(chosen.map(({ id }) => id)).size).toBe(30);
  expect((coverage?.objective.covered ?? 0) / (coverage?.objective.heldOut ?? 1)).toBeGreaterThan((coverage?.objective.random ?? 1) + 0.05);
  expect((coverage?.subjective.covered ?? 0) / (coverage?.subjective.heldOut ?? 1)).toBeGreaterThan((coverage?.subjective.random ?? 1) + 0.05);
  const first = coverageOf(fit, [chosen[0]?.id ?? '']);
  expect([first?.objective.covered, first?.subjective.covered]).toEqual([chosen[0]?.objective, chosen[0]?.subjective]);
});

test('nobody is proposed who adds nothing, and nobody twice', () => {
  const all = nextPeople(fit, [], 10_000);
  expect(all.length).toBeLessThan(PEOPLE);
  expect(all.every(({ objective, subjective }) => objective + subjective > 0)).toBe(true);
  expect(
    nextPeople(
      fit,
      all.map(({ id }) => id),
      5,
    ),
  ).toEqual([]);
});

/** Everybody in the left half of the square of facts is old. */
const personOf = (at: number): Profile => ({
  ...ann,
  id: nameOf(at),
  objective: { ...ann.objective, age: { value: (facts[at]?.[0] ?? 0) < 0.5 ? 80 : 30, basis: 'stated', evidence: [1] } },
});

const onlyTheYoung = reference.filter(at => (facts[at]?.[0] ?? 0) >= 0.5).slice(0, 60);

test('a group that nobody was tested of is named, with what random people would cover', () => {
  const corpus = reference.map(personOf);
  const groups = missedGroups(fit, onlyTheYoung.map(nameOf), corpus);
  const [first] = groups;
  expect(first).toMatchObject({ part: 'objective', dimension: 'age', category: '65+' });
  expect(first?.covered).toBeLessThan((first?.expected ?? 0) / 2);
  expect(Math.abs((first?.expected ?? 0) / (first?.heldOut ?? 1) - randomShare(PEOPLE - 1, NEAR, 60))).toBeLessThan(0.05);
  expect(missedSentences(groups)[0]).toMatch(/^aged 65\+: \d+ of \d+ covered in facts, \d+ expected of as many random people$/u);
  expect(() => missedGroups(fit, [nameOf(1)], corpus.slice(1))).toThrow(RangeError);
});

test('everybody of the population who is decided is tested, drawn or named; strangers are said; who was not judged has no mark', () => {
  const people = [
    { id: nameOf(1), outcome: 'met', decided: true },
    { id: nameOf(2), outcome: 'inconclusive', decided: false },
    { id: nameOf(3), outcome: null, decided: false },
    { id: 'a stranger', outcome: 'not met', decided: true },
  ] as const;
  const corpus = reference.map(personOf);
  expect(measureCoverage(fit, people, corpus, 2)).toMatchObject({
    notMeasured: null,
    tested: [nameOf(1)],
    strangers: ['a stranger'],
    marks: [
      { id: nameOf(1), mark: 'met' },
      { id: nameOf(2), mark: 'inconclusive' },
    ],
    next: [{}, {}],
  });
  expect(measureCoverage(fit, people.slice(1), corpus, 2)).toEqual({ notMeasured: 'nobody of squares came to a decided verdict' });
});

test('the missed region lies where nobody was tested', async () => {
  const coverage = coverageOf(fit, onlyTheYoung.map(nameOf));
  if (coverage === null) throw new Error('nothing was measured');
  const rings = await missedRegion(fit, coverage);
  const points = rings.flat();
  expect(points.length).toBeGreaterThan(10);
  expect(points.filter(([x]) => x < 0.6).length / points.length).toBeGreaterThan(0.8);
});

test('the map shows everybody once, marks what came of them, and forges no markup', async () => {
  const coverage = coverageOf(fit, drawn(1, 20));
  if (coverage === null) throw new Error('nothing was measured');
  const evil = { ...fit, from: '<script>', people: fit.people.map((person, at) => (at === 0 ? { ...person, id: '"><script>alert(1)</script>' } : person)) };
  const svg = mapSvg(evil, [{ id: nameOf(5), mark: 'not met' }], await missedRegion(fit, coverage));
  expect(svg.match(/<title>/gu)).toHaveLength(PEOPLE);
  expect(svg).toContain(`<title>${nameOf(5)}: not met</title>`);
  expect(svg).not.toContain('<script>');
});

test('a sentence says both numbers', () => {
  expect(coverageSentence({ covered: 31, heldOut: 570, random: 0.06 }, { tested: ['a', 'b', 'c'] })).toBe(
    '31 of 570 held-out people (5\u00a0%) have a tested person near; 3 people drawn at random would cover 6\u00a0%',
  );
});

test('six groups are told in full, the rest counted', () => {
  const group = { part: 'objective', dimension: 'age', category: '65+', covered: 3, heldOut: 31, expected: 13.6 } as const;
  expect(missedSentences([group])).toEqual(['aged 65+: 3 of 31 covered in facts, 14 expected of as many random people']);
  expect(missedSentences(new Array<typeof group>(8).fill(group))).toHaveLength(7);
  expect(missedSentences(new Array<typeof group>(8).fill(group)).at(-1)).toBe('and 2 groups more, less clearly');
});
