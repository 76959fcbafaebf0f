import { expect, test } from '@playwright/test';
import { censusMargins } from '../../../src/population/sampling/censusMargins.js';
import { prepare } from '../../../src/population/sampling/prepare.js';
import { rake } from '../../../src/population/sampling/rake.js';
import { Failure } from '../../../src/support/failure.js';
import { frameOf, town } from './frames.js';

const what = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error.facts.what;
    throw error;
  }
  return 'nothing failed';
};

test('the weighted corpus has all margins at once, to within a millionth', () => {
  const margins = { age: { young: 0.2, middle: 0.3, old: 0.5 }, gender: { female: 0.4, male: 0.5, unknown: 0.1 }, stratum: { minority: 0.4, rest: 0.6 } };
  const { rows, weights, effectiveSize, largest } = rake(town(3000, { weighted: true }), margins);
  for (const { target, after, share } of rows) {
    expect(Math.abs(after - target)).toBeLessThan(1e-6);
    expect(share).toBe(target);
  }
  expect(weights.reduce((sum, weight) => sum + weight, 0) / 3000).toBeCloseTo(1, 9);
  expect(effectiveSize).toBeLessThan(3000);
  expect(largest.weight).toBeCloseTo(Math.max(...weights), 9);
});

test('two margins by hand: the odds ratio inside the table stays what it was', () => {
  // Deming & Stephan: raking changes rows and columns by factors, so that products across the diagonal keep their ratio.
  const people = [...Array.from({ length: 40 }, () => ['old', 'female']), ...Array.from({ length: 10 }, () => ['old', 'male'])];
  people.push(...Array.from({ length: 20 }, () => ['young', 'female']), ...Array.from({ length: 30 }, () => ['young', 'male']));
  const frame = frameOf(['age', 'gender'], people);
  const { weights } = rake(frame, { age: { old: 0.3, young: 0.7 }, gender: { female: 0.5, male: 0.5 } });
  const mass = (from: number, to: number) => weights.subarray(from, to).reduce((sum, weight) => sum + weight, 0);
  const [a, b, c, d] = [mass(0, 40), mass(40, 50), mass(50, 70), mass(70, 100)] as [number, number, number, number];
  expect((a * d) / (b * c)).toBeCloseTo((40 * 30) / (10 * 20), 6);
  expect(a + b).toBeCloseTo(30, 4);
  expect(a + c).toBeCloseTo(50, 4);
});

test('people of whom the dimension is unknown keep the share they have, and are put into no category', () => {
  const people = [
    ...Array.from({ length: 20 }, () => ['unknown']),
    ...Array.from({ length: 60 }, () => ['female']),
    ...Array.from({ length: 20 }, () => ['male']),
  ];
  const { rows } = rake(frameOf(['gender'], people), { gender: { female: 0.5, male: 0.5 } });
  expect(rows.map(({ category, share, after }) => [category, share, Number(after.toFixed(6))])).toEqual([
    ['female', 0.5, 0.4],
    ['male', 0.5, 0.4],
    ['unknown', null, 0.2],
  ]);
});

test('margins that cannot be met are refused by name', () => {
  const frame = frameOf(
    ['age', 'gender'],
    [
      ['old', 'female'],
      ['old', 'female'],
      ['young', 'male'],
    ],
  );
  expect(what(() => rake(frame, { age: { old: 0.5, young: 0.5 }, gender: { female: 0.9, male: 0.1 } }))).toMatch(
    /^no weights give these people all the margins: (?:age|gender) "\w+" comes to [\d.]+ % instead of [\d.]+ %$/,
  );
  expect(what(() => rake(frame, { gender: { female: 1 } }))).toBe('the margin on gender says nothing of male (1 person)');
  expect(what(() => rake(frame, { gender: { female: 0.5, male: 0.4, rest: 0.1 } }))).toBe(
    'the margin on gender gives "rest" a share, and nobody there is that',
  );
  expect(what(() => rake(frame, { gender: { female: 0.5, mal: 0.5 } }))).toBe(
    'the margin on gender names "mal", and nobody there is that; did you mean "male"?',
  );
});

test('a share of nought leaves people out, and they count no longer', () => {
  const frame = frameOf(['gender'], [['female'], ['female'], ['male']]);
  expect(what(() => prepare(frame, { size: 3, margins: { gender: { female: 1, male: 0 } } }))).toBe(
    'a population of 3 cannot be drawn from "made/up", which holds 2 people whom the margins do not leave out',
  );
  for (let seed = 0; seed < 20; seed++)
    expect([...prepare(frame, { size: 2, margins: { gender: { female: 1, male: 0 } } }).draw(seed).people].sort()).toEqual([0, 1]);
});

test('who has too much weight is drawn for certain, and said', () => {
  const frame = frameOf(
    ['age'],
    Array.from({ length: 20 }, () => ['old']),
    [100, 80, ...Array.from({ length: 18 }, () => 1)],
  );
  const { draw } = prepare(frame, { size: 5 });
  for (let seed = 0; seed < 20; seed++) {
    const { certain, people } = draw(seed);
    expect([...certain].sort()).toEqual([0, 1]);
    expect(new Set(people).size).toBe(5);
    expect([...people]).toEqual(expect.arrayContaining([0, 1]));
  }
});

test('a census table of age by sex gives both margins; one that is none says what is missing', () => {
  const row = (age: string, male: string, female: string) => ({ age_category: age, All_Male: male, All_Female: female });
  const { age, gender } = censusMargins([row('18-24 years old', '10', '20'), row('65+ years old', '30', '40'), row('All Ages', '40', '60')], 'us.csv');
  expect([age, gender]).toEqual([
    { '18-24': 0.3, '65+': 0.7 },
    { female: 0.6, male: 0.4 },
  ]);
  expect(what(() => censusMargins([row('18-24 years old', 'ten', '20')], 'us.csv'))).toBe(
    'us.csv is no census table of age by sex: line 2, All_Male: "ten" is no number from 0',
  );
  expect(what(() => censusMargins([{ age: '3' }], 'us.csv'))).toContain('there is no column age_category');
  expect(what(() => censusMargins([], 'us.csv'))).toContain('it has no people in it');
});
