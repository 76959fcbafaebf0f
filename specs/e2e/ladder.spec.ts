import { test, expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { flaws } from '../demo-chatbot/flaws.js';

const REPOSITORY = resolve(import.meta.dirname, '../..');

interface Row {
  readonly file: string;
  readonly title: string;
  readonly outcome: string;
  readonly record: string | null;
}

/** Runs the example specs, offline, against the demo chatbot with one flaw; its own reports folder keeps runs apart. */
async function examplesWith(flaw: string, folder: string): Promise<{ code: number | null; specs: readonly Row[] }> {
  const child = spawn(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--reporter', 'null'], {
    cwd: REPOSITORY,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DEMO_FLAW: flaw, USERSIM_REPORTS: folder },
    stdio: 'ignore',
  });
  const code = await new Promise<number | null>(done => child.on('close', done));
  return { code, specs: (JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as { specs: Row[] }).specs };
}

test('placeholder', () => {
  expect(flaws.length).toBeGreaterThan(0);
  expect(typeof examplesWith).toBe('function');
});
