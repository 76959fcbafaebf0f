import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { Failure } from '../support/failure.js';
import { untar } from '../support/untar.js';
import type { ChromiumOptions } from './chromium.js';

/** Written last, inside the folder: which files it holds, and where it stood when its font settings were written. */
interface Manifest {
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly size: number; readonly executable: boolean }[];
}

const MANIFEST = 'unpacked.json';
const ARCHIVES = ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
const ABANDONED_AFTER_MS = 10 * 60_000;

/**
 * The Chromium packed in `@sparticuz/chromium` (205 MB), unpacked once and shared by all workers: into a private folder that
 * becomes visible, whole, by one rename; so that many first runs at once do no harm, and a run cut short leaves nothing that
 * would be taken for a browser. Its libraries and fonts are told to the browser alone, never to this process; and no arguments
 * are given: the package's own make the second page crash.
 */
export async function unpackChromium(packageFolder: string, env: Readonly<Record<string, string | undefined>>, store?: string): Promise<ChromiumOptions> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(store ?? storeFor(packageFolder), `chromium-${version}`);
  if (!isWhole(folder)) await unpack(join(packageFolder, 'bin'), folder);
  const libraries = [join(folder, 'lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const inherited = Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return { executablePath: join(folder, 'chromium'), env: { ...inherited, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: folder } };
}

/**
 * `node_modules/.cache/usersim`: whoever can write there can change the package itself, so nobody new need be trusted; and it
 * goes when node_modules goes. Where that is read-only, a folder of ours alone in the system's temporary folder.
 */
function storeFor(packageFolder: string): string {
  const modules = dirname(dirname(packageFolder));
  const cache = join(modules, '.cache', 'usersim');
  try {
    mkdirSync(cache, { recursive: true });
    accessSync(cache, constants.W_OK);
    return cache;
  } catch {
    return privateFolder(join(tmpdir(), `usersim-${userInfo().uid}`));
  }
}

/** A name that others can guess, in a folder that others can write to: used only when it is ours and closed to them. */
export function privateFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const there = lstatSync(path);
  if (there.isDirectory() && there.uid === userInfo().uid && (there.mode & 0o077) === 0) return path;
  throw new Failure({
    party: 'set-up',
    code: 'browser-folder-unsafe',
    what: `Chromium is not unpacked into ${path}: that folder belongs to somebody else or is open to others.`,
    next: 'Remove it, or make node_modules writable, or install a Chromium of the system.',
  });
}

/** Sizes and permissions, not contents: a file cut off or changed by accident is noticed in under a millisecond. */
function isWhole(folder: string): boolean {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
    const isThere = ({ path, size, executable }: Manifest['files'][number]) => {
      const file = statSync(join(folder, path));
      return file.size === size && (!executable || (file.mode & 0o100) !== 0);
    };
    return manifest.folder === folder && manifest.files.length > 0 && manifest.files.every(isThere);
  } catch {
    return false;
  }
}

async function unpack(packed: string, folder: string): Promise<void> {
  const beside = (word: string) => `${folder}.${word}-${process.pid}-${randomBytes(4).toString('hex')}`;
  const making = beside('making');
  try {
    removeAbandoned(dirname(folder));
    mkdirSync(making, { mode: 0o700 });
    await pipeline(createReadStream(join(packed, 'chromium.br')), createBrotliDecompress(), createWriteStream(join(making, 'chromium'), { mode: 0o700 }));
    const files: Manifest['files'][number][] = [{ path: 'chromium', size: statSync(join(making, 'chromium')).size, executable: true }];
    const put = (path: string, content: string | Buffer, executable: boolean) => {
      mkdirSync(dirname(join(making, path)), { recursive: true, mode: 0o700 });
      writeFileSync(join(making, path), content, { mode: executable ? 0o700 : 0o600 });
      files.push({ path, size: content.length, executable });
    };
    for (const archive of ARCHIVES) {
      for (const { path, content, executable } of untar(brotliDecompressSync(readFileSync(join(packed, archive))))) {
        if (path !== 'fonts.conf') put(path, content, executable);
      }
    }
    put('fonts.conf', fontSettings(folder), false);
    writeFileSync(join(making, MANIFEST), JSON.stringify({ folder, files } satisfies Manifest));
    moveInto(making, folder, beside('broken'));
  } catch (cause) {
    throw new Failure({
      party: 'set-up',
      code: 'browser-not-unpacked',
      what: `The Chromium of @sparticuz/chromium could not be unpacked into ${folder}: ${(cause as Error).message}`,
      next: 'It takes 205 MB there. Make room, or install a Chromium of the system: `apt-get install chromium-headless-shell`.',
      cause,
    });
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** What a run that was killed left half done. */
function removeAbandoned(store: string): void {
  const abandoned = (name: string) => name.includes('.making-') && Date.now() - statSync(join(store, name)).mtimeMs > ABANDONED_AFTER_MS;
  for (const name of readdirSync(store).filter(abandoned)) rmSync(join(store, name), { recursive: true, force: true });
}

/** Whoever comes first wins. What stands there and is not whole goes out of the way first, also by one rename. */
function moveInto(making: string, folder: string, broken: string): void {
  for (let attempt = 1; !isWhole(folder); attempt++) {
    try {
      renameSync(making, folder);
    } catch (error) {
      if (attempt > 3) throw error;
      if (isWhole(folder)) return;
      renameSync(folder, broken);
      rmSync(broken, { recursive: true, force: true });
    }
  }
}

/** The package's own settings name folders that anyone may write to. System fonts come after its one Latin family. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
