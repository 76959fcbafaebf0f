import { statSync } from 'node:fs';

/** Another one for a file with other content: its name, its place on the disk, when it was changed, its length in bytes. */
export function fileKey(file: string): string {
  const { ino, mtimeMs, size } = statSync(file);
  return JSON.stringify([file, ino, mtimeMs, size]);
}
