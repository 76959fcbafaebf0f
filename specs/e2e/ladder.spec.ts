import { test, expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { conversationRecordSchema, type ConversationRecord } from '../../src/record/conversationRecord.js';
import { flaws } from '../demo-chatbot/flaws.js';

const REPOSITORY = resolve(import.meta.dirname, '../..');

interface Row {
  readonly file: string;
  readonly title: string;
  readonly outcome: string;
  readonly party: string | null;
  readonly record: string | null;
}

/** Runs the example specs, offline, against the demo chatbot with one flaw; a reports folder of its own keeps runs apart. */
async function examples(folder: string, flaw?: string): Promise<{ code: number | null; rows: readonly Row[]; records: readonly ConversationRecord[] }> {
  const child = spawn(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--workers', '2'], {
    cwd: REPOSITORY,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], USERSIM_REPORTS: folder, ...(flaw === undefined ? {} : { DEMO_FLAW: flaw }) },
    stdio: 'ignore',
  });
  const code = await new Promise<number | null>(done => child.on('close', done));
  const { specs } = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as { specs: Row[] };
  const records = specs.flatMap(({ record }) => (record === null ? [] : [conversationRecordSchema.parse(JSON.parse(readFileSync(resolve(REPOSITORY, record), 'utf8')))]));
  return { code, rows: specs, records };
}

test.describe.configure({ timeout: 120_000 });

test('with no flaw every example spec is met', async ({}, testInfo) => {
  const { code, rows } = await examples(testInfo.outputPath('reports'));
  expect(rows.filter(row => row.outcome !== 'met')).toEqual([]);
  expect(code).toBe(0);
});

for (const flaw of flaws.slice(0, 5)) {
  test(`the content flaw ${flaw.name} turns a spec red as not met, with the turns as evidence`, async ({}, testInfo) => {
    const { code, rows, records } = await examples(testInfo.outputPath('reports'), flaw.name);
    expect(code).toBe(1);
    expect(rows.map(row => row.outcome)).toContain('not met');
    const verdicts = records.flatMap(record => record.verdicts.filter(verdict => verdict.outcome === 'not met').map(verdict => ({ record, verdict })));
    for (const { record, verdict } of verdicts) {
      expect(verdict.party).toBe('chatbot');
      for (const { turn, quote } of verdict.evidence) expect(record.turns[turn - 1]?.text).toContain(quote);
    }
    expect(verdicts.some(({ verdict }) => verdict.evidence.length > 0)).toBe(true);
  });
}

test('no spec stays green on the chatbot that only apologises', async ({}, testInfo) => {
  const { rows } = await examples(testInfo.outputPath('reports'), 'only-apologises');
  expect(rows.length).toBeGreaterThanOrEqual(5);
  expect(rows.filter(row => row.outcome === 'met' || row.outcome === 'passed')).toEqual([]);
});

test('a chatbot that answers 500 is named, and nothing is judged', async ({}, testInfo) => {
  const { rows } = await examples(testInfo.outputPath('reports'), 'errors');
  expect(new Set(rows.map(row => row.party))).toEqual(new Set(['chatbot']));
  expect(rows.filter(row => row.outcome === 'met' || row.outcome === 'not met')).toEqual([]);
});
