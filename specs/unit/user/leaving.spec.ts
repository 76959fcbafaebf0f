import { expect, test } from '@playwright/test';
import { leftHow, onlyFarewell } from '../../../src/user/leaving.js';
import { plan } from '../cast.js';
import { expectLinear } from '../growth.js';

for (const text of ['Thanks!', 'ok thank you so much, bye', 'great, thanks. Have a nice day!', 'You too 👋', 'bye bye'])
  test(`nothing but a goodbye: ${text}`, () => expect(onlyFarewell(text)).toBe(true));

for (const text of [
  'ok',
  'yes',
  'Thanks, and when does it arrive?',
  'ok, book it',
  '?',
  '👍',
  'no thanks, I want the other one',
  'Thank you for nothing',
  'danke schön',
])
  test(`more than a goodbye, or none that rules know: ${text}`, () => expect(onlyFarewell(text)).toBe(false));

test('who says goodbye left content when everything is achieved, and gave up when not', () => {
  const part = (state: 'achieved' | 'open') => ({ ...plan, progress: [{ part: 'a refund', state }] });
  expect(leftHow(part('achieved'), 'bye')).toBe('goal reached');
  expect(leftHow(part('open'), 'thanks, bye')).toBe('gave up');
});

test('where nobody kept track of the goal, thanks mean content and a bare goodbye does not', () => {
  expect(leftHow(undefined, 'great, thanks!')).toBe('goal reached');
  expect(leftHow({ ...plan, progress: [] }, 'bye')).toBe('gave up');
});

test('a goodbye is recognised in linear time', () => {
  expectLinear('goodbyes', 20, size => 'thanks ok bye '.repeat(size).slice(0, 199) + 'x'.repeat(size), onlyFarewell);
});
