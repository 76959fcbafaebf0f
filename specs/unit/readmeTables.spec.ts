import { test, expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grammarForms } from '../../src/judge/rules/grammar.js';
import { measured } from '../../src/judge/rules/measured.js';
import { marginsOf, type Margin } from '../../src/population/margins.js';
import { readCorpus } from '../../src/profile/readProfiles.js';
import { packageFolder } from '../../src/support/packageFolder.js';

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

test('the margins that profiles/README.md shows are those of the shipped people', () => {
  const text = readFileSync(packageFolder('profiles', 'README.md'), 'utf8').replace(/ +/g, ' ');
  const corpora = ['authored', 'virtual'].map(name => readCorpus(packageFolder('profiles', 'implicit', 'people', `${name}.jsonl`)));
  const [authored, all] = [marginsOf(corpora[0] ?? []), marginsOf(corpora.flat())];
  const countOf = (margins: readonly Margin[], dimension: string, category: string) =>
    margins.find(margin => margin.dimension === dimension)?.categories.find(one => one.category === category)?.people ?? 0;
  const table = text.slice(text.indexOf('| dimension | category |'));
  let shown = 0;
  let dimension = '';
  for (const [, named = '', category = '', some = '', every = ''] of table.matchAll(/^\| (\w*) ?\| ([^|]+) \| (\d+) \| (\d+) \|$/gmu)) {
    dimension = named || dimension;
    expect([Number(some), Number(every)], `${dimension} ${category}`).toEqual([countOf(authored, dimension, category), countOf(all, dimension, category)]);
    shown++;
  }
  expect(shown).toBeGreaterThan(50);
});
