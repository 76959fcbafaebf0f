import { defineConfig } from '@playwright/test';
export default defineConfig({ testDir: '.', testMatch: ['contract/model*.spec.ts', 'unit/model/*.spec.ts'], workers: 1, reporter: 'line', timeout: 15000, outputDir: '/tmp/model-try/out' });
