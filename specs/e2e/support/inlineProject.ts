import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { TestInfo } from '@playwright/test';

const REPOSITORY = resolve(import.meta.dirname, '../../..');

/** What a run of the real runner left behind. */
export interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly folder: string;
  /** The first lines of every failure, in the order of the tests. */
  readonly failures: readonly string[];
  readonly summary: () => Record<string, unknown> & {
    verdicts: Record<string, number>;
    specs: { title: string; outcome: string; party: string | null; record: string | null }[];
  };
}

/** Writes a small project and runs the real Playwright on it, as a user would. */
export async function runInline(
  testInfo: TestInfo,
  files: Readonly<Record<string, string>>,
  { args = [], env = {} }: { args?: readonly string[]; env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  const folder = testInfo.outputPath('project');
  const all = { 'tsconfig.json': TSCONFIG, 'playwright.config.ts': CONFIG, 'people.ts': PEOPLE, ...files };
  for (const [name, text] of Object.entries(all)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const { code, output } = await run([join(REPOSITORY, 'node_modules/@playwright/test/cli.js'), 'test', ...args], folder, env);
  const results = read(join(folder, 'results.json')) as { suites?: Suite[] } | null;
  return {
    code,
    output,
    folder,
    failures: (results?.suites ?? []).flatMap(failuresOf),
    summary: () => read(join(folder, 'reports/summary.json')) as ReturnType<Ran['summary']>,
  };
}

interface Suite {
  readonly suites?: Suite[];
  readonly specs?: { tests: { results: { errors: { message?: string; location?: { line: number; file: string } }[] }[] }[] }[];
}

const failuresOf = (suite: Suite): string[] => [
  ...(suite.specs ?? []).flatMap(spec =>
    spec.tests.flatMap(test =>
      test.results.flatMap(result =>
        result.errors.map(error => `${plain(error.message ?? '').split('\n')[0]} @${error.location?.file.split(/[\\/]/).at(-1)}:${error.location?.line}`),
      ),
    ),
  ),
  ...(suite.suites ?? []).flatMap(failuresOf),
];

const plain = (text: string) => text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function run(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<{ code: number | null; output: string }> {
  return new Promise(done => {
    const child = spawn(process.execPath, args, { cwd, env: { PATH: process.env['PATH'] ?? '', HOME: cwd, CI: '1', ...env } });
    let output = '';
    child.stdout.on('data', chunk => (output += String(chunk)));
    child.stderr.on('data', chunk => (output += String(chunk)));
    child.on('close', code => done({ code, output: plain(output) }));
  });
}

const TSCONFIG = JSON.stringify({ compilerOptions: { paths: { usersim: [join(REPOSITORY, 'src/index.ts')] } } });

const CONFIG = `
import { defineConfig } from '@playwright/test';
import { offline, judge } from 'usersim';
import { scriptedChatbot, scriptedUser } from './people.js';
export default defineConfig({
  testDir: '.', outputDir: 'test-results', workers: 1, timeout: 5000,
  reporter: [['line'], ['json', { outputFile: 'results.json' }], [${JSON.stringify(join(REPOSITORY, 'src/report/reporter.ts'))}, { folder: 'reports', allure: false, html: false }]],
  use: { chatbot: scriptedChatbot(['It costs 30 euros.', 'Bye.']), simulator: scriptedUser(['how much is it', 'thanks']), judge: judge({ model: offline() }) },
});
`;

/** Scripted parties, as a user of usersim would write them against its interfaces. */
const PEOPLE = `
import type { Channel, Judge, Simulator } from 'usersim';
const usage = { calls: 0, promptTokens: 0, completionTokens: 0 };
const plan = (decision: 'go on' | 'done') => ({ progress: [], intent: 'speak', reveal: null, told: null, affect: 'neutral', decision });

export const scriptedChatbot = (replies: readonly string[], delayMs = 0): Channel => ({
  kind: 'scripted', address: 'scripted:', settings: {}, needsPage: false, replyTimeoutMs: 60_000,
  async open() {
    let at = 0;
    return {
      greeting: null,
      async send() {
        if (delayMs > 0) await new Promise(resolve => setTimeout(resolve, delayMs));
        const text = replies[Math.min(at++, replies.length - 1)] ?? '';
        return { text, firstTokenMs: delayMs, lastTokenMs: delayMs, raw: { status: 200, contentType: 'text/plain', body: text, truncated: false } };
      },
      async close() {},
    };
  },
});

export const scriptedUser = (says: readonly string[]): Simulator => ({
  name: 'scripted', model: 'none', offline: true, templateHash: 'none', timeoutMs: 60_000,
  start() {
    let at = 0;
    return { async next() {
      const text = says[at++] ?? '';
      return at < says.length ? { kind: 'say', text, plan: plan('go on'), usage } : { kind: 'leave', ending: 'goal reached', text, plan: plan('done'), usage };
    } };
  },
});

/** A judge that answers every criterion alike. */
export const fixedJudge = (answer: 'met' | 'not met' | 'cannot tell', certainty: number | null = 95, delayMs = 0): Judge => ({
  name: 'fixed', model: 'fixed', offline: false, timeoutMs: 60_000,
  async rule(question) {
    if (delayMs > 0) await new Promise(resolve => setTimeout(resolve, delayMs));
    const criteria = question.kind === 'criteria' ? question.criteria : ['it'];
    return { usage, ms: 0, rulings: criteria.map(criterion => ({ criterion, evidence: [{ turn: 2, quote: 'It costs 30 euros.' }], reasoning: 'because', answer, certainty, certaintyKind: 'stated', rule: null, void: null, modelRequested: 'fixed', modelReported: 'fixed', templateHash: 'x', raw: '' })) };
  },
});
`;
