import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readRegularFile } from '../../support/readRegularFile.js';
import { replaceFile } from '../../support/replaceFile.js';
import type { Check } from './checkResult.js';

const count = z.int().min(0);
const share = z.number().min(0).max(1);

const checkSchema = z.object({
  model: z.string(),
  reported: z.string().nullable(),
  templateHash: z.string(),
  version: z.string(),
  size: z.int().min(1),
  seed: count,
  stored: count,
  storedRight: count,
  right: count,
  unread: count,
  floor: count,
  passed: z.boolean(),
  interval: z.tuple([share, share]),
  brier: share.nullable(),
  kinds: z.array(z.object({ kind: z.string(), right: count, asked: count })),
  wrong: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      said: z.string().nullable(),
      truth: z.string(),
      answer: z.string().nullable(),
      certainty: z.number().nullable(),
    }),
  ),
  unreadable: z.array(z.string()),
  at: z.string(),
});
const fileSchema = z.strictObject({ hash: z.string(), check: checkSchema });

const LARGEST = 1024 * 1024;

const sealOf = (check: object): string => createHash('sha256').update(JSON.stringify(check)).digest('hex');

/** A kept check: null where there is none, `broken` where the file is not what was written. */
export function readCheck(file: string): Check | 'broken' | null {
  let text: string;
  try {
    text = readRegularFile(file, LARGEST);
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '') ? null : 'broken';
  }
  try {
    const read = fileSchema.parse(JSON.parse(text));
    return sealOf(read.check) === read.hash ? read.check : 'broken';
  } catch {
    return 'broken';
  }
}

/** Keeps a check with its seal, whole or not at all. Returns why it could not, in a sentence; null when it could. */
export function keepCheck(file: string, check: Check): string | null {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const plain = checkSchema.parse(check);
    replaceFile(file, `${JSON.stringify({ hash: sealOf(plain), check: plain }, null, 2)}\n`);
    return null;
  } catch (error) {
    return `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}
