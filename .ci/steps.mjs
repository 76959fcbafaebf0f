// Shared by start.mjs and test.mjs: plain JavaScript, no dependencies, so that it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the project folder and gives its exit code; its output goes where ours goes. */
export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? (signal === 'SIGINT' ? 130 : 1);
}

/** Runs the program of an installed package with this Node: quicker than npx, and never one from elsewhere. */
export function runTool(name, args, options) {
  return run(process.execPath, [programOf(name), ...args], options);
}

function programOf(name) {
  const [tool, packageName = tool] = name.split(' of ');
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

/** The newest change below some files and folders. */
export function newest(...paths) {
  const times = paths.map(path => {
    const there = statSync(path, { throwIfNoEntry: false });
    if (!there) return 0;
    return there.isDirectory() ? Math.max(there.mtimeMs, newest(...readdirSync(path).map(name => join(path, name)))) : there.mtimeMs;
  });
  return Math.max(0, ...times);
}

/** Runs named steps in order, each with its time and a PASS or FAIL line. Stops at the first that fails, and says which. */
export function inSteps(steps) {
  const width = Math.max(...Object.keys(steps).map(name => name.length));
  for (const [name, step] of Object.entries(steps)) {
    console.log(`\n--- ${name}`);
    const started = Date.now();
    const code = step();
    console.log(`${code === 0 ? 'PASS' : 'FAIL'} ${name.padEnd(width)} ${((Date.now() - started) / 1000).toFixed(1)} s`);
    if (code !== 0) return name;
  }
  return undefined;
}

export const readJson = path => (existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), 'utf8')) : undefined);
