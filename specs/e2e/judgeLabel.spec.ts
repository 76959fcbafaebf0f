import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { labelRowSchema } from '../../src/judge/calibration/labelRow.js';
import { lazyBrowser } from '../../src/playwright/lazyBrowser.js';
import { rowsIn, SECRET, startLabel, writeRecords, type Labelling } from './support/labelCommand.js';

const browsing = test.extend<object, object>({ browser: lazyBrowser });
browsing.setTimeout(120_000);

const started: Labelling[] = [];
// What was started must not outlive a spec that failed.
test.afterEach(async () => {
  for (const { interrupt, ended } of started.splice(0)) {
    interrupt();
    await ended;
  }
});

async function label(testInfo: TestInfo, ...args: string[]): Promise<Labelling> {
  const folder = testInfo.outputPath('run');
  if (!existsSync(join(folder, 'records'))) writeRecords(join(folder, 'records'));
  const labelling = await startLabel(['--records', 'records', '--out', 'labels.jsonl', ...args], folder);
  started.push(labelling);
  return labelling;
}

const place = (page: Page) => page.locator('#progress');
const customer = async (page: Page): Promise<string> => /customer (\d+)/.exec((await page.locator('#turns').textContent()) ?? '')?.[1] ?? '';

browsing('ten are labelled by keyboard, one is changed, it is stopped and goes on, and nothing the judge said is told', async ({ page }, testInfo) => {
  const file = testInfo.outputPath('run', 'labels.jsonl');
  const told: string[] = [];
  const outside: string[] = [];
  page.on('request', request => void (new URL(request.url()).hostname === '127.0.0.1' || request.url().startsWith('data:') || outside.push(request.url())));
  page.on('response', async response => told.push(JSON.stringify(await response.allHeaders()), await response.text()));
  page.on('console', message => void outside.push(message.text()));

  const first = await label(testInfo, '--labeller', 'ab');
  expect(first.err()).toContain('12 records read, 1 cannot be read; 12 of 12 judged verdicts drawn');
  expect(first.err()).toContain('broken.json is no conversation record');
  expect(first.err()).toContain('1 verdict left out: computed');
  await page.goto(first.url);
  await expect(place(page)).toHaveText('1 of 14');
  await expect(page.locator('#turns')).toContainText('<script>document.title=');
  await expect(page.locator('#turns')).toContainText('[U+202E]evil');
  await expect(page.locator('#turns').locator('img, script')).toHaveCount(0);
  expect(await page.title()).toBe('usersim: label conversations');

  const keys = ['m', 'n', 'b', 'c', 'M', 'n'] as const;
  for (const [at, key] of keys.entries()) {
    await expect(place(page)).toHaveText(`${at + 1} of 14`);
    if (at === 1) {
      await page.keyboard.press('/');
      await page.keyboard.type('never said when, mnbc');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press(key);
    await expect(place(page)).toHaveText(`${at + 2} of 14`);
    expect(rowsIn(file), 'on disk before the next is shown').toHaveLength(at + 1);
  }
  await expect(page.getByRole('status')).toHaveText('Saved: not met. 7 of 14');
  await page.keyboard.press('ArrowLeft');
  await expect(place(page)).toHaveText('6 of 14');
  await expect(page.getByRole('button', { name: 'Not met' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('c');
  await expect(place(page)).toHaveText('7 of 14');
  expect(rowsIn(file).at(-1)).toMatchObject({ gold: 'cannot tell', replaces: 'not met', labeller: 'ab' });
  expect(rowsIn(file), 'the changed one is gone').toHaveLength(6);
  first.interrupt();
  expect(await first.ended).toBe(130);
  const asked = new Set(rowsIn(file).map(row => row['conversation']));

  const second = await label(testInfo);
  expect(second.err()).toContain('6 of 14 are labelled already');
  await page.goto(second.url);
  const seen: string[] = [];
  for (let at = 6; at < 14; at++) {
    await expect(place(page)).toHaveText(`${at + 1} of 14`);
    seen.push(`c${await customer(page)}`);
    await page.keyboard.press('m');
  }
  expect(seen.filter(id => asked.has(id)).length, 'only what is shown twice').toBeLessThanOrEqual(2);
  await expect(page.getByRole('heading', { name: 'All 14 are labelled.' })).toBeVisible();
  expect(told.length).toBeGreaterThan(20);
  await page.keyboard.press('Enter');
  expect(await second.ended).toBe(0);
  expect(second.out()).toContain('14 of 14 labelled');
  expect(second.out()).toMatch(/labelled twice: 2, the same both times: \d \(self-agreement \d+ %\)\nNext: npx usersim judge calibrate labels\.jsonl/);

  const rows = rowsIn(file);
  expect(rows.filter(({ pass }) => pass === 1).map(row => row['conversation'])).toHaveLength(12);
  expect(new Set(rows.filter(({ pass }) => pass === 1).map(row => row['id'])).size).toBe(12);
  expect(rows.filter(({ pass }) => pass === 2)).toHaveLength(2);
  expect(rows.find(({ why }) => why !== undefined)).toMatchObject({ gold: 'not met', why: 'never said when, mnbc' });
  for (const row of rows) {
    const leaning = Number(String(row['conversation']).slice(1)) % 4 === 0 ? 'not met' : 'met';
    expect(row).toMatchObject({
      prediction: leaning,
      certainty: SECRET.certainty,
      weight: 1,
      source: 'label',
      judge: { model: SECRET.model, templateHash: 'hash0001', samples: 'single' },
    });
    expect(row['correct']).toBe(row['gold'] === 'both acceptable' || row['gold'] === leaning);
    expect(labelRowSchema.safeParse(row).error).toBeUndefined();
    expect(JSON.stringify(row), 'nothing that was said').not.toMatch(/customer|Refund number|welcome/);
  }

  expect(outside).toEqual([]);
  const everything = told.join('\n');
  expect(everything).toContain('Refund number');
  const secrets = ['zanzibar', '86.375', 'hash0001', 'leaning', 'prediction', '"certainty', '"outcome', 'negated', '"pass', '"weight', 'probability'];
  expect(secrets.filter(secret => everything.includes(secret))).toEqual([]);
});

browsing('it works at 320 px, with the mouse, and a stopped command is told', async ({ page }, testInfo) => {
  await page.setViewportSize({ width: 320, height: 560 });
  const labelling = await label(testInfo);
  await page.goto(labelling.url);
  await expect(place(page)).toHaveText('1 of 14');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.getByRole('button', { name: 'Both acceptable' }).click();
  await expect(place(page)).toHaveText('2 of 14');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('m');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(place(page), 'no label while help is read').toHaveText('2 of 14');
  labelling.interrupt();
  await labelling.ended;
  await page.keyboard.press('m');
  await expect(page.getByRole('alert')).toContainText('The command does not answer');
  await expect(place(page)).toHaveText('2 of 14');
});

/** Sends what a browser would not let us: any Host. */
const send = (url: string, method: string, headers: Record<string, string> = {}, body = ''): Promise<number> =>
  new Promise((done, failed) => {
    const asked = httpRequest(
      url,
      { method, headers: { ...(body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }), ...headers } },
      response => {
        response.resume();
        done(response.statusCode ?? 0);
      },
    );
    asked.on('error', failed);
    asked.end(body);
  });

test('nobody else gets in: no other name, page, method, size or shape', async () => {
  const labelling = await label(test.info());
  const { url } = labelling;
  const { origin, host } = new URL(url);
  const ours = { origin, 'content-type': 'application/json' };
  const body = JSON.stringify({ index: 0, gold: 'met', why: '' });
  const rebound = `evil.example:${new URL(url).port}`;
  expect(await send(url, 'GET', { host: rebound })).toBe(403);
  expect(await send(`${url}items/0`, 'GET', { origin: 'http://evil.example' })).toBe(403);
  expect(await send(`${url}items/0`, 'GET', { 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await send(`${origin}/`, 'GET')).toBe(404);
  expect(await send(`${origin}/${'0'.repeat(32)}/items/0`, 'GET')).toBe(404);
  expect(await send(`${url}../../etc/passwd`, 'GET')).toBe(404);
  for (const path of ['items/14', 'items/-1', 'items/1e1', 'label', 'items/__proto__']) expect(await send(`${url}${path}`, 'GET'), path).toBe(404);
  expect(await send(`${url}label`, 'POST', { 'content-type': 'application/json' }, body), 'no Origin').toBe(403);
  expect(await send(`${url}label`, 'POST', { ...ours, origin: `http://${rebound}`, host: rebound }, body)).toBe(403);
  expect(await send(`${url}label`, 'POST', { ...ours, origin: 'null' }, body)).toBe(403);
  expect(await send(`${url}label`, 'POST', { ...ours, 'content-type': 'text/plain' }, body), 'what a form can send').toBe(415);
  expect(await send(`${url}label`, 'PUT', ours, body)).toBe(405);
  for (const wrong of [
    '{',
    'null',
    '[]',
    '{"index":0,"gold":"toString","why":""}',
    '{"index":99,"gold":"met","why":""}',
    '{"index":0.5,"gold":"met","why":""}',
  ])
    expect(await send(`${url}label`, 'POST', ours, wrong), wrong).toBe(400);
  expect(await send(`${url}label`, 'POST', ours, JSON.stringify({ index: 0, gold: 'met', why: 'x'.repeat(20_000) }))).toBe(413);
  expect(await send(`${url}done`, 'POST', ours, '{}'), 'not all are labelled').toBe(400);
  const file = test.info().outputPath('run', 'labels.jsonl');
  expect(existsSync(file), 'nothing was written').toBe(false);
  expect(await send(`${url}label`, 'POST', { ...ours, host }, body)).toBe(200);
  expect(rowsIn(file)).toHaveLength(1);
});

test('a file that a crash cut off loses no label, and other lines stay as they are', async () => {
  const file = test.info().outputPath('run', 'labels.jsonl');
  const dispute = '{"id":"abc","source":"dispute","gold":"met"}';
  const first = await label(test.info());
  writeFileSync(file, `${dispute}\n{"id":"abc", "cut of`);
  const ours = { origin: new URL(first.url).origin, 'content-type': 'application/json' };
  for (const gold of ['met', 'not met', 'not met'])
    expect(await send(`${first.url}label`, 'POST', ours, JSON.stringify({ index: 3, gold, why: '' }))).toBe(200);
  first.interrupt();
  expect(await first.ended).toBe(130);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines).toEqual([dispute, expect.stringContaining('"gold":"not met"')]);
  const second = await label(test.info());
  expect(second.err()).toContain('labels.jsonl has 1 line that is none');
  expect(second.err()).toContain('1 of 14 are labelled already');
});

test('nothing to label, a used port and a folder that is not there are set-up failures', async () => {
  const folder = test.info().outputPath('run');
  writeRecords(join(folder, 'records'), 1);
  const fails = async (...args: string[]) => startLabel(['--out', 'labels.jsonl', ...args], folder).then(() => 'it started', String);
  expect(await fails('--records', 'nowhere')).toContain('set-up: there are no records at nowhere');
  expect(await fails('--records', 'records', '--criterion', 'no such words')).toContain('set-up: nothing in records is there to be labelled');
  const running = await label(test.info());
  expect(await fails('--records', 'records', '--port', new URL(running.url).port)).toContain('set-up: port');
});
