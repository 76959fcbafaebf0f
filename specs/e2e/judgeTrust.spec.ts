import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { calibrationFileName, calibrationText } from '../../src/judge/calibration/calibrationFile.js';
import type { Summary } from '../../src/report/summary.js';
import { completion, startModelServer, type Persona } from '../contract/modelServer.js';
import { calibrated } from '../unit/report/judges/makers.js';
import { runInline, type Ran } from './support/inlineProject.js';

/** The real runner, a real endpoint as judge, and the report that says how far to trust it: before and after people have labelled. */
test.setTimeout(180_000);

const REPORTER = resolve(import.meta.dirname, '../../src/report/reporter.ts');

/** Says met of what it is asked as written, and not met of its contrary; of "kind" it is less certain. */
const alwaysMet: Persona = ({ body }) => {
  const asked = body.messages.at(-1)?.content ?? '';
  const rulings = [...asked.matchAll(/^(\d+)\. (True|Not true) (.*)$/gmu)].map(([, number, claim, words = '']) => ({
    criterion: Number(number),
    evidence: [{ turn: 2, quote: 'It costs 30 euros.' }],
    reasoning: 'It says so.',
    answer: claim === 'True' ? 'met' : 'not met',
    certainty: words.includes('kind') ? 72 : 93,
  }));
  return completion(JSON.stringify({ mark: /<<[0-9a-f]{16}>>/.exec(asked)?.[0], rulings }), { model: 'm-1' });
};

const filesFor = (url: string) => ({
  'qa/judge/README.md': 'Labels and calibrations.',
  'playwright.config.ts': `
import { defineConfig } from '@playwright/test';
import { judge, openai } from 'usersim';
import { scriptedChatbot, scriptedUser } from './people.js';
export default defineConfig({
  testDir: '.', outputDir: 'test-results', workers: 1, timeout: 10000,
  reporter: [['line'], ['json', { outputFile: 'results.json' }], [${JSON.stringify(REPORTER)}, { folder: 'reports' }]],
  use: { chatbot: scriptedChatbot(['It costs 30 euros.', 'Bye.']), simulator: scriptedUser(['how much is it', 'thanks']),
    judge: judge({ model: openai({ model: 'm-1', baseURL: ${JSON.stringify(url)}, apiKey: 'none' }), precheck: false }), folders: { judge: 'qa/judge' } },
});
`,
  'it.spec.ts': `
import { test, expect } from 'usersim';
test('it answers', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', { goal: 'learn how much it costs' });
  await expect.soft(conversation).toMeetAll(['states a price', 'is kind']);
});
`,
});

const summaryOf = (ran: Ran) => ran.summary() as unknown as Summary;
const pagesIn = ({ folder }: Ran): string[] => {
  const results = join(folder, 'reports/allure-results');
  return readdirSync(results).map(name => readFileSync(join(results, name), 'utf8'));
};

test('before anybody labelled it is said how to measure, and after it how far to trust the judge', async ({ page }, testInfo) => {
  const server = await startModelServer(alwaysMet);
  try {
    const before = await runInline(testInfo, filesFor(server.url));
    expect(before.code).toBe(0);
    expect(before.output).toMatch(/judge +m-1, template criteria-[0-9a-f]{8}, asked in both orders: never measured\n/u);
    const [judge] = summaryOf(before).judges;
    expect(judge).toMatchObject({
      model: 'm-1',
      samples: 'paired',
      verdicts: { total: 2, decided: 2, inconclusive: [] },
      // One call rules on both criteria, and asks anew about the one that is near the gate of 70.
      cost: { verdicts: 2, calls: server.requests.length, promptTokens: 100 * server.requests.length },
      check: null,
      calibration: { state: 'never measured' },
    });
    expect(summaryOf(before).verdictCoverage).toEqual({ decided: 2, total: 2, share: 1 });
    expect(pagesIn(before).find(text => text.includes('<title>How far to trust the judge'))).toContain('npx usersim judge calibrate qa/judge/labels.jsonl');

    const key = { model: 'm-1', templateHash: judge?.templateHash ?? '', samples: 'paired' } as const;
    mkdirSync(join(before.folder, 'qa/judge'), { recursive: true });
    writeFileSync(join(before.folder, 'qa/judge', calibrationFileName(key)), calibrationText(calibrated(120, key), '2026-11-20'));
    const after = await runInline(testInfo, filesFor(server.url));
    expect(summaryOf(after).judges).toMatchObject([{ calibration: { state: 'measured', n: 120, informative: 'yes' } }]);
    expect(after.output).not.toContain('never measured');
    // The measured gate of met is above 72.
    expect(after.failures).toEqual([expect.stringContaining('inconclusive: is kind (certainty below the gate)')]);
    expect(pagesIn(after).join('\n')).toMatch(
      /The judge is 93 % certain that .{1,40} is true of this conversation; measured: of rulings like this, people share \d\d of 100\./u,
    );

    const failures: string[] = [];
    page.on('pageerror', error => failures.push(error.message));
    page.on('request', request => void (/^https?:/u.test(request.url()) && failures.push(request.url())));
    await page.goto(`file://${join(after.folder, 'reports/allure/index.html')}`);
    await page.getByText('Global attachments').first().click();
    await page.getByText('How far to trust the judge').first().click();
    const frame = page.frameLocator('iframe').first();
    await expect(frame.getByText('Measured with 120 labels.')).toBeVisible();
    await expect(frame.getByRole('img', { name: 'How often verdicts of a certainty are right' })).toBeVisible();
    await expect(frame.getByRole('img', { name: 'How much is wrong when only the most certain are decided' })).toBeVisible();
    expect(failures).toEqual([]);
  } finally {
    await server.stop();
  }
});
