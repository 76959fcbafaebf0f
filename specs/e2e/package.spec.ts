import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packageFolder } from '../../src/support/packageFolder.js';
import { startDemoChatbot } from '../demo-chatbot/startDemoChatbot.js';

const { devDependencies } = JSON.parse(readFileSync(packageFolder('package.json'), 'utf8')) as { devDependencies: Record<string, string> };

/** Runs npm or node and gives its exit code with all it said. */
function run(program: string, args: readonly string[], cwd: string): Promise<{ code: number | null; output: string }> {
  return new Promise((done, fail) => {
    // The runner that runs this spec must not be taken for the one that is started.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(PW_|PWTEST|PLAYWRIGHT|TEST_|NODE_OPTIONS|FORCE_COLOR|npm_config_(local_)?prefix)/.test(name)),
    );
    const child = spawn(program, args, { cwd, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += String(chunk)));
    child.on('error', fail);
    child.on('close', code => done({ code, output: `$ ${program} ${args.join(' ')}\n${output}` }));
  });
}

const isPrompt = (file: string): boolean => file.endsWith('.hbs');

/** Read at run time, from the package's own folder. */
const prompts = (): string[] =>
  ['simulators', 'src']
    .flatMap(folder => readdirSync(packageFolder(folder), { recursive: true }).map(file => join(folder, String(file))))
    .filter(isPrompt)
    .sort();

const config = (url: string) => `import { defineConfig } from '@playwright/test';
import { judge, offline, overHttp, usp, type UsersimOptions } from 'usersim';

const model = offline();
export default defineConfig<UsersimOptions>({
  reporter: [['line'], ['usersim/reporter', { folder: 'reports' }]],
  use: { chatbot: overHttp({ url: '${url}/api/chat' }), simulator: usp({ model }), judge: judge({ model }), seed: 7 },
});
`;

const SPEC = `import { expect, test } from 'usersim';

test('a cancelled flight is refunded', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', { goal: 'get a refund for cancelled flight KL1234' });
  expect(conversation).toMention(/refund/, { by: 'chatbot' });
});

test('a chatbot that never speaks of penguins is not met, and the runner says so', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', { goal: 'get a refund for cancelled flight KL1234' });
  expect(conversation).toMention(/penguin/, { by: 'chatbot' });
});
`;

test('the packed package works in a fresh project, with the real runner', async () => {
  test.setTimeout(240_000);
  // Outside this repository, or its node_modules would stand in for whatever the package forgot.
  const folder = mkdtempSync(join(tmpdir(), 'usersim-package-'));
  const chatbot = await startDemoChatbot();
  try {
    const packed = await run('npm', ['pack', '--silent', '--pack-destination', folder], packageFolder());
    expect(packed.code, packed.output).toBe(0);
    const [tarball = 'none'] = readdirSync(folder);
    expect(statSync(join(folder, tarball)).size, 'bytes of the tarball; a good part of them are the people').toBeLessThan(1_900_000);

    const project = join(folder, 'project');
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
    const versions = ['@playwright/test', 'typescript', '@types/node'].map(name => `${name}@${devDependencies[name]}`);
    const quietly = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-timeout=30000'];
    const installed = await run('npm', ['install', join('..', tarball), ...versions, ...quietly], project);
    expect(installed.code, `The package registry must be in reach for this spec.\n${installed.output}`).toBe(0);

    writeFileSync(join(project, 'playwright.config.ts'), config(chatbot.url));
    writeFileSync(join(project, 'refund.spec.ts'), SPEC);
    const typed = await run(
      process.execPath,
      [
        'node_modules/typescript/bin/tsc',
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2022',
        '--skipLibCheck',
        '--types',
        'node',
        'playwright.config.ts',
        'refund.spec.ts',
      ],
      project,
    );
    expect(typed.output.replace(/^\$.*\n/, '')).toBe('');

    const { code, output } = await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test'], project);
    const summary = JSON.parse(readFileSync(join(project, 'reports', 'summary.json'), 'utf8')) as {
      offline: boolean;
      conversations: number;
      specs: { outcome: string }[];
    };
    expect(output).toContain('1 passed');
    expect(output).toContain('not met:');
    expect(code).toBe(1);
    expect(summary).toMatchObject({ offline: true, conversations: 2 });
    expect(readdirSync(join(project, 'reports', 'allure'))).toContain('index.html');

    const shipped = readdirSync(join(project, 'node_modules', 'usersim'), { recursive: true }).map(String);
    expect(shipped.filter(isPrompt).sort()).toEqual(prompts());

    const told = await run(join(project, 'node_modules', '.bin', 'usersim'), ['profiles', 'list'], project);
    expect(told.output).toContain('frugal-traveller');
  } finally {
    await chatbot.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
