import { defineConfig } from '@playwright/test';
export default defineConfig({
  testDir: '.', testMatch: ['contract/channel*.spec.ts', 'unit/channel/*.spec.ts'], workers: 1, reporter: 'list', timeout: 15000, outputDir: '/tmp/channel-try/out',
  use: { launchOptions: { executablePath: '/usr/bin/chromium-headless-shell' } },
});
