import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readLabels } from '../../src/judge/calibration/readLabels.js';
import { transcriptHashOf } from '../../src/record/transcriptHash.js';
import type { Summary } from '../../src/report/summary.js';
import { heldProject, recordsIn, writeIn } from './support/regradeProject.js';
import { runUsersim } from './support/runUsersim.js';

/** What people say of a run: one project, run once, and looked at again and again. */
test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let folder = '';
const summary = () => JSON.parse(readFileSync(join(folder, 'reports/summary.json'), 'utf8')) as Summary;
const judgedWrong = () => {
  const found = recordsIn(folder).find(([, { turns }]) => turns[1]?.text.includes('maybe'));
  if (!found) throw new Error('nobody was judged wrong');
  return found;
};
/** Everything that stands in the report, page inside page, as text. */
const allureTexts = () => {
  const results = join(folder, 'reports/allure-results');
  return readdirSync(results).map(name => [name, readFileSync(join(results, name), 'utf8')] as const);
};

test.beforeAll(async ({}, testInfo) => {
  folder = await heldProject(testInfo, { people: 24, allure: true });
  // The folder of a hook is cleared with it.
  const kept = join(testInfo.project.outputDir, 'people-labels');
  cpSync(folder, kept, { recursive: true });
  folder = kept;
});

test('a dispute is a label that no draw brought, and the outcome stays', async () => {
  const [file, record] = judgedWrong();
  const ran = await runUsersim(['regrade', file, '--disagree', 'not met', 'it names <b>no</b> price\nat all', '--labeller', 'ann'], folder);
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out).toContain('disputed: "states an amount" (toMeet)\n  the judge    met (stays)\n  a person     not met: it names <b>no</b> price at all\n');
  expect(ran.out).toContain('reports/allure/index.html shows the dispute');
  const [row, ...others] = readLabels(join(folder, 'specs/judge/labels.jsonl'));
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    source: 'dispute',
    criterion: 'states an amount',
    gold: 'not met',
    prediction: 'met',
    correct: false,
    certainty: 90,
    conversation: record.id,
    transcriptHash: transcriptHashOf(record.turns),
    judge: { model: 'lenient-1', templateHash: 'hash0001', samples: 'single' },
    why: 'it names <b>no</b> price\nat all',
    labeller: 'ann',
  });
  expect(row).not.toHaveProperty('weight');
  expect(JSON.parse(readFileSync(join(folder, file), 'utf8'))).toEqual(record);
  expect(summary()).toMatchObject({ verdicts: { met: 18, notMet: 6, inconclusive: 0 }, labels: { disputes: 1, rates: [] } });
});

test('the report that was made anew shows it where the verdict stands, and nowhere else', async ({ page }) => {
  const holding = allureTexts().filter(([, text]) => text.includes('Disputed by a person'));
  // The test itself, the reasons of the expectation, the conversation's page.
  expect(holding.map(([name]) => name.replace(/^.*-(?=result|attachment)/u, '')).sort()).toEqual(['attachment.html', 'attachment.md', 'result.json']);
  await page.goto(`file://${join(folder, 'reports/allure/index.html')}`);
  await page.getByText('everybody hears a price').first().click();
  const told = 'They say not met, because it names <b>no</b> price at all. The outcome stays.';
  const description = page.frameLocator('iframe').first();
  await expect(description.getByText(`Disputed by a person: met: states an amount. ${told}`)).toBeVisible();
  await expect(description.locator('b', { hasText: /^no$/u })).toHaveCount(0);

  const transcript = holding.find(([name]) => name.endsWith('.html'))?.[0] ?? '';
  await page.goto(`file://${join(folder, 'reports/allure-results', transcript)}`);
  await expect(page.getByText(`Disputed by a person: ${told}`)).toBeVisible();
  await expect(page.locator('.badge.met')).toHaveText('met');
});

test('made anew once more it is the same; a second word of the same person takes the place of the first', async () => {
  const before = allureTexts().map(([, text]) => text);
  expect((await runUsersim(['report'], folder)).code).toBe(0);
  expect(allureTexts().map(([, text]) => text)).toEqual(before);
  await runUsersim(['regrade', judgedWrong()[0], '--disagree', 'both', 'one could read it so', '--labeller', 'ann'], folder);
  const texts = allureTexts().map(([, text]) => text);
  expect(texts.filter(text => text.includes('names &lt;b&gt;no'))).toEqual([]);
  expect(texts.filter(text => /they say both acceptable, because one could read it so/iu.test(text))).toHaveLength(3);
  expect(summary().labels.disputes).toBe(1);
});

test('a verdict that is not there is refused, with those that are; so is agreeing', async () => {
  const [file] = judgedWrong();
  const lines = () => readLabels(join(folder, 'specs/judge/labels.jsonl')).length;
  const before = lines();
  const unknown = await runUsersim(['regrade', file, '--disagree', 'not met', 'why', '--criterion', 'is polite'], folder);
  expect([unknown.code, unknown.err]).toEqual([
    2,
    expect.stringMatching(/has no verdict on "is polite"; it has these\s+met: {2}"states an amount" \(toMeet\)/u),
  ]);
  const same = await runUsersim(['regrade', file, '--disagree', 'met', 'why'], folder);
  expect([same.code, same.err]).toEqual([2, expect.stringContaining('that is no disagreement')]);
  expect(lines()).toBe(before);
});

test('from 20 labels on rates are corrected beside the raw ones; disputes and second labels count for nothing', async ({ page }) => {
  const row = ([, { id, turns, verdicts }]: ReturnType<typeof recordsIn>[number], more: object = {}) => {
    const gold = turns[1]?.text.includes('costs') ? 'met' : 'not met';
    const [verdict] = verdicts;
    const label = { criterion: verdict?.criterion, prediction: verdict?.leaning, certainty: 90, gold, correct: verdict?.leaning === gold };
    return JSON.stringify({ id: `label ${id}`, ...label, conversation: id, transcriptHash: transcriptHashOf(turns), source: 'label', pass: 1, ...more });
  };
  const people = recordsIn(folder);
  const disputed = readFileSync(join(folder, 'specs/judge/labels.jsonl'), 'utf8');
  const label = (count: number) =>
    writeIn(
      folder,
      'specs/judge/labels.jsonl',
      `${disputed}${people
        .slice(0, count)
        .map(one => row(one))
        .join('\n')}\n${people.map(one => row(one, { pass: 2 })).join('\n')}\n`,
    );

  label(19);
  const few = await runUsersim(['report'], folder);
  expect(few.out).not.toMatch(/corrected(?! from 20)/u);
  expect(summary().labels.rates).toMatchObject([{ corrected: null, labelled: 19 }]);

  label(24);
  const ran = await runUsersim(['report'], folder);
  expect(ran.code).toBe(0);
  // 18 of 24 by the judge; people say 12 of 24.
  expect(ran.out).toContain('states an amount: 50.0 % (95 %: ');
  expect(ran.out).toContain('; the judge alone 75.0 %');
  const [rate] = summary().labels.rates;
  expect(rate).toMatchObject({ criterion: 'states an amount', negated: false, raw: { met: 18, notMet: 6, inconclusive: 0 }, labelled: 24, ruled: 24 });
  expect(rate?.corrected?.bounds[0]).toBeCloseTo(0.5, 10);
  expect(rate?.corrected?.bounds[1]).toBeCloseTo(0.5, 10);
  expect(summary().verdicts).toEqual({ met: 18, notMet: 6, inconclusive: 0 });

  const start = allureTexts().find(([, text]) => text.includes('Rates, corrected by people'))?.[0] ?? '';
  await page.goto(`file://${join(folder, 'reports/allure-results', start)}`);
  const cells = page.getByRole('row', { name: /states an amount 75\.0 %/u }).getByRole('cell');
  await expect(cells.nth(1)).toHaveText(/^75\.0 % \(18 met, 6 not met, 0 inconclusive; 95 %: /u);
  await expect(cells.nth(2)).toHaveText(/^50\.0 % \(95 %: .*\), from 24 labels on 24 conversations/u);
});

test('labels that cannot be read are told, and correct nothing', async () => {
  writeIn(folder, 'specs/judge/labels.jsonl', '{"certainty": 90}\n');
  const ran = await runUsersim(['report'], folder);
  expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('could not be read, and correct nothing: specs/judge/labels.jsonl:1')]);
  expect(summary().labels).toMatchObject({ disputes: 0, rates: [] });
  expect(allureTexts().filter(([, text]) => text.includes('Disputed by a person'))).toEqual([]);
  const none = await runUsersim(['report', '--folder', 'specs'], folder);
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('set-up: specs holds no run')]);
  expect(existsSync(join(folder, 'specs/summary.json'))).toBe(false);
});
