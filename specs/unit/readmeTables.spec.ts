import { test, expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grammarForms } from '../../src/judge/rules/grammar.js';
import { measured } from '../../src/judge/rules/measured.js';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

test('the README lists the forms of criteria that can be ruled offline, as the grammar has them', () => {
  for (const form of grammarForms) expect(readme).toContain(form);
});

test('the README’s table of measured rules is the measured one', () => {
  for (const [rule, { cases, decided, right, lowerBound }] of Object.entries(measured)) {
    const row = new RegExp(`\\| ${rule} +\\| +${cases} \\| +${decided} \\| +${right} \\| +${lowerBound.toFixed(1).replace('.', '\\.')} \\|`);
    expect(readme.replace(/ +/g, ' ')).toMatch(row);
  }
});
