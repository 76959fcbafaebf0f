import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes of one read. */
const CHUNK = 1024 * 1024;

/**
 * The text (UTF-8) of a file that somebody else may have put there. Anything but a regular file is refused, also behind a symbolic link:
 * a pipe would never end, nor would `/dev/zero`. The limit holds for what is read, not for what the file says of its size.
 * Throws a plain `Error` with the reason, or that of the system (`ENOENT`).
 */
export function readRegularFile(path: string, mostBytes: number): string {
  // Whoever opens a pipe waits for its other end otherwise.
  const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw new Error('no regular file');
    const tooLarge = (bytes: number) => new Error(`${sizeOf(bytes)} large; at most ${sizeOf(mostBytes)} are read`);
    if (stats.size > mostBytes) throw tooLarge(stats.size);
    const parts: Buffer[] = [];
    for (let total = 0; ;) {
      const part = Buffer.allocUnsafe(Math.min(CHUNK, Math.max(stats.size - total, 0) + 1));
      const read = readSync(handle, part);
      if (read === 0) return Buffer.concat(parts).toString('utf8');
      parts.push(part.subarray(0, read));
      total += read;
      if (total > mostBytes) throw tooLarge(total);
    }
  } finally {
    closeSync(handle);
  }
}

const sizeOf = (bytes: number): string => (bytes < 2 * CHUNK ? `${bytes} bytes` : `${Math.round(bytes / CHUNK)} MB`);
