import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { PopulationFit } from '../../src/population/fit/populationFit.js';
import { runInline } from './support/inlineProject.js';
import { runUsersim } from './support/runUsersim.js';

/** Whom a run stands for: measured from what the real runner and reporter wrote. */

const SHIPPED = resolve(import.meta.dirname, '../../profiles/implicit/travellers.jsonl');

const FIT = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../profiles/implicit/people.fit.json'), 'utf8')) as PopulationFit;
const REFERENCE = FIT.nearest.reference.flatMap(index => FIT.people[index]?.id ?? []);

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
  expect(row).toMatchObject({ population: 'implicit/people', notMeasured: null });
  expect(row.tested).toHaveLength(20);
  expect(row.objective.heldOut).toBe(REFERENCE.filter(id => !row.tested.includes(id)).length);
  expect(ran.output).toMatch(/coverage +implicit\/people: \d+ % of held-out people in facts, \d+ % in manner \(as many people drawn at random: \d+ %\)/u);

  const again = await runUsersim(['profiles', 'coverage', 'implicit/people', '--json', '--map', 'map.svg'], ran.folder);
  expect(again.err).toBe('');
  const { strangers, ...facts } = JSON.parse(again.out) as Row & { readonly strangers: readonly string[] };
  expect(strangers).toEqual([]);
  const { notMeasured: _, ...same } = row;
  expect(facts).toEqual(same);
  expect(readFileSync(join(ran.folder, 'map.svg'), 'utf8').match(/: met<\/title>/gu)).toHaveLength(20);
  const over = await runUsersim(['profiles', 'coverage', 'implicit/people', '--map', 'it.spec.ts'], ran.folder);
  expect([over.code, over.err]).toEqual([2, 'set-up: --map is "it.spec.ts", which does not end in .svg\n']);

  // A report that CI kept: downloaded to somewhere else.
  renameSync(join(ran.folder, 'reports'), join(ran.folder, 'downloaded'));
  const moved = await runUsersim(['profiles', 'coverage', 'implicit/people', '--run', 'downloaded/summary.json', '--json'], ran.folder);
  expect(JSON.parse(moved.out)).toMatchObject({ tested: row.tested });
});

test('people whose conversations decided nothing were not tested', async ({}, testInfo) => {
  const ran = await runInline(testInfo, { 'it.spec.ts': spec('cannot tell') });
  expect(rowOf(ran.summary())).toEqual({ population: 'implicit/people', notMeasured: 'nobody of implicit/people came to a decided verdict' });
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

test('people given by name are tested as those drawn are; who is of another population is told apart', async ({}, testInfo) => {
  const named = REFERENCE.slice(0, 3);
  const byName = [...named, 'frugal-traveller'].map(
    (id, at) => `
test('by name ${at}', async ({ simulate }) => {
  await expect(await simulate('${id}', { goal: 'learn how much it costs' })).toMeet('is clear');
});`,
  );
  const ran = await runInline(testInfo, { 'it.spec.ts': [spec('met'), ...byName].join('\n') });
  expect(ran.failures).toEqual([]);
  const row = rowOf(ran.summary());
  expect(row.tested).toEqual(expect.arrayContaining(named));
  expect(row.tested.length).toBeGreaterThan(20);
  const again = await runUsersim(['profiles', 'coverage', 'implicit/people', '--json'], ran.folder);
  expect(JSON.parse(again.out)).toMatchObject({ tested: row.tested, objective: row.objective, strangers: ['frugal-traveller'] });
});
