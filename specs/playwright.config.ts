import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from '../src/playwright/chromium.js';

/** usersim's own specs, by what they touch: source text, the compiler, one module, every implementation of an interface, the real runner. */
const layers = ['rooms', 'types', 'unit', 'contract', 'e2e'];

// Specs of unit and rooms run without any browser; where there is none, those that open pages say so themselves.
const launchOptions = await chromiumLaunchOptions(process.env['USERSIM_CHROMIUM']).catch(() => ({}));

export default defineConfig({
  testDir: '.',
  outputDir: '../reports/.specs',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [[process.env['CI'] ? 'dot' : 'list'], ['json', { outputFile: '../reports/.specs.json' }]],
  use: { launchOptions },
  projects: layers.map(name => ({ name, testMatch: [`**/specs/${name}.spec.ts`, `**/specs/${name}/**/*.spec.ts`] })),
});
