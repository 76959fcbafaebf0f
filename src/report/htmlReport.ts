import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { OUTCOME_LABEL } from './allureResult.js';
import { outcomes } from './outcome.js';
import { resultsForOneFile } from './singleFile.js';
import { categoryWords } from './words.js';

/** Blocks every request, whatever is in the report: it is one file, and needs none. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src data: blob: 'unsafe-inline' 'unsafe-eval'">`;

/**
 * Opened as a file, Allure cannot measure a page inside the page, and would show 150 pixels of it; on a phone its buttons
 * leave no room for the words.
 */
const STYLE = `<style>
[data-testid="html-attachment-preview"] iframe:not([height]){height:min(75vh,900px)}
[data-testid="markdown-attachment-preview"] iframe:not([height]){height:220px}
@media (max-width:640px){[data-testid="test-result-attachment-header"]>div,[data-testid="test-result-step-header"]>div:last-child{display:none}}
</style>`;

/**
 * Makes the Allure report in one file, with the package `allure` in a process of its own: nothing of it is loaded here.
 * Rejects with a reason in words.
 */
export async function makeHtmlReport(options: { results: string; report: string; name: string; named: (path: string) => string }): Promise<void> {
  const { results, report, name, named } = options;
  const work = mkdtempSync(join(tmpdir(), 'usersim-allure-'));
  try {
    resultsForOneFile(results, join(work, 'results'), named);
    const config = join(work, 'allurerc.json');
    writeFileSync(config, JSON.stringify(configuration(name, join(work, 'report'))));
    await run([allureCli(), 'generate', join(work, 'results'), '--config', config, '--cwd', work]);
    mkdirSync(report, { recursive: true });
    writeFileSync(join(report, 'index.html'), withoutRequests(readFileSync(join(work, 'report/index.html'), 'utf8')));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Allure 3 ignores `categories.json`: categories stand in its configuration, and match the label we set. */
const configuration = (name: string, output: string) => ({
  name,
  output,
  plugins: {
    awesome: { options: { singleFile: true, reportName: name, reportLanguage: 'en', defaultSortBy: 'status,asc' } },
    agent: { enabled: false },
  },
  hideLabels: ['language', 'framework', 'package', 'host', 'thread', 'titlePath', 'parentSuite', 'suite', 'subSuite'],
  categories: categoryNames().map(category => ({
    name: category,
    matchers: outcomes.filter(outcome => categoryWords(outcome) === category).map(outcome => ({ labels: { [OUTCOME_LABEL]: `^${outcome}$` } })),
    groupByMessage: false,
    expand: true,
  })),
});

const categoryNames = (): string[] => [...new Set(outcomes.flatMap(outcome => categoryWords(outcome) ?? []))];

const allureCli = (): string => join(dirname(createRequire(import.meta.url).resolve('allure')), '..', 'cli.js');

/** Allure always embeds analytics, and has no switch for it. */
export const withoutRequests = (page: string): string =>
  page.replace(/<script[^>]*googletagmanager[^>]*><\/script>\s*<script>[^<]*<\/script>/, '').replace('<head>', `<head>${POLICY}${STYLE}`);

function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const listen = (chunk: Buffer) => void (output = `${output}${chunk.toString('utf8')}`.slice(-2000));
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', code => (code === 0 ? resolve() : reject(new Error(output.trim().split('\n')[0] ?? `allure ended with code ${code}`))));
  });
}
