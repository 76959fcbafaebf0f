import { mkdirSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { expect, test, type TestInfo } from '@playwright/test';
import { judgeLabel } from '../../../src/cli/judge/label/label.js';
import { judgeFolderOf, judgeFoldersOf, labelsFolder } from '../../../src/cli/judge/judgeFolder.js';
import { Failure } from '../../../src/support/failure.js';
import { conversation, ruling, verdict } from '../report/records.js';

const run = (info: TestInfo, summary: unknown): string => {
  const records = info.outputPath('reports/records');
  mkdirSync(records, { recursive: true });
  writeFileSync(info.outputPath('reports/summary.json'), JSON.stringify(summary));
  return info.outputPath('reports');
};

test('commands take the folder of labels from the run, from its reports, its records and one record', ({}, info) => {
  const reports = run(info, { judgeFolders: ['qa/judge'] });
  writeFileSync(`${reports}/records/a.json`, '{}');
  for (const place of [reports, `${reports}/records`, `${reports}/records/a.json`]) expect(judgeFolderOf('x', [place], '--labels')).toBe('qa/judge');
  expect(judgeFolderOf('x', [info.outputPath('elsewhere')], '--labels')).toBe('specs/judge');
  run(info, { judgeFolders: ['a', 'b'] });
  expect(judgeFoldersOf([reports], '--labels')).toEqual(['a', 'b']);
  expect(() => judgeFolderOf('x', [reports], '--labels <folder>')).toThrow(/in several folders \(a, b\): say which, --labels <folder>/u);
  run(info, {});
  expect(judgeFolderOf('x', [reports], '--labels')).toBe('specs/judge');
});

test('a summary of a stranger leads nowhere else', ({}, info) => {
  for (const folder of ['/etc', '../up', 'a/../../up', 'a\nb']) {
    const reports = run(info, { judgeFolders: [folder] });
    expect(() => judgeFoldersOf([reports], '--labels <folder>'), folder).toThrow(/outside of this folder[^]*--labels <folder>/u);
  }
});

test('--labels that is not there, and one that is a file, say what to give', ({}, info) => {
  const reports = run(info, {});
  expect(() => labelsFolder('report', `${reports}/none`)).toThrow(/none is not there: give the folder/u);
  expect(() => labelsFolder('report', `${reports}/summary.json`)).toThrow(/is no folder: give the folder/u);
  expect(labelsFolder('report', reports)).toBe(reports);
});

const label = (words: readonly string[]) => {
  const said: string[] = [];
  const io = { out: () => undefined, err: (text: string) => void said.push(text), signal: AbortSignal.abort(), clock: () => 0 };
  return judgeLabel(words, io).then(
    code => ({ code, said: said.join('') }),
    (error: unknown) => ({ code: 2, said: error instanceof Error ? error.message : '' }),
  );
};

test('labelling names what is there, says how many screens there are, and keeps two people apart', async ({}, info) => {
  const reports = run(info, {});
  const rulings = [ruling({ criterion: 'names a price' })];
  writeFileSync(`${reports}/records/a.json`, JSON.stringify(conversation({ verdicts: [verdict({ criterion: 'names a price', rulings })] })));
  const out = info.outputPath('labels.jsonl');
  const given = ['--records', `${reports}/records`, '--out', out];
  expect((await label([...given, '--matcher', 'toMeat'])).said).toContain('no verdict of toMeat; there are toMeet (1)');
  expect((await label([...given, '--criterion', 'xyz'])).said).toContain('no criterion has the words "xyz"; there are names a price (1)');
  expect((await label(given)).said).toMatch(/\d+ screens?.*; labels go to .*labels\.jsonl/u);
  writeFileSync(out, `${JSON.stringify({ id: 'i', pass: 1, gold: 'met', source: 'label', at: '2026', labeller: 'ann' })}\n`);
  expect((await label([...given, '--labeller', 'ben'])).said).toContain('holds labels of ann, not of ben: two people keep two files, --out <file.jsonl>');
  expect((await label([...given, '--labeller', 'ann'])).code).toBe(130);
});

test('a failure that Node prints by itself begins with its party', () => {
  expect(inspect(new Failure({ party: 'set-up', code: 'x', what: 'no model' }))).toMatch(/^set-up: no model/u);
});
