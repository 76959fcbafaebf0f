import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runNode } from './processes.js';

const ROOT = resolve(import.meta.dirname, '../..');

export interface BuiltPackage {
  /** A folder whose projects find the package in node_modules, as users do. */
  readonly home: string;
  /** The compiled benchmark of that name. */
  readonly program: (name: string) => string;
  readonly remove: () => void;
}

/** Compiles the package, and these benchmarks beside it, into a folder of its own: TypeScript's loaders must not be measured. */
export async function buildPackage(): Promise<BuiltPackage> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const home = mkdtempSync(join(ROOT, '.cache', 'bench-'));
  const installed = join(home, 'node_modules', 'usersim');
  const options = { noEmit: false, rootDir: ROOT, outDir: join(installed, 'dist'), paths: {} };
  const include = ['src', 'simulators', 'specs/bench'].map(folder => join(ROOT, folder));
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), compilerOptions: options, include }));
  const failed = await runNode([join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', home], ROOT).then(
    () => '',
    (error: Error) => error.message,
  );
  // Errors of types do not keep the compiler from writing.
  if (!existsSync(join(installed, 'dist/src/index.js'))) throw new Error(failed);
  for (const path of ['package.json', 'profiles']) cpSync(join(ROOT, path), join(installed, path), { recursive: true });
  for (const path of ['src', 'simulators']) cpSync(join(ROOT, path), join(installed, path), { recursive: true, filter: from => !from.endsWith('.ts') });
  return {
    home,
    program: name => join(installed, 'dist/specs/bench', `${name}.js`),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

export const PLAYWRIGHT = join(ROOT, 'node_modules/@playwright/test/cli.js');
