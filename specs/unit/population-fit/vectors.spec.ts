import { expect, test } from '@playwright/test';
import { squaredDistance, type Matrix } from '../../../src/population/fit/matrix.js';
import { personVectors } from '../../../src/population/fit/personVectors.js';
import { objectiveText, styleText } from '../../../src/population/fit/personTexts.js';
import { robustScaled, styleFeatures } from '../../../src/population/fit/styleFeatures.js';
import type { Profile } from '../../../src/profile/profile.js';
import { ann, withStyle } from '../cast.js';
import { never, peopleFrom, wordEmbedder } from './people.js';

const meanSquared = (matrix: Matrix): number => {
  let sum = 0;
  for (let a = 0; a < matrix.rows; a++) for (let b = 0; b < matrix.rows; b++) sum += squaredDistance(matrix, a, b);
  return sum / (matrix.rows * (matrix.rows - 1));
};

test('the objective text says what is known of the person, and nothing of scene or style', () => {
  const text = objectiveText({ ...ann, scene: { goalsPlans: ['a cheap flight'], taskDetails: ['to Porto'] } });
  expect(text).toBe(
    'Work: glass blower. 41 years old, an adult in the late thirties or early forties. Family: mother of twins. Lives in Graz, Austria. Habits: rises at five.',
  );
});

test('of whom nothing is known there is no objective text', () => {
  const nothing = Object.fromEntries(Object.keys(ann.objective).map(name => [name, null])) as typeof ann.objective;
  expect(objectiveText({ ...ann, objective: nothing })).toBeNull();
});

test('a band of years is an age', () => {
  expect(objectiveText({ ...ann, objective: { ...ann.objective, age: { value: '65+', basis: 'stated', evidence: [1] } } })).toContain(
    '65+ years old, an old person',
  );
});

test('style words are the language style, or else what the fields show', () => {
  expect(styleText({ ...ann, subjective: { ...ann.subjective, languageStyle: { value: 'curt', basis: 'stated', evidence: [1] } } })).toBe('curt');
  expect(styleText(withStyle({ register: 'formal', medianWords: 30 }))).toMatch(/^formal register, long messages/);
});

test('facts and manner weigh the same, whatever the embedder', async () => {
  for (const size of [8, 200]) {
    const { objective, subjective, whole } = await personVectors(peopleFrom(1, 40), wordEmbedder('w', size), never);
    expect(meanSquared(objective)).toBeCloseTo(1, 3);
    expect(meanSquared(subjective)).toBeCloseTo(1, 3);
    expect(meanSquared(whole)).toBeCloseTo(2, 3);
  }
});

test('scene and weight move nobody; a trait or a register does', async () => {
  const people = peopleFrom(2, 12);
  const [first, ...rest] = people as [(typeof people)[0], ...typeof people];
  const rowFor = async (changed: typeof first) => [...(await personVectors([changed, ...rest], wordEmbedder(), never)).whole.values];
  const before = await rowFor(first);
  expect(await rowFor({ ...first, scene: { goalsPlans: ['a tent'], taskDetails: ['for six'] }, weight: 9 })).toEqual(before);
  const pole = first.subjective.openness?.value === 'low' ? 'high' : 'low';
  expect(await rowFor({ ...first, subjective: { ...first.subjective, openness: { value: pole, basis: 'stated', evidence: [1] } } })).not.toEqual(before);
  expect(await rowFor(withStyle({ register: first.style.register === 'formal' ? 'casual' : 'formal' }, first))).not.toEqual(before);
});

test('changing a fact changes no number of the manner', async () => {
  const people = peopleFrom(3, 12);
  const changed = people.map((person, at) =>
    at === 0 ? { ...person, objective: { ...person.objective, gender: { value: 'woman', basis: 'stated' as const, evidence: [1] } } } : person,
  );
  const [one, other] = await Promise.all([people, changed].map(group => personVectors(group, wordEmbedder(), never)));
  expect(other?.subjective.values).toEqual(one?.subjective.values);
  expect(other?.objective.values).not.toEqual(one?.objective.values);
});

test('style is measured on samples, and read off the fields without them', () => {
  const shouting = styleFeatures({ ...ann, samples: ['WHERE IS IT', 'NOW PLEASE', 'STILL WAITING', 'AGAIN', 'NO'] });
  const quiet = styleFeatures({ ...ann, samples: ['where is it', 'now please', 'still waiting', 'again', 'no'] });
  expect([shouting[2], quiet[2], shouting[3], quiet[3]]).toEqual([0, 1, 1, 0]);
  expect(styleFeatures({ ...ann, samples: [], style: { ...ann.style, casing: 'lower' } })[2]).toBe(1);
  expect(styleFeatures({ ...ann, samples: [], style: { ...ann.style, casing: 'uncased' } })[2]).toBeNull();
});

test('one odd number makes nobody a hermit, and an unknown one sets nobody apart', () => {
  const rows = robustScaled([
    [1, null],
    [2, 5],
    [3, 6],
    [4, 7],
    [5000, 5],
  ]);
  expect(Math.max(...rows.map(([value = 0]) => value))).toBe(3);
  expect(rows[0]?.[1]).toBe(0);
});

test('which traits are known weighs as little as which facts are', async () => {
  const people = peopleFrom(4, 40);
  const forgotten = (person: Profile): Profile => ({
    ...person,
    subjective: { ...person.subjective, openness: null, conscientiousness: null, extraversion: null, agreeableness: null, neuroticism: null },
  });
  const medium = (person: Profile): Profile => ({
    ...person,
    subjective: Object.fromEntries(
      Object.entries(person.subjective).map(([name, value]) => [name, name === 'languageStyle' ? value : { value: 'medium', basis: 'stated', evidence: [1] }]),
    ) as Profile['subjective'],
  });
  // One of whom no trait is known beside one of medium traits, alike in all else; and one with a pole more than that.
  const [first] = people as [Profile];
  const pole = {
    ...medium(first),
    id: 'pole',
    subjective: { ...medium(first).subjective, openness: { value: 'high' as const, basis: 'stated' as const, evidence: [1] } },
  };
  const group = [
    { ...forgotten(first), id: 'forgotten' },
    { ...medium(first), id: 'medium' },
    pole,
    ...people.map((person, at) => (at % 3 === 0 ? forgotten(person) : person)),
  ];
  const { subjective } = await personVectors(group, wordEmbedder(), never);
  expect(squaredDistance(subjective, 0, 1)).toBeLessThan(squaredDistance(subjective, 1, 2));
  expect(squaredDistance(subjective, 0, 1)).toBeGreaterThan(0);
});
