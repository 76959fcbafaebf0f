import { randomBytes } from 'node:crypto';
import { lstatSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Failure } from './failure.js';

/**
 * Writes a file beside its place and moves it there: nobody ever reads half of it, and a link in that place is replaced, never followed.
 * Throws the system's error; nothing is left behind then.
 */
export function replaceFile(path: string, text: string): void {
  const making = `${path}.making-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(making, text, { flag: 'wx' });
    renameSync(making, path);
  } catch (error) {
    try {
      rmSync(making, { force: true });
    } catch {
      // Its folder is none.
    }
    throw error;
  }
}

/**
 * Refuses a place that is not really in a folder, as with a folder of reports that somebody sent: a symbolic link, a pipe, a device, or
 * a path through one that leads elsewhere. What is not there is fine. Set-up failure `strange-file`.
 */
export function refuseStrangeFile(path: string, folder: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const real = join(realpathSync(dirname(path)), basename(path));
  const away = relative(realpathSync(folder), real);
  const inside = away !== '..' && !away.startsWith(`..${sep}`) && away !== real;
  if (inside && (stats.isFile() || stats.isDirectory())) return;
  throw new Failure({
    party: 'set-up',
    code: 'strange-file',
    what: `${relative('.', path)} is ${stats.isSymbolicLink() ? 'a symbolic link' : inside ? 'neither a file nor a folder' : `not inside ${relative('.', folder) || '.'}`}: nothing is written through it`,
    next: 'No run writes such a thing: look at who made these reports, and remove it.',
  });
}
