// npm start: the example specs, with an offline model and a demo chatbot. Arguments go to `playwright test`.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { root, runTool } from './steps.mjs';

const summary = join(root, 'reports', 'summary.json');
const args = process.argv.slice(2);
const isRun = !args.some(arg => ['--list', '--help', '-h', '--ui'].includes(arg));

async function start() {
  const code = install();
  if (code !== 0) return code;
  await lookForBrowser();
  if (isRun) rmSync(summary, { force: true });
  const result = runTool('playwright of @playwright/test', ['test', ...args]);
  if (!isRun || existsSync(summary)) return result;
  console.error('\nset-up: the run wrote no reports/summary.json: is usersim/reporter among the reporters in playwright.config.ts?');
  return result || 1;
}

/** Now rather than in each worker. Specs that open no page run without, so a missing one is told and no more. */
async function lookForBrowser() {
  const { chromiumLaunchOptions } = await import(pathToFileURL(join(root, 'dist', 'src', 'playwright', 'chromium.js')).href);
  await chromiumLaunchOptions(process.env.USERSIM_CHROMIUM).catch(error => console.error(`${error.message}\n`));
}

process.exitCode = await start();
