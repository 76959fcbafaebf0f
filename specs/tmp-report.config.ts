import { defineConfig } from '@playwright/test';
export default defineConfig({ testDir: '.', testMatch: ['unit/report/*.spec.ts', 'e2e/report*.spec.ts'], outputDir: '/work/main/test-results/report-room', reporter: [['list']], workers: 2, fullyParallel: true });
