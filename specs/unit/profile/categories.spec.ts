import { expect, test } from '@playwright/test';
import { categoryOf, dimensions, type Dimension } from '../../../src/profile/categories.js';
import type { Profile } from '../../../src/profile/profile.js';
import { ann } from '../cast.js';

const stated = <T>(value: T) => ({ value, basis: 'stated' as const, evidence: [1] });
const withFact = (name: keyof Profile['objective'], value: string | number | null): Profile => ({
  ...ann,
  objective: { ...ann.objective, [name]: value === null ? null : stated(value) },
});

const TABLE: readonly (readonly [dimension: Dimension, attribute: keyof Profile['objective'], value: string | number | null, category: string])[] = [
  ['age', 'age', 0, '0-17'],
  ['age', 'age', 17, '0-17'],
  ['age', 'age', 18, '18-24'],
  ['age', 'age', 64, '55-64'],
  ['age', 'age', 65, '65+'],
  ['age', 'age', 120, '65+'],
  ['age', 'age', '35-44', '35-44'],
  ['age', 'age', '30-49', 'unsorted'],
  ['age', 'age', null, 'unknown'],
  ['gender', 'gender', 'Woman', 'female'],
  ['gender', 'gender', 'man', 'male'],
  ['gender', 'gender', 'genderqueer', 'genderqueer'],
  ['gender', 'gender', null, 'unknown'],
  ['country', 'location', 'Lyon, France', 'France'],
  ['country', 'location', 'London, UK', 'United Kingdom'],
  ['country', 'location', '日本', '日本'],
  ['country', 'location', 'somewhere,', 'unsorted'],
  ['education', 'education', "master's degree after a bachelor's", 'postgraduate'],
  ['education', 'education', 'a degree in law', 'bachelor'],
  ['education', 'education', 'vocational training as a baker', 'vocational or some college'],
  ['education', 'education', 'dropped out of university', 'vocational or some college'],
  ['education', 'education', 'finished high school', 'secondary'],
  ['education', 'education', 'left school at fifteen', 'below secondary'],
  ['education', 'education', 'taught by the sea', 'unsorted'],
  ['education', 'education', 'HS-grad', 'secondary'],
  ['work', 'occupation', 'nurse on nights', 'in paid work'],
  ['work', 'occupation', 'retired nurse', 'not in paid work'],
  ['work', 'occupation', 'law student', 'not in paid work'],
  ['work', 'occupation', null, 'unknown'],
];

for (const [dimension, attribute, value, category] of TABLE) {
  test(`${attribute} ${JSON.stringify(value)} is counted as ${category} of ${dimension}`, () => {
    expect(categoryOf(withFact(attribute, value), dimension)).toBe(category);
  });
}

test('every dimension sorts everybody somewhere, and traits nobody knows stay unknown', () => {
  for (const dimension of dimensions) expect(categoryOf(ann, dimension)).not.toBe('');
  expect(categoryOf(ann, 'openness')).toBe('unknown');
  expect(categoryOf({ ...ann, style: { ...ann.style, medianWords: 7 } }, 'length')).toBe('short');
  expect(categoryOf({ ...ann, style: { ...ann.style, medianWords: 8 } }, 'length')).toBe('medium');
  expect(categoryOf({ ...ann, style: { ...ann.style, medianWords: 16 } }, 'length')).toBe('long');
});

test('a name that every object has is a name like others', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    expect(categoryOf(withFact('gender', name), 'gender')).toBe(name.toLowerCase());
    expect(categoryOf(withFact('location', `x, ${name}`), 'country')).toBe(name);
  }
});
