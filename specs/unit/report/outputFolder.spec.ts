import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { outputFolder } from '../../../src/report/outputFolder.js';

test('records of the same id all stay, and none takes the file name of a second attempt', async ({}, info) => {
  const output = outputFolder(info.outputPath('home'), 'reports');
  const ids = ['a', 'a', 'a-attempt-2', 'a-attempt-2', 'a'];
  const files = ids.map(id => output.writeRecord(id, {}));
  expect(files).toEqual(['a', 'a-test-run-2', 'a-attempt-2', 'a-attempt-2-test-run-2', 'a-test-run-3'].map(name => `reports/records/${name}.json`));
  output.pruneRecords();
  expect(readdirSync(info.outputPath('home/reports/records'))).toHaveLength(5);
});
