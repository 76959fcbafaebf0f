import { expect, test } from '@playwright/test';
import { isAnsweredBy } from '../../../src/model/isAnsweredBy.js';

for (const [requested, reported, answersAs, expected] of [
  ['gpt-4o', 'gpt-4o', undefined, true],
  ['gpt-4o', 'gpt-4o-2024-11-20', undefined, true],
  ['gpt-4', 'gpt-4-0613', undefined, true],
  ['claude-3-5-sonnet', 'claude-3-5-sonnet-20241022', undefined, true],
  ['gpt-4o', 'gpt-4o-mini', undefined, false],
  ['gpt-4o', 'gpt-4o-mini-2024-07-18', undefined, false],
  ['gpt-4o-2024-11-20', 'gpt-4o', undefined, false],
  ['gpt-4o-2024-08-06', 'gpt-4o-2024-11-20', undefined, false],
  ['phi', 'phi-3', undefined, false],
  ['gpt-4', 'gpt-4-1999', undefined, false],
  ['judge', 'llama-3.1-70b', undefined, false],
  ['judge', 'llama-3.1-70b', 'llama-3.1-70b', true],
  ['judge', 'llama-3.1-8b', ['llama-3.1-70b'], false],
  ['judge', null, undefined, false],
] as const) {
  test(`${requested} asked, ${reported} answered, ${String(answersAs)} declared: ${expected}`, () => {
    expect(isAnsweredBy(requested, reported, answersAs)).toBe(expected);
  });
}
