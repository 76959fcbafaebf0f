import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';

const REPOSITORY = resolve(import.meta.dirname, '../../..');

export interface RanCommand {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command as source, so that a spec needs no build; the packed one is run by package.spec.ts. */
export const runUsersim = (args: readonly string[], folder = REPOSITORY, env: Readonly<Record<string, string>> = {}): Promise<RanCommand> =>
  new Promise(done => {
    const tsx = join(REPOSITORY, 'node_modules/tsx/dist/loader.mjs');
    const child = execFile(
      process.execPath,
      ['--import', `file://${tsx}`, join(REPOSITORY, 'src/cli/usersim.ts'), ...args],
      { cwd: folder, env: { PATH: process.env['PATH'], ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => done({ code: error ? (child.exitCode ?? 1) : 0, out, err }),
    );
  });
