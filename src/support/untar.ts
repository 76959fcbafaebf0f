/** One file of an archive. */
export interface ArchivedFile {
  /** With slashes, below the archive's root: never absolute, never with `..`. */
  readonly path: string;
  readonly executable: boolean;
  readonly content: Buffer;
}

const BLOCK = 512;
const isFile = (type: number): boolean => type === 0x30 || type === 0;

/** The files of a tar archive (ustar or old GNU). Folders are implied by paths; links and devices are left out. */
export function untar(archive: Buffer): ArchivedFile[] {
  const files: ArchivedFile[] = [];
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
    const text = (from: number, length: number) => {
      const end = archive.indexOf(0, at + from);
      return archive.toString('utf8', at + from, end < 0 ? at + from + length : Math.min(end, at + from + length));
    };
    const octal = (from: number, length: number) => parseInt(text(from, length).trim() || '0', 8);
    const size = octal(124, 12);
    const content = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (!Number.isSafeInteger(size) || content.length < size) throw new Error(`The archive is cut off or damaged at byte ${at}.`);
    const folder = text(257, 6) === 'ustar' ? text(345, 155) : '';
    const path = folder === '' ? text(0, 100) : `${folder}/${text(0, 100)}`;
    if (isFile(archive[at + 156] ?? 0)) files.push({ path: safe(path), executable: (octal(100, 8) & 0o100) !== 0, content });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function safe(path: string): string {
  if (path.startsWith('/') || path.split(/[\\/]/).includes('..')) throw new Error(`The archive holds a path that leads out of its folder: ${path}`);
  return path;
}
