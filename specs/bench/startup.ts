import type { BuiltPackage } from './builtPackage.js';
import { startServer, type Ended } from './processes.js';
import { project } from './project.js';
import { interleaved, median, ratio } from './rounds.js';
import { GOAL } from './subject.js';
import type { Findings } from './table.js';

const bare = (reporters: string) => ({
  config: `import { defineConfig } from '@playwright/test';
export default defineConfig({ testDir: 'specs', workers: 1, reporter: [['line']${reporters}] });`,
  spec: `import { test, expect } from '@playwright/test';
test('one', () => { expect(1).toBe(1); });`,
});

/** The floor of whatever adds fixtures: one that does nothing. */
const emptyFixture = {
  config: bare('').config,
  spec: `import { test as base, expect } from '@playwright/test';
const test = base.extend<{ nothing: null }>({ nothing: async ({}, use) => use(null) });
test('one', ({ nothing }) => { expect(nothing).toBe(null); });`,
};

const importing = (config: string) => ({
  config,
  spec: `import { test, expect } from 'usersim';
test('one', () => { expect(1).toBe(1); });`,
});

const simulating = (url: string, reporters: string) => ({
  config: `import { defineConfig } from '@playwright/test';
import { offline, overHttp, usp, type UsersimOptions } from 'usersim';
export default defineConfig<UsersimOptions>({
  testDir: 'specs', workers: 1, reporter: [['line']${reporters}],
  use: { baseURL: '${url}', chatbot: overHttp({ url: '/chat' }), simulator: usp({ model: offline() }) },
});`,
  spec: `import { test, expect } from 'usersim';
test('one', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', { goal: '${GOAL}', maxTurns: 3 });
  expect(conversation).toMention('refund');
});`,
});

const AT_MOST: Readonly<Record<string, number>> = {
  'imports usersim': 1.3,
  'simulate and toMention, no reporter': 1.3,
  'simulate and toMention, reporter with Allure results': 1.5,
};

/** The whole run of one test, from the command to the prompt: bare Playwright, and with ever more of ours. */
export async function benchStartup(built: BuiltPackage, { rounds }: { rounds: number }): Promise<Findings> {
  const { url, stop } = await startServer([built.program('endpoint')]);
  const ours = ", ['usersim/reporter', { html: false }]";
  const allure = ", ['allure-playwright', { resultsDir: 'allure-results' }]";
  const runs = {
    'bare Playwright': project(built, 'bare', bare('')),
    'an empty fixture': project(built, 'emptyFixture', emptyFixture),
    'bare Playwright, allure-playwright': project(built, 'bareAllure', bare(allure)),
    'imports usersim': project(built, 'importing', importing(bare('').config)),
    'simulate and toMention, no reporter': project(built, 'simulating', simulating(url, '')),
    'simulate and toMention, reporter with Allure results': project(built, 'reporting', simulating(url, ours)),
  };
  // The first round fills the caches of transformed files.
  await interleaved(1, runs);
  const found = await interleaved(rounds, runs).finally(stop);
  const of = (runs: readonly Ended[], key: 'ms' | 'cpuMs') => runs.map(ended => ended[key]);
  const against = (runs: readonly Ended[], key: 'ms' | 'cpuMs') => ratio(of(runs, key), of(found['bare Playwright'], key));
  const rows = Object.entries(found).map(([run, ended]) => ({
    run,
    ms: Math.round(median(of(ended, 'ms'))),
    'ratio of ms': against(ended, 'ms'),
    'CPU ms': Math.round(median(of(ended, 'cpuMs'))),
    'ratio of CPU': against(ended, 'cpuMs'),
  }));
  return {
    title: `Start-up: one test, whole process, ${rounds} rounds`,
    rows,
    targets: rows.flatMap(row => {
      const atMost = AT_MOST[row.run];
      return atMost === undefined ? [] : [{ what: row.run, ratio: row['ratio of ms'], atMost }];
    }),
  };
}
