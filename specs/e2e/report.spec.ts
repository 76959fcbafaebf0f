import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { ConversationRecord } from '../../src/record/conversationRecord.js';
import type { VerdictRecord } from '../../src/record/verdictRecord.js';
import { NO_OVERLAYS, type Summary } from '../../src/report/summary.js';
import { conversation, failure, said, verdict } from '../unit/report/records.js';

/** The reporter, run by the real runner on small projects whose tests only attach hand-made records. */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const playwright = join(root, 'node_modules/@playwright/test/cli.js');
const reporter = join(root, 'src/report/reporter.ts');

interface Facts {
  readonly conversations?: readonly ConversationRecord[];
  readonly verdicts?: readonly VerdictRecord[];
}

/** What the specs of a small project can do; `facts.json` lies beside them. */
const HELPERS = `
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
const folder = import.meta.dirname;
const facts = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8'));
const json = (info, kind, fact) => info.attach('_usersim ' + kind, { contentType: 'application/vnd.usersim.' + kind + '+json', body: JSON.stringify(fact) });
export const start = (info, { id, profile, scenario, seed, trial }) => json(info, 'started', { id, profileId: profile.id, goal: scenario.goal, seed, trial, file: join(folder, 'reports/records', id + '.json') });
export async function put(info, name) {
  await json(info, 'run', { model: { user: 'offline', judge: 'offline' }, offline: true, seed: 7 });
  for (const record of facts[name].conversations ?? []) { await start(info, record); await json(info, 'conversation', record); }
  for (const verdict of facts[name].verdicts ?? []) await json(info, 'verdict', verdict);
}
export async function die(info, name) {
  for (const record of facts[name].conversations) await start(info, record);
  const [left] = facts[name].conversations;
  mkdirSync(join(folder, 'reports/records'), { recursive: true });
  writeFileSync(join(folder, 'reports/records', left.id + '.json'), JSON.stringify(left));
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => {});
}
`;

interface Project {
  run(...args: string[]): Promise<{ code: number | null; output: string }>;
  readonly folder: string;
  summary(): Summary;
  results(): AllureResult[];
}

interface AllureResult {
  name: string;
  status: string;
  start: number;
  description?: string;
  labels: { name: string; value: string }[];
  steps: { name: string; status: string }[];
}

function project(folder: string, facts: Record<string, Facts>, specs: Record<string, string>, settings = '{}', html = false): Project {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put('facts.json', JSON.stringify(facts));
  put('helpers.mjs', HELPERS);
  for (const [name, body] of Object.entries(specs))
    put(name, `import { test, expect } from '@playwright/test';\nimport { put, start, die } from './helpers.mjs';\n${body}`);
  const config = (name: string, reporters: string) =>
    put(name, `export default { testDir: '.', testMatch: '*.spec.mjs', workers: 1, outputDir: './output', reporter: ${reporters}, ...${settings} };\n`);
  config('playwright.config.mjs', JSON.stringify([['line'], [reporter, { folder: 'reports', html }]]));
  config('blob.config.mjs', JSON.stringify([['blob', { outputDir: join(folder, 'blobs') }]]));
  return {
    folder,
    run: (...args) =>
      new Promise((done, fail) => {
        const child = spawn(process.execPath, [playwright, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
        let output = '';
        child.stdout.on('data', chunk => (output += String(chunk)));
        child.stderr.on('data', chunk => (output += String(chunk)));
        child.on('error', fail);
        child.on('close', code => done({ code, output }));
      }),
    summary: () => JSON.parse(readFileSync(join(folder, 'reports/summary.json'), 'utf8')) as Summary,
    results: () =>
      readdirSync(join(folder, 'reports/allure-results'))
        .filter(name => name.endsWith('-result.json'))
        .map(name => JSON.parse(readFileSync(join(folder, 'reports/allure-results', name), 'utf8')) as AllureResult)
        .sort((a, b) => a.start - b.start),
  };
}

const about = (id: string, more: Partial<VerdictRecord> = {}) => verdict({ conversations: [id], ...more });
const notMet = { outcome: 'not met', leaning: 'not met', party: 'chatbot' } as const;
const undecided = { outcome: 'inconclusive', doubt: 'cannot tell', leaning: null, party: 'judge' } as const;
const down = (id: string) => conversation({ id, turns: [], ending: 'model failed', failure: failure('model', 'the model did not answer') });

const everything: Record<string, Facts> = {
  met: { conversations: [conversation({ id: 'm' })], verdicts: [about('m')] },
  'not met': { conversations: [conversation({ id: 'n' })], verdicts: [about('n'), about('n', notMet)] },
  inconclusive: { conversations: [conversation({ id: 'i' })], verdicts: [about('i', undecided)] },
  'chatbot failed': { conversations: [conversation({ id: 'c', ending: 'chatbot failed', failure: failure('chatbot', 'status 500') })] },
  invalid: { conversations: [conversation({ id: 'v', ending: 'simulator invalid' })] },
  'set-up': { conversations: [conversation({ id: 's', ending: 'set-up failed', failure: failure('set-up', 'nobody at the address') })] },
  people: {
    conversations: [conversation({ id: 'p1' }), conversation({ id: 'p2' })],
    verdicts: [
      about('p1'),
      about('p2'),
      verdict({
        conversations: ['p1', 'p2'],
        matcher: 'toMeetRate',
        rate: { atLeast: 0.5, met: 2, notMet: 0, inconclusive: 0, invalid: 0, total: 2, interval: [0.34, 1] },
      }),
    ],
  },
};
const spec = (name: string, then = '') => `test('${name}', async ({}, info) => { await put(info, '${name}'); ${then} });\n`;
const red = `throw new Error('red');`;
const everySpec = {
  'a.spec.mjs': spec('met') + spec('not met', red) + spec('inconclusive', red) + spec('people'),
  'b.spec.mjs':
    spec('chatbot failed', red) +
    spec('invalid', red) +
    spec('set-up', red) +
    `test('plain', () => { expect(1).toBe(2); });\ntest('unreadable', async ({}, info) => { await info.attach('_usersim verdict', { contentType: 'application/vnd.usersim.verdict+json', body: '{' }); });\n`,
};
const counts = {
  coverage: [],
  ...NO_OVERLAYS,
  simulators: [{ name: 'planner', model: 'offline', offline: true, templateHash: 'abc', card: null }],
  badCards: [],
  ...{ labels: { disputes: 0, rates: [], unreadable: null }, judges: [], judgesAgree: null, badCalibrations: [], judgeFolders: ['specs/judge'] },
  attempts: { first: 7, void: 1, share: 1 / 7, interval: [expect.closeTo(0.0257, 3), expect.closeTo(0.5131, 3)], cutShort: 1 },
  fidelity: { findings: [], meaning: { models: [], read: 0, notMeasured: 8 } },
  schemaVersion: 1,
  model: { user: 'offline', judge: 'offline' },
  offline: true,
  conversations: 8,
  ...{ verdicts: { met: 5, notMet: 1, inconclusive: 1 }, verdictCoverage: { decided: 6, total: 7, share: 6 / 7 } },
  invalidSimulations: 1,
  chatbotFailures: 1,
  modelFailures: 0,
  setUpFailures: 2,
  notRun: 0,
  modelCalls: 7,
  tokens: { prompt: 2100, completion: 560 },
};
const statuses = {
  met: ['passed', 'met'],
  'not met': ['failed', 'not met'],
  inconclusive: ['broken', 'inconclusive'],
  people: ['passed', 'met'],
  'chatbot failed': ['failed', 'chatbot failed'],
  invalid: ['broken', 'invalid simulation'],
  'set-up': ['broken', 'set-up failed'],
  plain: ['failed', undefined],
  unreadable: ['broken', 'set-up failed'],
};
const told = (results: AllureResult[]) =>
  Object.fromEntries(results.map(({ name, status, labels }) => [name, [status, labels.find(label => label.name === 'verdict')?.value]]));
const countsOf = ({ specs, durationMs, ...rest }: Summary) => ({ rest, rows: specs.length, measured: durationMs > 0 });

test('a run: counts, statuses by record, records on disk, a report in one file that asks for nothing', async ({}, info) => {
  test.setTimeout(90_000);
  const it = project(info.outputPath('plain'), everything, everySpec, '{}', true);
  const { code, output } = await it.run('test');
  expect(code).toBe(1);
  expect(countsOf(it.summary())).toEqual({ rest: counts, rows: 9, measured: true });
  expect(it.summary().specs.slice(0, 2)).toEqual([
    { file: 'a.spec.mjs', line: 3, title: 'met', outcome: 'met', party: null, record: 'reports/records/m.json' },
    { file: 'a.spec.mjs', line: 4, title: 'not met', outcome: 'not met', party: 'chatbot', record: 'reports/records/n.json' },
  ]);
  expect(told(it.results())).toEqual(statuses);
  expect(JSON.stringify(it.results())).not.toContain('_usersim');
  const record = JSON.parse(readFileSync(join(it.folder, 'reports/records/n.json'), 'utf8')) as ConversationRecord;
  expect(record.verdicts.map(({ outcome }) => outcome)).toEqual(['met', 'not met']);
  expect(output.match(/usersim: offline \(rules, no language model\)/g)).toHaveLength(1);
  expect(output).toContain('usersim: 6 of 7 decided: 5 met, 1 not met (offline)');
  expect(output).toContain('1 attachment of usersim could not be read');
  const page = readFileSync(join(it.folder, 'reports/allure/index.html'), 'utf8');
  expect(page.includes('googletagmanager')).toBe(false);
  expect(page.includes(`default-src data: blob: 'unsafe-inline' 'unsafe-eval'`)).toBe(true);
  expect(page.includes('<title> usersim: 6 of 7 decided: 5 met, 1 not met (offline) </title>')).toBe(true);
  expect(readdirSync(join(it.folder, 'reports')).sort()).toEqual(['allure', 'allure-results', 'records', 'summary.json']);
});

test('shards and a merged report count as one run does', async ({}, info) => {
  test.setTimeout(90_000);
  const it = project(info.outputPath('shards'), everything, everySpec);
  for (const shard of ['1/2', '2/2']) {
    const { output } = await it.run('test', '-c', 'blob.config.mjs', `--shard=${shard}`);
    expect(output).not.toContain('TypeError');
    mkdirSync(join(it.folder, 'all'), { recursive: true });
    for (const blob of readdirSync(join(it.folder, 'blobs'))) renameSync(join(it.folder, 'blobs', blob), join(it.folder, 'all', blob));
  }
  expect(readdirSync(join(it.folder, 'all'))).toHaveLength(2);
  const { output } = await it.run('merge-reports', '-c', 'playwright.config.mjs', join(it.folder, 'all'));
  expect(output).not.toContain('TypeError');
  expect(countsOf(it.summary())).toEqual({ rest: counts, rows: 9, measured: true });
  expect(told(it.results())).toEqual(statuses);
  expect(readdirSync(join(it.folder, 'reports/records'))).toHaveLength(8);
});

test('retries are pooled: not met stays, a model that was down gives way', async ({}, info) => {
  const facts = {
    first: { conversations: [conversation({ id: 'a1' })], verdicts: [about('a1', notMet)] },
    second: { conversations: [conversation({ id: 'a2' })], verdicts: [about('a2')] },
    down: { conversations: [down('d1')] },
    up: { conversations: [conversation({ id: 'd2' })], verdicts: [about('d2')] },
  };
  const retried = (name: string, once: string, then: string) =>
    `test('${name}', async ({}, info) => { await put(info, info.retry === 0 ? '${once}' : '${then}'); if (info.retry === 0) ${red} });\n`;
  const it = project(
    info.outputPath('retries'),
    facts,
    { 'a.spec.mjs': retried('undone', 'first', 'second'), 'b.spec.mjs': retried('recovered', 'down', 'up') },
    '{ retries: 1 }',
  );
  const { code } = await it.run('test');
  expect(code).toBe(1);
  const summary = it.summary();
  expect(summary).toMatchObject({ conversations: 4, verdicts: { met: 2, notMet: 1, inconclusive: 0 }, modelFailures: 1 });
  expect(summary.specs.map(({ title, outcome, records }) => [title, outcome, records])).toEqual([
    ['undone', 'not met', ['reports/records/a1.json', 'reports/records/a2.json']],
    ['recovered', 'met', ['reports/records/d1.json', 'reports/records/d2.json']],
  ]);
  expect(
    it
      .results()
      .filter(({ name }) => name === 'undone')
      .map(({ status }) => status),
  ).toEqual(['failed', 'failed']);
  expect(
    it
      .results()
      .filter(({ name }) => name === 'recovered')
      .map(({ status }) => status),
  ).toEqual(['broken', 'passed']);

  const only = await it.run('test', 'b.spec.mjs');
  expect(only.code).toBe(0);
  expect(it.summary().specs).toHaveLength(1);
  expect(existsSync(join(it.folder, 'reports/records/a1.json'))).toBe(false);
});

test('a killed worker loses at most the turn in flight, and no count', async ({}, info) => {
  const facts = {
    dying: { conversations: [conversation({ id: 'k1', ending: 'interrupted', turns: [said(1, 'hello')] }), conversation({ id: 'k2' })] },
    met: everything['met'] ?? {},
  };
  const it = project(info.outputPath('killed'), facts, { 'a.spec.mjs': `test('dying', async ({}, info) => { await die(info, 'dying'); });\n${spec('met')}` });
  const { code } = await it.run('test');
  expect(code).toBe(1);
  expect(it.summary()).toMatchObject({ conversations: 3, verdicts: { met: 1, notMet: 0, inconclusive: 0 } });
  expect(it.summary().specs.map(({ outcome, record }) => [outcome, record])).toEqual([
    ['failed', 'reports/records/k1.json'],
    ['met', 'reports/records/m.json'],
  ]);
  expect(it.results().map(({ name, status }) => [name, status])).toEqual([
    ['dying', 'failed'],
    ['met', 'passed'],
  ]);
  expect(it.results()[0]?.description).toContain('when the worker died; nothing of it is left');
});

test('three failures in a row by one party stop the run; what was never started is counted', async ({}, info) => {
  const facts = {
    one: { conversations: [down('x1'), down('x2')] },
    two: { conversations: [{ ...down('x3'), startedAt: '2026-11-20T11:00:00.000Z' }] },
    three: { conversations: [conversation({ id: 'x4', turns: [], ending: 'not run', failure: failure('model', 'the model did not answer') })] },
  };
  const it = project(
    info.outputPath('streak'),
    facts,
    { 'a.spec.mjs': spec('one', red) + spec('two', red) + spec('three', red) + spec('three').replace(`'three'`, `'never'`) },
    '{ maxFailures: 3 }',
  );
  const { output } = await it.run('test');
  expect(JSON.parse(readFileSync(join(it.folder, 'reports/not-run.json'), 'utf8'))).toMatchObject({
    party: 'model',
    what: 'the model did not answer',
    since: '2026-11-20T10:00:00.000Z',
  });
  expect(output).toContain('in a row failed at the same party for the same cause; no further conversation is started. model: the model did not answer');
  expect(it.summary()).toMatchObject({ conversations: 3, modelFailures: 3, notRun: 2 });
  expect(it.summary().specs.map(({ outcome }) => outcome)).toEqual(['model failed', 'model failed', 'not run', 'not run']);
  expect(told(it.results())).toMatchObject({ never: ['broken', 'not run'] });
});

test('--list deletes nothing and writes nothing', async ({}, info) => {
  const it = project(info.outputPath('list'), everything, everySpec);
  mkdirSync(join(it.folder, 'reports/allure-results'), { recursive: true });
  writeFileSync(join(it.folder, 'reports/summary.json'), '{"kept":true}');
  writeFileSync(join(it.folder, 'reports/allure-results/kept.txt'), 'kept');
  const { code, output } = await it.run('test', '--list');
  expect(code).toBe(0);
  expect(output).not.toContain('usersim:');
  expect(it.summary()).toEqual({ kept: true });
  expect(readdirSync(join(it.folder, 'reports/allure-results'))).toEqual(['kept.txt']);
});
