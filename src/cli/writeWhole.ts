import { existsSync, mkdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { Failure } from '../support/failure.js';
import { replaceFile } from '../support/replaceFile.js';

/** Writes a file beside its place and moves it there: nobody ever reads half of it. */
export function writeWhole(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, text);
  } catch (cause) {
    throw notWritten(file, cause);
  }
}

/** The set-up failure (`not-written`) of a file that the system would not write. */
export const notWritten = (file: string, cause: unknown): Failure =>
  new Failure({
    party: 'set-up',
    code: 'not-written',
    what: `${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
    next: 'Name another place: --out <file>',
    cause,
  });

/** A page, a map or a fit is made anew each time; it must not take the place of anything else, such as a corpus. */
export function named(option: string, file: string, ending: string): string {
  if (file.endsWith(ending)) return resolve(file);
  throw new Failure({ party: 'set-up', code: 'arguments', what: `--${option} is "${file}", which does not end in ${ending}` });
}

/** What stands there may be nowhere else: only `force` writes over it. Otherwise a set-up failure (`out-exists`). */
export function refuseExisting(file: string, force: boolean | undefined): void {
  if (force === true || !existsSync(file)) return;
  throw new Failure({ party: 'set-up', code: 'out-exists', what: `${relative('.', file)} exists`, next: 'Name another file, or add --force.' });
}
