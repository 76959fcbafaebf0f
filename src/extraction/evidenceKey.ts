import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Failure } from '../support/failure.js';

/** The key that evidence is made with: 64 hexadecimal digits. */
export interface EvidenceKey {
  readonly key: string;
  /** Keeps it, for its owner alone, where it is not kept already. */
  keep(): void;
}

/** The key that stands in a file, else a fresh one. A file that holds anything else is left alone: `key-other`. */
export function evidenceKeyIn(file: string, fresh: () => string): EvidenceKey {
  if (!existsSync(file)) {
    const key = fresh();
    return { key, keep: () => writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' }) };
  }
  const key = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/u.test(key))
    throw new Failure({
      party: 'set-up',
      code: 'key-other',
      what: `${file} holds no key of an extraction`,
      next: 'It is left as it is. Move it away, or name another --out.',
    });
  return { key, keep: () => undefined };
}
