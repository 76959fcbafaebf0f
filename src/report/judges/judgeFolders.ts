import { resolve } from 'node:path';
import type { FullConfig } from '@playwright/test/reporter';

const DEFAULT = 'specs/judge';

/**
 * Where people's labels of the judge and calibrations lie, whole paths: what the reporter is told, else the option `folders.judge` of
 * the projects, each once, in their order. Relative ones rest on the folder of playwright.config.ts.
 */
export function judgeFolders({ projects }: Pick<FullConfig, 'projects'>, given: readonly string[], configDir: string): string[] {
  const named = given.length > 0 ? given : projects.map(({ use }) => folderIn(use) ?? DEFAULT);
  return [...new Set((named.length > 0 ? named : [DEFAULT]).map(folder => resolve(configDir, folder)))];
}

/** Options of ours are not in Playwright's types of `use`. */
function folderIn(use: object): string | null {
  const { folders } = use as { readonly folders?: { readonly judge?: unknown } | null };
  return typeof folders?.judge === 'string' ? folders.judge : null;
}
