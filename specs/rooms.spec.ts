import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from '@playwright/test';
import ts from 'typescript';
import { packageFolder } from '../src/support/packageFolder.js';

/** Rooms from top to bottom. A room imports from lower lines only; rooms of one line never import each other. */
const LINES: readonly (readonly string[])[] = [
  ['src/index.ts'],
  ['src/playwright', 'src/cli'],
  ['src/report'],
  ['simulators', 'src/battery'],
  ['src/record'],
  ['src/conversation'],
  ['src/fidelity'],
  ['src/population', 'src/extraction', 'src/deepening', 'src/user', 'src/channel', 'src/judge'],
  ['src/model'],
  ['src/traffic'],
  ['src/profile', 'src/transcript', 'src/statistics'],
  ['src/support'],
];

/** `process.env` is read here and nowhere else in what we ship. */
const MAY_READ_ENV = [
  'playwright.config.ts',
  'specs/playwright.config.ts',
  'specs/demo-chatbot/serve.ts',
  'src/cli/',
  // Reads no setting: looks along PATH for a browser, which then inherits the environment.
  'src/playwright/chromium.ts',
];

const MOST_LINES = 300;
const MOST_NAMES = 25;
const HEAVY = ['openai', 'handlebars', 'msw', 'allure', 'allure-playwright'];
/** The front door is loaded by every process of a run, and each file costs it about a millisecond. */
const NOT_AT_THE_DOOR = [
  'zod',
  ...['src/battery/', 'src/profile/', 'src/report/', 'src/statistics/', 'src/traffic/', 'src/judge/rules/', 'src/user/agenda/', 'src/user/character/'],
  ...['src/conversation/converse.ts', 'src/fidelity/checkFidelity.ts', 'src/playwright/holder.ts', 'src/playwright/simulate.ts'],
  ...['src/record/conversationRecord.ts', 'src/record/readRecord.ts', 'src/record/verdictRecord.ts'],
  ...[
    'ask',
    'rateGroups',
    'toBeConsistent',
    'toBePersonalized',
    'toHaveEnded',
    'toMeet',
    'toBePreferredOver',
    'toRemember',
    'toCorrectFalsePremise',
    'toScore',
    'toHoldPersona',
  ].map(name => `src/playwright/matchers/${name}`),
  'src/user/adversary/adversary.ts',
];
/** The rules of the gate are loaded while the person thinks of the first words. */
const NOT_FOR_ONE_CONVERSATION = [
  ...['src/battery/', 'src/population/', 'src/report/', 'src/judge/rules/', 'src/user/agenda/', 'src/fidelity/role/', 'src/fidelity/leak/'],
  ...['src/fidelity/checkFidelity.ts', 'src/fidelity/meaning/', 'src/conversation/remembered.ts'],
  ...['src/record/conversationRecord.ts', 'src/record/readRecord.ts', 'src/record/verdictRecord.ts'],
];
const NOT_WHILE_TESTS_RUN = ['src/extraction/', 'src/population/', 'src/report/htmlReport.ts', 'src/report/startHere.ts'];
const TOP_LEVEL = [
  'package.json',
  'package-lock.json',
  'playwright.config.ts',
  'tsconfig.json',
  'src',
  'simulators',
  'profiles',
  'specs',
  'reports',
  'README.md',
];
const TOP_LEVEL_PAPERS = ['LICENSE', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
const OUTPUT = ['node_modules', 'dist', '.git', '.cache', 'test-results', 'playwright-report', 'blob-report', 'allure-results'];

interface Import {
  readonly line: number;
  readonly from: string;
  readonly typeOnly: boolean;
  /** `await import(...)`: loads on first use. */
  readonly dynamic: boolean;
}

const root = packageFolder();
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const roomOf = (file: string): string | undefined => LINES.flat().find(room => file === room || file.startsWith(`${room}/`));
const lineOf = (room: string): number => LINES.findIndex(line => line.includes(room));

/** Every file of ours below a folder, with slashes; output and dependencies left out. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = posix.join(folder, entry.name);
    if (OUTPUT.includes(entry.name) || path === 'reports' || entry.isSymbolicLink()) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

function visit(file: string, text: string, look: (node: ts.Node, line: number) => void): void {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const walk = (node: ts.Node): void => {
    look(node, source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, walk);
  };
  walk(source);
}

const isTypeOnly = (names: ts.ImportClause | ts.NamedExportBindings | undefined): boolean => {
  const bindings = names && ts.isImportClause(names) ? (names.name ? undefined : names.namedBindings) : names;
  return (
    bindings !== undefined &&
    !ts.isNamespaceImport(bindings) &&
    !ts.isNamespaceExport(bindings) &&
    bindings.elements.every(name => name.isTypeOnly) &&
    bindings.elements.length > 0
  );
};

function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  visit(file, text, (node, line) => {
    const add = (from: ts.Node | undefined, typeOnly: boolean, dynamic = false) => {
      if (from && ts.isStringLiteralLike(from)) found.push({ line, from: from.text, typeOnly, dynamic });
    };
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, (node.importClause?.isTypeOnly ?? false) || isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly || isTypeOnly(node.exportClause));
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || /^require\b|createRequire/.test(node.expression.getText())))
      add(node.arguments[0], false, true);
  });
  return found;
}

/** What is wrong with a file's imports: one line each, with file, line and rule. */
function brokenWalls(file: string, text: string): string[] {
  const room = roomOf(file);
  if (room === undefined) return [`${file}:1 stands in no room: put it in one of ${LINES.flat().join(', ')}`];
  return importsOf(file, text).flatMap(({ line, from, typeOnly }) => {
    const broken = (rule: string) => [`${file}:${line} imports ${from}: ${rule}`];
    if (from.startsWith('.')) {
      const target = posix.join(dirname(file), from).replace(/\.js$/, '.ts');
      const other = roomOf(target);
      if (other === undefined) return target === 'package.json' ? [] : broken('it leads out of the rooms');
      if (other === room || lineOf(other) > lineOf(room)) return [];
      return broken(
        lineOf(other) === lineOf(room) ? `${room} and ${other} never import each other` : `${room} stands below ${other}, and rooms import downwards only`,
      );
    }
    if (from.split('/')[0] === 'usersim') return broken('nothing inside goes in by the front door');
    if (/^(@playwright\/test|playwright|playwright-core)(\/|$)/.test(from) && !typeOnly && room !== 'src/playwright')
      return broken('only src/playwright imports Playwright by value; others `import type`');
    return [];
  });
}

/** What would load together with an entry file though it must not, packages or the beginnings of paths, and by which way it gets there. */
function loadedAtOnce(entry: string, lazy: readonly string[]): string[] {
  const ways = new Map([[entry, entry]]);
  const found: string[] = [];
  for (const [file, way] of ways) {
    for (const { line, from, typeOnly, dynamic } of importsOf(file, read(file))) {
      if (typeOnly || dynamic) continue;
      const target = posix.join(dirname(file), from).replace(/\.js$/, '.ts');
      const isOurs = from.startsWith('.') && isTypeScript(target);
      if (isOurs ? lazy.some(path => target.startsWith(path)) : lazy.includes(from))
        found.push(`${file}:${line} imports ${from}, which must load on first use (\`await import(...)\`): ${way}`);
      if (isOurs && !ways.has(target)) ways.set(target, `${way} > ${target}`);
    }
  }
  return found;
}

function environmentReads(file: string, text: string): string[] {
  const found: string[] = [];
  visit(file, text, (node, line) => {
    const isProcess = (value: ts.Node | undefined) => value?.getText() === 'process' || value?.getText() === 'globalThis.process';
    const reads =
      (ts.isPropertyAccessExpression(node) && isProcess(node.expression) && node.name.text === 'env') ||
      (ts.isElementAccessExpression(node) && isProcess(node.expression)) ||
      (ts.isVariableDeclaration(node) && isProcess(node.initializer) && /\benv\b/.test(node.name.getText())) ||
      (ts.isImportDeclaration(node) && /^['"](node:)?process['"]$/.test(node.moduleSpecifier.getText()));
    if (reads) found.push(`${file}:${line} reads process.env: only ${MAY_READ_ENV.join(', ')} may`);
  });
  return found;
}

const isTypeScript = (file: string): boolean => file.endsWith('.ts');
const shipped = (): string[] => [...filesIn('src'), ...filesIn('simulators')].filter(isTypeScript);

test('rooms import downwards only', () => {
  expect(shipped().flatMap(file => brokenWalls(file, read(file)))).toEqual([]);
});

test('a planted import is found, with file, line and rule', () => {
  const found = (file: string, text: string) => brokenWalls(file, `\n${text}`);
  const wall = 'src/judge/x.ts:2 imports ../channel/y.js: src/judge and src/channel never import each other';
  for (const text of [
    "import { y } from '../channel/y.js'",
    "import type { Y } from '../channel/y.js'",
    "export * from '../channel/y.js'",
    "export const f = () => import('../channel/y.js')",
  ])
    expect(found('src/judge/x.ts', text)).toEqual([wall]);
  expect(found('src/judge/x.ts', "let y: import('../channel/y.js').Y")).toEqual([wall]);
  expect(found('src/judge/x.ts', "// import '../channel/y.js'\nconst a = `import '../channel/y.js'`")).toEqual([]);
  expect(found('src/report/x.ts', "import '../cli/y.js'")).toEqual([
    'src/report/x.ts:2 imports ../cli/y.js: src/report stands below src/cli, and rooms import downwards only',
  ]);
  expect(found('src/support/x.ts', "import '../../simulators/y.js'")).toEqual([
    'src/support/x.ts:2 imports ../../simulators/y.js: src/support stands below simulators, and rooms import downwards only',
  ]);
  expect(found('src/report/x.ts', "import { test } from '@playwright/test'")).toHaveLength(1);
  expect(found('src/report/x.ts', "import { type A, type B } from '@playwright/test/reporter'")).toEqual([]);
  expect(found('src/playwright/x.ts', "import { test } from '@playwright/test'\nimport '../model/y.js'\nimport '../../simulators/usp.js'")).toEqual([]);
  expect(found('src/model/x.ts', "import { test } from 'usersim'")).toHaveLength(1);
  expect(found('src/utils/x.ts', '')).toHaveLength(1);
});

test('heavy packages load on first use, not with the front door, the reporter or the CLI', () => {
  expect(['src/index.ts', 'src/report/reporter.ts', 'src/cli/usersim.ts'].flatMap(entry => loadedAtOnce(entry, HEAVY))).toEqual([]);
});

test('what nobody simulates, judges or reads is not loaded: not by a configuration, not by a conversation', () => {
  expect(loadedAtOnce('src/index.ts', NOT_AT_THE_DOOR)).toEqual([]);
  expect(loadedAtOnce('src/playwright/simulate.ts', [...HEAVY, ...NOT_FOR_ONE_CONVERSATION])).toEqual([]);
  expect(loadedAtOnce('src/report/reporter.ts', NOT_WHILE_TESTS_RUN)).toEqual([]);
});

test('process.env is read in configs and the CLI only', () => {
  const files = [...shipped(), ...filesIn('specs/examples')].filter(isTypeScript).filter(file => !MAY_READ_ENV.some(place => file.startsWith(place)));
  expect(files.flatMap(file => environmentReads(file, read(file)))).toEqual([]);
  for (const text of ['process.env.A', "process['env']", 'const { env } = process', "import { env } from 'node:process'"])
    expect(environmentReads('x.ts', text)).toHaveLength(1);
  expect(environmentReads('x.ts', "const a = 'process.env.A' // process.env.B")).toEqual([]);
});

test('the front door is a list of names, and a short one', () => {
  const front = 'src/index.ts';
  const wrong: string[] = [];
  let names = 0;
  visit(front, read(front), (node, line) => {
    if (node.parent?.kind !== ts.SyntaxKind.SourceFile || node.kind === ts.SyntaxKind.EndOfFileToken) return;
    if (!ts.isExportDeclaration(node) || !node.moduleSpecifier) wrong.push(`${front}:${line} holds code: the front door only re-exports`);
    else if (!node.exportClause || !ts.isNamedExports(node.exportClause)) wrong.push(`${front}:${line} re-exports without naming`);
    else if (!node.isTypeOnly) names += node.exportClause.elements.filter(name => !name.isTypeOnly).length;
  });
  expect(wrong).toEqual([]);
  expect(names, 'names of values at the front door').toBeLessThanOrEqual(MOST_NAMES);
});

test(`no file is longer than ${MOST_LINES} lines, and no folder is called utils`, () => {
  const files = [...shipped(), ...filesIn('specs').filter(isTypeScript)];
  const long = files.map(file => [file, read(file).trimEnd().split('\n').length] as const).filter(([, lines]) => lines > MOST_LINES);
  expect(long.map(([file, lines]) => `${file}:${MOST_LINES + 1} goes on to line ${lines}: split it by concept`)).toEqual([]);
  const vague = files.filter(file => /(^|\/)(utils?|helpers?|misc)\//.test(file));
  expect(vague.map(file => `${file}:1 lies in a folder that says nothing: name it after what it holds`)).toEqual([]);
});

test('the top level holds what it should and no more', () => {
  const known = [...TOP_LEVEL, ...TOP_LEVEL_PAPERS, ...OUTPUT];
  const stray = readdirSync(root).filter(name => !name.startsWith('.') && !name.endsWith('.tgz') && !known.includes(name));
  expect(stray).toEqual([]);
  expect(TOP_LEVEL.filter(name => !existsSync(join(root, name)))).toEqual([]);
});

test('no path of one machine and no registry host stands in our files', () => {
  // Put together here, so that this file does not match itself.
  const folders = ['work/(main|shared)', 'root', 'home/[a-z]\\w*', 'Users/\\w+'].map(folder => `(?<![\\w.~$}-])/${folder}/`);
  const hosts = ['registry', 'artifactory', 'nexus'].map(word => `\\b${word}[\\w-]*\\.[a-z][\\w-]*\\.[a-z]{2,}`);
  const patterns = [...folders, ...hosts, '//npm\\.[\\w-]+\\.', '/-/[\\w.-]+\\.t' + 'gz', 'C:\\\\\\\\Users'].map(pattern => new RegExp(pattern));
  const found = filesIn('.').flatMap(file => {
    const text = readFileSync(join(root, file));
    if (text.subarray(0, 4096).includes(0)) return [];
    return text
      .toString('utf8')
      .split('\n')
      .flatMap((line, index) =>
        patterns.some(pattern => pattern.test(line)) ? [`${file}:${index + 1} names a machine or a registry: ${line.trim().slice(0, 120)}`] : [],
      );
  });
  expect(found).toEqual([]);
});
