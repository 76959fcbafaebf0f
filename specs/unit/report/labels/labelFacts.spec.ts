import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { labelSection } from '../../../../src/report/labels/labelHtml.js';
import { labelFacts } from '../../../../src/report/labels/labelFacts.js';
import { labelLines } from '../../../../src/report/labels/labelWords.js';
import { countedLabels } from '../../../../src/report/summary.js';
import { conversation, ruling, verdict } from '../records.js';

test('records that cannot be read are counted, and said', () => {
  const folder = test.info().outputPath();
  mkdirSync(folder, { recursive: true });
  const labels = `${folder}/labels.jsonl`;
  writeFileSync(labels, '');
  const files: Record<string, string> = {
    good: JSON.stringify(conversation({ verdicts: [verdict({ rulings: [ruling()] })] })),
    cut: '{"schemaVersion": 1, "kin',
    other: '{}',
  };
  const facts = labelFacts(labels, [...Object.keys(files), 'gone'], path => files[path] ?? null);
  expect(facts).toMatchObject({ disputes: [], rates: [], unreadable: null, criteria: 1, recordsLeftOut: 3 });
  const told = countedLabels(facts);
  expect(labelLines(told)).toContainEqual(['labels', '3 records of the run cannot be read: labels of them count for nothing']);
  expect(labelSection({ labels: told })).toContain('3 records of the run cannot be read');
  expect(labelFacts(labels, ['good'], path => files[path] ?? null)).not.toHaveProperty('recordsLeftOut');
});
