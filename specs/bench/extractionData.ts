import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where the shared data lie: beside the project's folder, found upwards. Never part of the project. */
export function dataAt(...parts: readonly string[]): string {
  let folder = resolve(import.meta.dirname, '../..');
  while (folder !== dirname(folder)) {
    folder = dirname(folder);
    const found = join(folder, 'shared', 'data');
    if (existsSync(found)) return join(found, ...parts);
  }
  return join('shared', 'data', ...parts);
}
