import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type TestInfo } from '@playwright/test';
import { patchResults } from '../../../src/report/labels/patchResults.js';
import { outputFolder } from '../../../src/report/outputFolder.js';
import { remakeReport } from '../../../src/report/remake.js';
import { SUMMARY_SCHEMA_VERSION } from '../../../src/report/summary.js';
import { conversation } from './records.js';

const VICTIM = 'export PATH=/usr/bin\n';

/** Reports that somebody sent, and a file of ours beside them. */
function sent(testInfo: TestInfo): { readonly home: string; readonly victim: string; readonly results: string } {
  const home = testInfo.outputPath('home');
  const results = join(home, 'reports/allure-results');
  const victim = join(home, 'victim');
  mkdirSync(results, { recursive: true });
  mkdirSync(join(home, 'reports/records'));
  writeFileSync(victim, VICTIM);
  writeFileSync(join(home, 'reports/records/one.json'), JSON.stringify(conversation({ id: 'one' })));
  writeFileSync(join(results, 'c-attachment.json'), JSON.stringify({ id: 'one' }));
  writeFileSync(join(results, 't-attachment.html'), 'before');
  const attachments = [
    { name: 'transcript', source: 't-attachment.html', type: 'text/html' },
    { name: 'conversation.json', source: 'c-attachment.json', type: 'application/json' },
  ];
  const steps = [{ name: 'Conversation with x', steps: [], attachments }];
  writeFileSync(join(results, 'a-result.json'), JSON.stringify({ uuid: 'a', name: 'x', attachments: [], description: '**Disputed by a person:** x', steps }));
  writeFileSync(join(results, 'usersim-globals.json'), JSON.stringify({ attachments: [{ name: 'Start here', source: 's-attachment.html' }] }));
  writeFileSync(join(results, 's-attachment.html'), 'before');
  const verdicts = { met: 0, notMet: 0, inconclusive: 0 };
  writeFileSync(join(home, 'reports/summary.json'), JSON.stringify({ schemaVersion: SUMMARY_SCHEMA_VERSION, offline: true, conversations: 1, verdicts }));
  return { home, victim, results };
}

const everything = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).sort();

for (const place of [
  'allure-results/t-attachment.html',
  'allure-results/a-result.json',
  'allure-results/s-attachment.html',
  'summary.json',
  'records/one.json',
])
  test(`a report is not made anew through a link: ${place}`, async ({}, testInfo) => {
    const { home, victim } = sent(testInfo);
    const path = join(home, 'reports', place);
    // The link leads to what fits: nothing but the link is wrong.
    renameSync(path, victim);
    const before = readFileSync(victim, 'utf8');
    symlinkSync(victim, path);
    const there = everything(home);
    await expect(remakeReport({ folder: 'reports', labels: 'none.jsonl', from: home })).rejects.toThrow(/set-up: .*is a symbolic link/u);
    expect(readFileSync(victim, 'utf8')).toBe(before);
    expect(everything(home)).toEqual(there);
  });

for (const folder of ['allure-results', 'allure', 'records'])
  test(`nor in a folder that is a link: ${folder}`, async ({}, testInfo) => {
    const { home } = sent(testInfo);
    const elsewhere = join(home, 'elsewhere');
    mkdirSync(elsewhere);
    rmSync(join(home, 'reports', folder), { recursive: true, force: true });
    symlinkSync(elsewhere, join(home, 'reports', folder));
    await expect(remakeReport({ folder: 'reports', labels: 'none.jsonl', from: home })).rejects.toThrow('is a symbolic link');
    expect(readdirSync(elsewhere)).toEqual([]);
  });

test('nor past a pipe, which nobody waits for', async ({}, testInfo) => {
  const { home, results } = sent(testInfo);
  execFileSync('mkfifo', [join(results, 'p-result.json')]);
  await expect(remakeReport({ folder: 'reports', labels: 'none.jsonl', from: home })).rejects.toThrow('neither a file nor a folder');
});

test('results are patched file by file with the same care, and whole files take the place of the old ones', ({}, testInfo) => {
  const { results, victim } = sent(testInfo);
  const patch = { results, disputes: [], recordOf: () => conversation({ id: 'one' }) };
  expect(patchResults(patch)).toBe(1);
  expect(readFileSync(join(results, 't-attachment.html'), 'utf8')).toContain('<html');
  expect(readdirSync(results).filter(name => name.includes('making'))).toEqual([]);
  rmSync(join(results, 't-attachment.html'));
  symlinkSync(victim, join(results, 't-attachment.html'));
  writeFileSync(
    join(results, 'a-result.json'),
    readFileSync(join(results, 'a-result.json'), 'utf8').replace('"description":"', '"description":"**Disputed by a person:** x'),
  );
  expect(() => patchResults(patch)).toThrow('is a symbolic link');
  expect(readFileSync(victim, 'utf8')).toBe(VICTIM);
});

test('a summary is written beside its place, under a name that nobody knows before', ({}, testInfo) => {
  const { home, victim } = sent(testInfo);
  symlinkSync(victim, join(home, 'reports/summary.json.part'));
  rmSync(join(home, 'reports/summary.json'));
  symlinkSync(victim, join(home, 'reports/summary.json'));
  outputFolder(home, 'reports').write('summary.json', { a: 1 });
  expect(readFileSync(victim, 'utf8')).toBe(VICTIM);
  expect(lstatSync(join(home, 'reports/summary.json')).isFile()).toBe(true);
});
