import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, expect, test } from '@playwright/test';
import { lazyBrowser } from '../../src/playwright/lazyBrowser.js';
import { unpackChromium } from '../../src/playwright/unpackChromium.js';
import { packageFolder } from '../../src/support/packageFolder.js';

const PACKED = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..');
const run = promisify(execFile);

// 205 MB each: removed at once, not left to the next run.
test.afterEach(() => rmSync(test.info().outputPath('store'), { recursive: true, force: true }));

function store(): string {
  const folder = test.info().outputPath('store');
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function titleAndPicture(options: Awaited<ReturnType<typeof unpackChromium>>): Promise<[string, Buffer]> {
  const browser = await chromium.launch(options);
  try {
    const pages = await Promise.all([browser.newPage(), browser.newPage()]);
    await pages[1].setContent('<title>Support</title><h1>How can I help?</h1>');
    return [await pages[1].title(), await pages[1].screenshot()];
  } finally {
    await browser.close();
  }
}

test('the unpacked Chromium launches, opens pages and takes pictures', async () => {
  const options = await unpackChromium(PACKED, process.env, store());
  const [title, picture] = await titleAndPicture(options);
  expect(title).toBe('Support');
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.length, 'a page without letters is smaller').toBeGreaterThan(5_000);

  const binary = options.executablePath ?? 'none';
  const unpacked = statSync(binary).mtimeMs;
  expect(await unpackChromium(PACKED, process.env, store())).toEqual(options);
  expect(statSync(binary).mtimeMs, 'every worker may ask again').toBe(unpacked);
});

test('two processes that unpack at once both get a whole one', async () => {
  const folder = store();
  const script = test.info().outputPath('first-run.mjs');
  const source = JSON.stringify(packageFolder('src', 'playwright', 'unpackChromium.ts'));
  writeFileSync(
    script,
    `const { unpackChromium } = await import(${source});
     const { executablePath, env } = await unpackChromium(${JSON.stringify(PACKED)}, process.env, ${JSON.stringify(folder)});
     const { spawnSync } = await import('node:child_process');
     process.stdout.write(executablePath + '|' + spawnSync(executablePath, ['--version'], { env }).stdout);`,
  );
  const answers = await Promise.all(
    [0, 500].map(async wait => {
      await new Promise(resolve => setTimeout(resolve, wait));
      return (await run(process.execPath, ['--import', 'tsx', script], { cwd: packageFolder() })).stdout.trim();
    }),
  );
  expect(answers[0]).toMatch(/chromium\|.*Chrom.* \d+\./);
  expect(answers[1]).toBe(answers[0]);
  expect(readdirSync(folder), 'nothing half done is left').toHaveLength(1);
});

test('what a run cut short left, or a file cut off later, is never trusted', async () => {
  const folder = store();
  const { version } = JSON.parse(readFileSync(join(PACKED, 'package.json'), 'utf8')) as { version: string };
  const abandoned = join(folder, `chromium-${version}.making-1-abcd`);
  for (const stale of [join(folder, `chromium-${version}`), abandoned]) {
    mkdirSync(stale);
    writeFileSync(join(stale, 'chromium'), 'the first 50 MB', { mode: 0o755 });
  }
  utimesSync(abandoned, 0, 0);
  const { executablePath = '' } = await unpackChromium(PACKED, process.env, folder);
  const { size } = statSync(executablePath);
  expect(size).toBeGreaterThan(100_000_000);
  expect(readdirSync(folder)).toEqual([`chromium-${version}`]);

  truncateSync(executablePath, 50_000_000);
  await unpackChromium(PACKED, process.env, folder);
  expect(statSync(executablePath).size).toBe(size);
});

test('a damaged package is a set-up failure, and leaves nothing behind', async () => {
  const damaged = test.info().outputPath('damaged');
  mkdirSync(join(damaged, 'bin'), { recursive: true });
  writeFileSync(join(damaged, 'package.json'), '{ "version": "1.0.0" }');
  writeFileSync(join(damaged, 'bin', 'chromium.br'), readFileSync(join(PACKED, 'bin', 'chromium.br')).subarray(0, 100_000));
  const folder = store();
  await expect(unpackChromium(damaged, {}, folder)).rejects.toThrow(/^set-up: The Chromium of @sparticuz\/chromium could not be unpacked into /);
  expect(readdirSync(folder)).toEqual([]);
});

const lazily = test.extend<object, object>({ browser: lazyBrowser });

lazily.describe('the browser fixture', () => {
  lazily('opens pages with the launch options of the config', async ({ page, browser }) => {
    await page.setContent('<p>Hello</p>');
    await expect(page.locator('p')).toHaveText('Hello');
    expect(browser.browserType().name()).toBe('chromium');
  });
});

const wrongly = test.extend<object, object>({ browser: lazyBrowser, launchOptions: [{ executablePath: '/nowhere/chromium' }, { scope: 'worker' }] });

wrongly('a spec without a page never looks for a browser', () => {
  expect(wrongly.info().errors).toEqual([]);
});
