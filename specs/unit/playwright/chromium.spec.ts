import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { chromiumLaunchOptions, type Surroundings } from '../../../src/playwright/chromium.js';
import { privateFolder } from '../../../src/playwright/unpackChromium.js';

/** A machine of empty folders, below the test's own output folder. */
function emptyMachine(): Surroundings {
  const at = (...parts: string[]) => test.info().outputPath(...parts);
  return {
    env: { PATH: [at('path-one'), at('path-two')].join(':') },
    platform: 'linux',
    playwrightsOwn: at('browsers', 'chromium-1255', 'chrome-linux64', 'chrome'),
    usualPlaces: [at('usr', 'bin')],
    packagesFrom: ['/package.json'],
  };
}

function program(...parts: string[]): string {
  const path = test.info().outputPath(...parts);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

const failureOf = (options: Promise<unknown>): Promise<string> =>
  options.then(
    () => 'no failure',
    (error: unknown) => (error as Error).message.replaceAll(test.info().outputPath(), '<here>'),
  );

test('a given path comes first, whatever else is there', async () => {
  const here = emptyMachine();
  program('path-one', 'chromium-headless-shell');
  const given = program('given', 'my-chromium');
  expect(await chromiumLaunchOptions(given, { here })).toEqual({ executablePath: given });
});

test('a given path that does not exist is a set-up failure that says so', async () => {
  program('path-one', 'chromium');
  const message = await failureOf(chromiumLaunchOptions(test.info().outputPath('nowhere'), { here: emptyMachine() }));
  expect(message.split('\n')[0]).toBe('set-up: The Chromium given at "<here>/nowhere" does not exist.');
});

test('a given path that cannot be executed is a set-up failure', async () => {
  const given = test.info().outputPath('readme.txt');
  writeFileSync(given, '');
  const message = await failureOf(chromiumLaunchOptions(given, { here: emptyMachine() }));
  expect(message.split('\n')[0]).toBe('set-up: The Chromium given at "<here>/readme.txt" is not an executable file.');
});

test("Playwright's own windowless Chromium needs no options, and comes before the system's", async () => {
  const here = emptyMachine();
  program('path-one', 'chromium');
  program('browsers', 'chromium_headless_shell-1255', 'INSTALLATION_COMPLETE');
  expect(await chromiumLaunchOptions(undefined, { here })).toEqual({});
  expect(await chromiumLaunchOptions('', { here })).toEqual({});
});

test("Playwright's own whole Chromium will do, with a window and without", async () => {
  const here = emptyMachine();
  program('path-one', 'chromium');
  const own = program('browsers', 'chromium-1255', 'chrome-linux64', 'chrome');
  expect(await chromiumLaunchOptions(undefined, { here })).toEqual({ executablePath: own });
  expect(await chromiumLaunchOptions(undefined, { here, headless: false })).toEqual({ executablePath: own });
});

test('of the system, the fastest name comes first, then the first folder', async () => {
  const here = emptyMachine();
  program('path-one', 'google-chrome');
  program('path-one', 'chromium');
  program('path-two', 'chromium');
  const shell = program('usr', 'bin', 'chromium-headless-shell');
  expect(await chromiumLaunchOptions(undefined, { here })).toEqual({ executablePath: shell });
  expect(await chromiumLaunchOptions(undefined, { here, headless: false })).toEqual({ executablePath: test.info().outputPath('path-one', 'chromium') });
});

test('a folder, a dead link and a file without permission are no browsers', async () => {
  const here = emptyMachine();
  mkdirSync(test.info().outputPath('path-one', 'chromium-headless-shell'), { recursive: true });
  symlinkSync('/nowhere', test.info().outputPath('path-one', 'chromium'));
  chmodSync(program('path-one', 'google-chrome'), 0o644);
  const chrome = program('path-two', 'chrome');
  expect(await chromiumLaunchOptions(undefined, { here })).toEqual({ executablePath: chrome });
});

test('on a Mac, Chrome is found by its own name', async () => {
  const chrome = program('usr', 'bin', 'Google Chrome');
  expect(await chromiumLaunchOptions(undefined, { here: { ...emptyMachine(), platform: 'darwin' } })).toEqual({ executablePath: chrome });
});

test('no browser at all: one sentence says so, with the commands that mend it', async () => {
  expect(await failureOf(chromiumLaunchOptions(undefined, { here: emptyMachine() }))).toBe(
    [
      'set-up: No Chromium was found to open pages with. Install one: `npm i -D @sparticuz/chromium`, or `npx playwright install chromium`, or `apt-get install chromium-headless-shell`.',
      '',
      "  Playwright's own:  <here>/browsers/chromium-1255/chrome-linux64/chrome",
      '  on PATH and in:    <here>/usr/bin',
      '  npm package:       @sparticuz/chromium (Linux x64)',
    ].join('\n'),
  );
});

test('with a window, the packed Chromium is not offered: it has none', async () => {
  const message = await failureOf(chromiumLaunchOptions(undefined, { here: emptyMachine(), headless: false }));
  expect(message.split('\n')[0]).toBe(
    'set-up: No Chromium was found to open pages with. Install one: `npx playwright install chromium`, or `apt-get install chromium`.',
  );
});

test('a temporary folder is used only when it is ours and closed to others', () => {
  const path = test.info().outputPath('private');
  expect(privateFolder(path)).toBe(path);
  expect(privateFolder(path)).toBe(path);
  chmodSync(path, 0o777);
  expect(() => privateFolder(path)).toThrow(/^set-up: Chromium is not unpacked into .*private: that folder belongs to somebody else or is open to others\./);
  const link = test.info().outputPath('link');
  symlinkSync(path, link);
  expect(() => privateFolder(link)).toThrow(/^set-up: Chromium is not unpacked/);
});
