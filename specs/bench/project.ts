import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAYWRIGHT, type BuiltPackage } from './builtPackage.js';
import { runNode, type Ended } from './processes.js';

/** A user's project beside the built package: its configuration and its one spec. Gives what runs it with the real runner. */
export function project({ home }: BuiltPackage, name: string, { config, spec }: { config: string; spec: string }): () => Promise<Ended> {
  const folder = join(home, name);
  mkdirSync(join(folder, 'specs'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'playwright.config.ts'), config);
  writeFileSync(join(folder, 'specs/one.spec.ts'), spec);
  return () => runNode([PLAYWRIGHT, 'test'], folder);
}
