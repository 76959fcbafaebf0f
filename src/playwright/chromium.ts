import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import { Failure } from '../support/failure.js';
import { unpackChromium } from './unpackChromium.js';

/** What is on this machine; specs put another in its place. */
export interface Surroundings {
  /** Searched for `PATH`, and handed on whole to a browser that needs libraries added to it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Where Playwright would have put its own Chromium. */
  readonly playwrightsOwn: string;
  /** Folders looked through after `PATH`. */
  readonly usualPlaces: readonly string[];
  /** The files that `@sparticuz/chromium` is looked for from. */
  readonly packagesFrom: readonly string[];
}

export type ChromiumOptions = Pick<LaunchOptions, 'executablePath' | 'env'>;

const SHELLS = ['chromium-headless-shell'];
const BROWSERS = ['chromium', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * The Chromium to launch, as launch options: the one given; Playwright's own (then nothing need be said); the system's; the one
 * in `@sparticuz/chromium`, unpacked on first use. Nothing is downloaded. About a millisecond, once there is nothing to unpack.
 */
export async function chromiumLaunchOptions(given?: string, { headless = true, here = thisMachine() } = {}): Promise<ChromiumOptions> {
  if (given) return { executablePath: checkGiven(given) };
  if (headless && isFile(headlessShellMark(here.playwrightsOwn))) return {};
  const installed = [here.playwrightsOwn, ...systemPaths(here, headless)].find(isExecutable);
  if (installed) return { executablePath: installed };
  const packed = headless ? findPackage(here) : undefined;
  if (packed) return unpackChromium(packed, here.env);
  throw new Failure({
    party: 'set-up',
    code: 'browser-missing',
    what: `No Chromium was found to open pages with. Install one: ${headless ? '`npm i -D @sparticuz/chromium`, or ' : ''}\`npx playwright install chromium\`, or \`apt-get install ${headless ? 'chromium-headless-shell' : 'chromium'}\`.`,
    details: [
      ["Playwright's own", here.playwrightsOwn],
      ['on PATH and in', here.usualPlaces.join(', ')],
      ['npm package', headless ? '@sparticuz/chromium (Linux x64)' : 'none: @sparticuz/chromium has no window, and headless is false'],
    ],
  });
}

function thisMachine(): Surroundings {
  const { platform } = process;
  return {
    // The one look at the environment outside configs and CLI: no setting is read from it, the browser inherits it.
    env: process.env,
    platform,
    playwrightsOwn: chromium.executablePath(),
    usualPlaces: usualPlaces(platform),
    packagesFrom: [resolve('package.json'), import.meta.url],
  };
}

function usualPlaces(platform: string): readonly string[] {
  if (platform === 'darwin') return ['/Applications/Google Chrome.app/Contents/MacOS', '/Applications/Chromium.app/Contents/MacOS'];
  if (platform === 'win32') return ['C:\\Program Files\\Google\\Chrome\\Application', 'C:\\Program Files (x86)\\Google\\Chrome\\Application'];
  return ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'];
}

function checkGiven(given: string): string {
  const path = resolve(given);
  if (isExecutable(path)) return path;
  const there = statSync(path, { throwIfNoEntry: false });
  throw new Failure({
    party: 'set-up',
    code: 'browser-path-wrong',
    what: `The Chromium given at "${given}" ${there ? 'is not an executable file' : 'does not exist'}.`,
    next: 'Give the path of a Chromium executable in USERSIM_CHROMIUM or launchOptions.executablePath, or none at all: usersim then looks for one.',
  });
}

/** Playwright prefers a Chromium without a window, and keeps it in a folder beside the whole one. */
function headlessShellMark(own: string): string {
  const [, browsers = '', revision = ''] = /^(.*)[\\/]chromium-(\d+)[\\/]/.exec(own) ?? [];
  return join(browsers, `chromium_headless_shell-${revision}`, 'INSTALLATION_COMPLETE');
}

function systemPaths({ env, platform, usualPlaces }: Surroundings, headless: boolean): string[] {
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
  const names = platform === 'darwin' ? ['Google Chrome', 'Chromium'] : platform === 'win32' ? ['chrome.exe'] : headless ? [...SHELLS, ...BROWSERS] : BROWSERS;
  return names.flatMap(name => [...onPath, ...usualPlaces].map(folder => resolve(folder, name)));
}

/** The folder of `@sparticuz/chromium`, if somebody installed it and it fits this machine. */
function findPackage({ platform, packagesFrom }: Surroundings): string | undefined {
  if (platform !== 'linux' || process.arch !== 'x64') return undefined;
  for (const from of packagesFrom) {
    try {
      const folder = packageOf(createRequire(from).resolve('@sparticuz/chromium'));
      if (isFile(join(folder, 'bin', 'chromium.br'))) return folder;
    } catch {
      // Not installed there.
    }
  }
  return undefined;
}

const packageOf = (path: string): string => (dirname(path).endsWith('chromium') ? dirname(path) : packageOf(dirname(path)));

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return isFile(path);
  } catch {
    return false;
  }
}
