import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readRegularFile } from '../support/readRegularFile.js';
import { replaceFile } from '../support/replaceFile.js';

/** Bytes of a file that is read again: records and results of one run stay far below. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Where a run's output lies: one run's at a time. */
export interface OutputFolder {
  readonly results: string;
  readonly report: string;
  /** Removes the output of the run before. Records stay when asked: merged reports read what killed workers left there. */
  clear(options: { readonly keepRecords: boolean }): void;
  /** Writes the whole file or nothing: beside, then renamed. */
  write(name: string, value: unknown): void;
  /** Writes a record and gives its path, relative to the project folder. */
  writeRecord(id: string, value: unknown): string;
  /** Removes the records that this run did not write. */
  pruneRecords(): void;
  /** A path as people in the project say it: relative, with slashes. */
  named(path: string): string;
}

export function outputFolder(projectFolder: string, folder: string): OutputFolder {
  const root = resolve(projectFolder, folder);
  const records = join(root, 'records');
  const written = new Set<string>();
  const remove = (path: string) => rmSync(path, { recursive: true, force: true });
  const named = (path: string) => relative(projectFolder, path).split(sep).join('/');

  const write = (name: string, value: unknown) => {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    replaceFile(path, `${JSON.stringify(value, null, 2)}\n`);
  };

  return {
    results: join(root, 'allure-results'),
    report: join(root, 'allure'),
    clear({ keepRecords }) {
      for (const name of ['allure-results', 'allure', 'summary.json', 'not-run.json', ...(keepRecords ? [] : ['records'])]) remove(join(root, name));
    },
    write,
    writeRecord(id, value) {
      const name = freeName(id.replace(/[^\w.-]/g, '_').slice(0, 120), written);
      written.add(name);
      write(join('records', name), value);
      return named(join(records, name));
    },
    pruneRecords() {
      for (const name of filesIn(records)) if (!written.has(name)) remove(join(records, name));
    },
    named,
  };
}

/** Another test run may bring the same id, as in merged reports of two runs: both records stay. */
function freeName(id: string, taken: ReadonlySet<string>): string {
  let name = `${id}.json`;
  for (let nth = 2; taken.has(name); nth++) name = `${id}-test-run-${nth}.json`;
  return name;
}

const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** A file's text, or null when it cannot be read: no pipe or device is. */
export const readText = (path: string): string | null => {
  try {
    return readRegularFile(path, MOST_BYTES);
  } catch {
    return null;
  }
};
