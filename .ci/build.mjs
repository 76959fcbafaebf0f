// src and simulators -> dist. The old dist stands until the new one is whole, and nothing of the old one stays.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root, runTool } from './steps.mjs';

const making = join(root, '.cache', `dist-${process.pid}`);
const dist = join(root, 'dist');
const remove = path => rmSync(path, { recursive: true, force: true });

mkdirSync(making, { recursive: true });
const code = runTool('tsc of typescript', ['-p', 'src/tsconfig.build.json', '--outDir', making]);
if (code === 0) {
  if (existsSync(dist)) renameSync(dist, `${making}-old`);
  renameSync(making, dist);
  for (const file of Object.values(readJson('package.json').bin)) {
    if (existsSync(join(root, file))) chmodSync(join(root, file), 0o755);
  }
}
remove(making);
remove(`${making}-old`);
process.exitCode = code;
