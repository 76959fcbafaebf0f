// Brings node_modules and dist up to date, if they are not. Never installs or builds needlessly.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root, run } from './steps.mjs';

/** Exit code: 0 when everything is there. */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 11)) {
    console.error(`usersim needs Node 20.11 or newer; this is Node ${process.versions.node}.`);
    return 1;
  }
  const missing = firstMissing();
  if (missing) {
    console.log(`Installing dependencies (${missing}) ...`);
    // Scripts of packages are not needed, and ours, the build, comes next in any case.
    const code = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' });
    if (code !== 0) return code;
  }
  return run(process.execPath, ['.ci/build.mjs', '--if-older']);
}

/** The first package that the lockfile asks for and node_modules lacks. */
function firstMissing() {
  const wanted = readJson('package-lock.json')?.packages ?? {};
  const there = readJson('node_modules/.package-lock.json')?.packages;
  if (!there) return 'none are there';
  for (const [path, { version, link, optional, devOptional }] of Object.entries(wanted)) {
    if (path === '' || link) continue;
    const mayLack = optional || devOptional;
    if (there[path] === undefined && mayLack) continue;
    if (there[path]?.version !== version) return `${path.replace(/^node_modules\//, '')} ${version}`;
    if (!mayLack && !existsSync(join(root, path))) return `${path} is gone`;
  }
  return undefined;
}
