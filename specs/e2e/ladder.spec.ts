import { test, expect } from '@playwright/test';
import { flaws } from '../demo-chatbot/flaws.js';
import { runExamples } from './support/runExamples.js';

test.describe.configure({ timeout: 120_000 });

test('with no flaw every example spec is met', async ({}, testInfo) => {
  const { code, rows } = await runExamples(testInfo.outputPath('reports'));
  expect(rows.filter(row => row.outcome !== 'met')).toEqual([]);
  expect(code).toBe(0);
});

for (const flaw of flaws.slice(0, 5)) {
  test(`the content flaw ${flaw.name} turns a spec red as not met, with the turns as evidence`, async ({}, testInfo) => {
    const { code, rows, records } = await runExamples(testInfo.outputPath('reports'), flaw.name);
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
  const { rows } = await runExamples(testInfo.outputPath('reports'), 'only-apologises');
  expect(rows.length).toBeGreaterThanOrEqual(5);
  expect(rows.filter(row => row.outcome === 'met' || row.outcome === 'passed')).toEqual([]);
});

test('a chatbot that answers 500 is named over HTTP, and nothing is judged', async ({}, testInfo) => {
  const { rows } = await runExamples(testInfo.outputPath('reports'), 'errors');
  const failed = rows.filter(row => row.outcome === 'chatbot failed');
  expect(failed.map(row => row.party)).toEqual(['chatbot', 'chatbot', 'chatbot']);
  expect(rows.filter(row => ['met', 'not met', 'passed'].includes(row.outcome))).toEqual([]);
});
