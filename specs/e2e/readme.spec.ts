import { test, expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromiumLaunchOptions } from '../../src/playwright/chromium.js';
import { startDemoChatbot } from '../demo-chatbot/startDemoChatbot.js';
import { runInline } from './support/inlineProject.js';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const readme = readFileSync(resolve(REPOSITORY, 'README.md'), 'utf8');
const snippets = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(match => match[1] ?? '');
const configs = snippets.filter(snippet => snippet.includes('defineConfig'));
const specs = snippets.filter(snippet => snippet.includes('test('));

test('every TypeScript snippet is a spec or a configuration', () => {
  expect(specs.length).toBeGreaterThanOrEqual(4);
  expect(configs).toHaveLength(1);
  expect(specs.length + configs.length).toBe(snippets.length);
});

test('every spec of the README runs and is met, offline, against the demo chatbot', async ({}, testInfo) => {
  const demo = await startDemoChatbot({});
  try {
    const config = `
import { defineConfig } from '@playwright/test';
import { judge, offline, overHttp, usp } from 'usersim';
export default defineConfig({
  testDir: '.', outputDir: 'test-results', workers: 1,
  reporter: [['line'], ['json', { outputFile: 'results.json' }], [${JSON.stringify(resolve(REPOSITORY, 'src/report/reporter.ts'))}, { folder: 'reports', allure: false }]],
  use: { baseURL: ${JSON.stringify(demo.url)}, chatbot: overHttp({ url: '/api/chat' }), simulator: usp({ model: offline() }), judge: judge({ model: offline() }), minCertainty: 70, seed: 7,
    launchOptions: ${JSON.stringify(await chromiumLaunchOptions())} },
});`;
    const files = Object.fromEntries(specs.map((snippet, at) => [`snippet${at + 1}.spec.ts`, snippet]));
    const ran = await runInline(testInfo, { ...files, 'playwright.config.ts': config });
    expect(ran.failures).toEqual([]);
    expect(ran.summary().specs).toHaveLength(specs.length);
    expect(ran.summary().verdicts).toMatchObject({ notMet: 0, inconclusive: 0 });
  } finally {
    await demo.close();
  }
});

test('the configuration of the README loads, and reaches no further than the missing key', async ({}, testInfo) => {
  const config = (configs[0] ?? '')
    .replace("'usersim/reporter'", JSON.stringify(resolve(REPOSITORY, 'src/report/reporter.ts')))
    .replace("['list']", "['list'], ['json', { outputFile: 'results.json' }]")
    .replace("{ folder: 'reports' }", "{ folder: 'reports', html: false }");
  const ran = await runInline(testInfo, { 'playwright.config.ts': config, 'it.spec.ts': specs[0] ?? '' });
  expect(ran.failures[0]).toContain('Error: set-up: ');
  expect(ran.output).toContain('OPENAI_API_KEY');
});
