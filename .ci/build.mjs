// src and simulators -> dist. The old dist stands until the new one is whole, and nothing of the old one stays.
// With --if-older (npm's `prepare`, and so the first `npx usersim`), only when a source is newer.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newest, readJson, root, runTool } from './steps.mjs';

const dist = join(root, 'dist');
const remove = path => rmSync(path, { recursive: true, force: true });

function isBuilt() {
  const sources = ['src', 'simulators', 'tsconfig.json', 'package.json'].map(path => join(root, path));
  return newest(join(dist, 'src', 'index.js')) > newest(...sources);
}

function build() {
  const making = join(root, '.cache', `dist-${process.pid}`);
  mkdirSync(making, { recursive: true });
  const code = runTool('tsc of typescript', ['-p', 'src/tsconfig.build.json', '--outDir', making]);
  if (code === 0) {
    replaceDist(making);
    for (const program of Object.values(readJson('package.json').bin)) chmodSync(join(root, program), 0o755);
  }
  remove(making);
  return code;
}

/** Two builds at once may meet here; either result will do. */
function replaceDist(made) {
  for (let attempt = 1; existsSync(made); attempt++) {
    const old = `${made}-old-${attempt}`;
    try {
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(made, dist);
    } catch (error) {
      if (attempt === 5) throw error;
    }
    remove(old);
  }
}

process.exitCode = process.argv.includes('--if-older') && isBuilt() ? 0 : build();
