// npm test: everything that must hold before a change goes in. CI reads the last line.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { inSteps, readJson, root, run, runTool } from './steps.mjs';

const SPECS = 'reports/.specs.json';
const EXAMPLES = 'reports/summary.json';
for (const file of [SPECS, EXAMPLES]) rmSync(join(root, file), { force: true });

const failed = inSteps({
  install,
  types: () => runTool('tsc of typescript', ['-p', 'tsconfig.json']),
  format: () => runTool('prettier', ['--check', '--log-level=warn', '.']),
  lint: () => runTool('eslint', ['-c', '.ci/eslint.config.mjs', '--max-warnings=0', '.']),
  unused: () => runTool('knip', ['--no-progress']),
  package: checkPackage,
  specs: () => runTool('playwright of @playwright/test', ['test', '-c', 'specs/playwright.config.ts']),
  examples: () => runTool('playwright of @playwright/test', ['test']),
});

console.log(failed ? `\nFAIL: ${failed}` : '\nPASS: every step');
const [passed, red] = count();
console.log(`${passed} passed, ${failed && red === 0 ? 1 : red} failed`);
process.exitCode = failed ? 1 : 0;

/** The tarball as users get it: its entry points, its types, its size. */
function checkPackage() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'pack-'));
  try {
    const packed = run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { shell: process.platform === 'win32' });
    const tarball = join(folder, readdirSync(folder)[0] ?? 'none');
    return (
      packed || runTool('publint', ['--strict', tarball]) || runTool('attw of @arethetypeswrong/cli', [tarball, '--profile', 'esm-only', '--format', 'ascii'])
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tests of both runs: the specs' own numbers, and one row a test in the examples' summary. */
function count() {
  const stats = readJson(SPECS)?.stats ?? { expected: 0, flaky: 0, unexpected: 0 };
  const rows = readJson(EXAMPLES)?.specs ?? [];
  const green = rows.filter(({ outcome }) => outcome === 'passed' || outcome === 'met').length;
  return [stats.expected + stats.flaky + green, stats.unexpected + rows.filter(({ outcome }) => outcome !== 'skipped').length - green];
}
