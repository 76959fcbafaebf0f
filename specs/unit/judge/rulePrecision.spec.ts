import { test, expect } from '@playwright/test';
import { join } from 'node:path';
import { measureRules } from '../../bench/measureRules.js';
import { measuredCertainty } from '../../../src/judge/measuredCertainty.js';
import { measured } from '../../../src/judge/rules/measured.js';

const rows = measureRules(join(import.meta.dirname, '../../blind'));

test('the certainty of every offline rule is what the blind cases give', () => {
  for (const { rule, cases, decided, right, lowerBound } of rows.filter(({ rule }) => rule !== 'free criteria')) {
    expect(measured[rule], `${rule}: npx tsx specs/bench/rulePrecision.ts --write`).toEqual({
      cases,
      decided,
      right,
      lowerBound: Number(lowerBound.toFixed(1)),
    });
  }
});

test('a rule that decided fewer than 50 blind cases has no certainty', () => {
  for (const { rule, decided } of rows) if (decided < 50) expect(measuredCertainty(rule)).toBeNull();
  expect(measuredCertainty('no such rule')).toBeNull();
});
