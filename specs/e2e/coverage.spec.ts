import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { runInline } from './support/inlineProject.js';
import { runUsersim } from './support/runUsersim.js';

/** Whom a run stands for: measured from what the real runner and reporter wrote. */

const SHIPPED = resolve(import.meta.dirname, '../../profiles/implicit/travellers.jsonl');

const spec = (answer: 'met' | 'cannot tell', from = 'implicit/people', size = 20) => `
import { test, expect, population } from 'usersim';
import { fixedJudge } from './people.js';
test.use({ judge: fixedJudge('${answer}') });
test('it', async ({ simulateAll }) => {
  const conversations = await simulateAll(population({ from: '${from}', size: ${size}, seed: 3 }), { goal: 'learn how much it costs' });
  await expect(conversations).toMeetRate('is clear', { atLeast: 0.8 });
});
`;

interface Row {
  readonly population: string;
  readonly notMeasured: string | null;
  readonly tested: readonly string[];
  readonly objective: { readonly covered: number; readonly heldOut: number; readonly random: number };
}
const rowOf = (summary: Record<string, unknown>): Row => (summary['coverage'] as Row[])[0] as Row;

test('a run of a population says whom it covers, in its summary, on the terminal and on the command line', async ({}, testInfo) => {
  const ran = await runInline(testInfo, { 'it.spec.ts': spec('met') });
  expect(ran.failures).toEqual([]);
  const row = rowOf(ran.summary());
  expect(row).toMatchObject({ population: 'implicit/people', notMeasured: null, objective: { heldOut: 580 } });
  expect(row.tested).toHaveLength(20);
  expect(ran.output).toMatch(/coverage +implicit\/people: \d+ % of held-out people in facts, \d+ % in manner \(as many people drawn at random: 3[2-6] %\)/u);

  const again = await runUsersim(['profiles', 'coverage', 'implicit/people', '--json', '--map', 'map.svg'], ran.folder);
  expect(again.err).toBe('');
  expect(JSON.parse(again.out)).toMatchObject({ tested: row.tested, objective: row.objective });
  expect(readFileSync(join(ran.folder, 'map.svg'), 'utf8').match(/: met<\/title>/gu)).toHaveLength(20);
});

test('people whose conversations decided nothing were not tested', async ({}, testInfo) => {
  const ran = await runInline(testInfo, { 'it.spec.ts': spec('cannot tell') });
  expect(rowOf(ran.summary())).toEqual({ population: 'implicit/people', notMeasured: 'no conversation came to a decided verdict' });
  const asked = await runUsersim(['profiles', 'coverage', 'implicit/people'], ran.folder);
  expect([asked.code, asked.out]).toEqual([2, '']);
  expect(asked.err).toMatch(/^set-up: there is no coverage to measure: nobody of implicit\/people came to a decided verdict/u);
});

test('a corpus of one’s own without a fit, or with another’s, is not measured, and says why', async ({}, testInfo) => {
  const folder = testInfo.outputPath('project', 'profiles', 'mine');
  mkdirSync(folder, { recursive: true });
  const lines = readFileSync(SHIPPED, 'utf8').split('\n');
  writeFileSync(join(folder, 'few.jsonl'), lines.slice(0, 20).join('\n'));
  const ran = await runInline(testInfo, { 'it.spec.ts': spec('met', 'mine/few', 17) });
  expect(rowOf(ran.summary())).toEqual({ population: 'mine/few', notMeasured: 'it has no fit: npx usersim profiles fit mine/few' });

  const fit = readFileSync(SHIPPED.replace('.jsonl', '.fit.json'), 'utf8');
  writeFileSync(join(folder, 'few.fit.json'), fit);
  const stale = await runInline(testInfo, { 'it.spec.ts': spec('met', 'mine/few', 17) });
  expect(stale.failures).toEqual([]);
  expect(rowOf(stale.summary()).notMeasured).toMatch(/few\.fit\.json (?:is the fit of|was made of other people)/u);
});
