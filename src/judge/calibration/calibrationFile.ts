import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../support/failure.js';
import { readRegularFile } from '../../support/readRegularFile.js';
import { hashText } from '../../support/seed.js';
import { calibrationSchema, type Calibration } from './calibration.js';
import { calibrationKeySchema, type CalibrationKey } from './labelRow.js';

/**
 * A calibration as it lies in a folder. Its seal finds accidents: a hand that edits, a merge, a file that was cut off. It finds no
 * forger: the hash is no secret, and whoever writes a file can seal it. What comes from others is reviewed like code.
 */
export const calibrationFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('judge calibration'),
  /** The day it was made (ISO date). */
  at: z.string().max(40),
  calibration: calibrationSchema.extend({ key: calibrationKeySchema }),
  /** Of everything above (sha256). */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type CalibrationFile = z.infer<typeof calibrationFileSchema>;

/** A file that is called a calibration and is none that may be used. */
export interface BadCalibration {
  readonly file: string;
  /** `edited`: its content is not what it was sealed with. `too many`: it and those after it were not read. */
  readonly why: 'unreadable' | 'edited' | 'too many';
  readonly detail: string;
}

const PARTS = ['templateHash', 'samples', 'answeredBy'] as const;
export type Changed = (typeof PARTS)[number];

/** What changed between the judge that was labelled and the one that is asked. */
export interface StaleCalibration {
  readonly file: string;
  readonly calibration: CalibrationFile['calibration'];
  readonly changed: readonly Changed[];
}

const MOST_BYTES = 5_000_000;
const MOST_FILES = 500;

const hashOf = (content: Omit<CalibrationFile, 'hash'>): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** The text of a calibration file; the calibration must have a key. */
export function calibrationText(calibration: Calibration & { readonly key: CalibrationKey }, at: string): string {
  // Fields in the schema's order, as they come back when it is read.
  const { hash: _, ...content } = calibrationFileSchema.parse({ schemaVersion: 1, kind: 'judge calibration', at, calibration, hash: '0'.repeat(64) });
  return `${JSON.stringify({ ...content, hash: hashOf(content) }, null, 1)}\n`;
}

/** `calibration-gpt-5-mini-1a2b3c4d.json`; the hash is of model, template and samples together: what is measured anew takes the old one's place. */
export function calibrationFileName({ model, templateHash, samples }: CalibrationKey): string {
  const plain = model
    .slice(0, 200)
    .replace(/[^A-Za-z0-9._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/gu, '')
    .slice(0, 60);
  const hash = hashText(JSON.stringify([model, templateHash, samples]))
    .toString(16)
    .padStart(8, '0');
  return `calibration-${plain === '' ? 'model' : plain}-${hash}.json`;
}

/** The calibration in a file, or why it is none. */
export function readCalibration(path: string, file = path): CalibrationFile | BadCalibration {
  const unreadable = (detail: string): BadCalibration => ({ file, why: 'unreadable', detail: detail.slice(0, 300) });
  try {
    const read = calibrationFileSchema.safeParse(JSON.parse(readRegularFile(path, MOST_BYTES).replace(/^\uFEFF/u, '')));
    if (!read.success) return unreadable(`${read.error.issues[0]?.path.join('.') || 'the whole'}: ${read.error.issues[0]?.message ?? 'does not fit'}`);
    const { hash, ...content } = read.data;
    return hashOf(content) === hash ? read.data : { file, why: 'edited', detail: 'its content is not what its hash was made of' };
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

/** The kind of question in a template's name: `criteria` of `criteria-1a2b3c4d`; empty where it has none. */
const rubricOf = ({ templateHash }: CalibrationKey): string => templateHash.slice(0, Math.max(0, templateHash.lastIndexOf('-')));

export interface FoundCalibrations {
  /** Of exactly this judge; null: none. */
  readonly fresh: { readonly file: string; readonly calibration: CalibrationFile['calibration'] } | null;
  /** Of the same model with another template or way of sampling, or while another model answered to its name: of no use, and to be said. */
  readonly stale: readonly StaleCalibration[];
  readonly bad: readonly BadCalibration[];
}

/** What differs; which model answered only where both know it. */
const changedIn = (before: CalibrationKey, now: CalibrationKey): Changed[] =>
  PARTS.filter(part => before[part] !== now[part] && (part !== 'answeredBy' || ((before[part] ?? null) !== null && (now[part] ?? null) !== null)));

/**
 * The calibration of a judge among those of a folder (`specs/judge`). A folder that is not there has none; one that cannot be read is a
 * set-up failure (`calibrations-unreadable`). At most 500 files are read, and the rest is said among the bad ones.
 */
export function findCalibration(folder: string, key: CalibrationKey): FoundCalibrations {
  const files = filesIn(folder);
  const read = files.slice(0, MOST_FILES).map(file => ({ file, found: readCalibration(join(folder, file), file) }));
  const sound = read.flatMap(({ file, found }) => ('why' in found ? [] : [{ file, calibration: found.calibration }]));
  // A judge of another kind of question is another instrument, not an old one.
  const ofModel = sound.filter(({ calibration }) => calibration.key.model === key.model && rubricOf(calibration.key) === rubricOf(key));
  const each = ofModel.map(({ file, calibration }) => ({ file, calibration, changed: changedIn(calibration.key, key) }));
  const fitting = each.filter(({ changed }) => changed.length === 0);
  // One that names the model that answers goes before one that does not say.
  const fresh = fitting.find(({ calibration }) => (calibration.key.answeredBy ?? null) === (key.answeredBy ?? null)) ?? fitting[0];
  return {
    fresh: fresh ? { file: fresh.file, calibration: fresh.calibration } : null,
    stale: each.filter(({ changed }) => changed.length > 0),
    bad: [...read.flatMap(({ found }) => ('why' in found ? [found] : [])), ...beyond(files)],
  };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => name.startsWith('calibration-') && name.endsWith('.json'))
      .sort();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw new Failure({
      party: 'set-up',
      code: 'calibrations-unreadable',
      what: `the folder of calibrations ${relative('.', folder) || folder} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      next: 'Make it a folder that can be read, or name another one.',
      cause,
    });
  }
}

function beyond(files: readonly string[]): BadCalibration[] {
  const [file, ...more] = files.slice(MOST_FILES);
  return file === undefined ? [] : [{ file, why: 'too many', detail: `at most ${MOST_FILES} files are read; ${more.length} more come after it` }];
}
