import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { findPersonal } from './privacy/findPersonal.js';
import { isPlainName } from './privacy/givenNames.js';

/** A log's file name as a summary shows it: as it is, or, where it seems to hold personal data, by the first 8 digits of its SHA-256. */
export function fileNameShown(name: string, terms: readonly string[] = []): string {
  const spaced = name.replace(/[_.-]+/gu, ' ');
  const personal =
    findPersonal(name, { terms }).length > 0 || findPersonal(spaced, { terms }).length > 0 || spaced.split(/[^\p{L}\p{M}]+/u).some(word => isPlainName(word));
  if (!personal) return name;
  const extension = /^\.[a-z]{1,6}$/u.exec(extname(name))?.[0] ?? '';
  return `log ${createHash('sha256').update(name).digest('hex').slice(0, 8)}${extension} (name hidden)`;
}
