import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { hashText } from '../../support/seed.js';
import { calibrationSchema, type Calibration } from './calibration.js';
import { calibrationKeySchema, type CalibrationKey } from './labelRow.js';

/** A calibration as it lies in a folder, sealed against hands. */
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
  /** `edited`: its content is not what it was sealed with. */
  readonly why: 'unreadable' | 'edited';
  readonly detail: string;
}

/** What changed between the judge that was labelled and the one that is asked. */
export interface StaleCalibration {
  readonly file: string;
  readonly calibration: CalibrationFile['calibration'];
  readonly changed: readonly ('templateHash' | 'samples')[];
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

/** `calibration-gpt-5-mini-1a2b3c4d.json`; the hash is of model, template and samples together. */
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
    if (statSync(path).size > MOST_BYTES) return unreadable(`longer than ${MOST_BYTES} bytes`);
    const read = calibrationFileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/u, '')));
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
  readonly fresh: CalibrationFile['calibration'] | null;
  /** Of the same model with another template or way of sampling: of no use, and to be said. */
  readonly stale: readonly StaleCalibration[];
  readonly bad: readonly BadCalibration[];
}

/** The calibration of a judge among those of a folder (`specs/judge`). A folder that is not there has none. */
export function findCalibration(folder: string, key: CalibrationKey): FoundCalibrations {
  const read = filesIn(folder).map(file => ({ file, found: readCalibration(join(folder, file), file) }));
  const sound = read.flatMap(({ file, found }) => ('why' in found ? [] : [{ file, calibration: found.calibration }]));
  // A judge of another kind of question is another instrument, not an old one.
  const ofModel = sound.filter(({ calibration }) => calibration.key.model === key.model && rubricOf(calibration.key) === rubricOf(key));
  const changed = (other: CalibrationKey) => (['templateHash', 'samples'] as const).filter(part => other[part] !== key[part]);
  return {
    fresh: ofModel.find(({ calibration }) => changed(calibration.key).length === 0)?.calibration ?? null,
    stale: ofModel.map(({ file, calibration }) => ({ file, calibration, changed: changed(calibration.key) })).filter(one => one.changed.length > 0),
    bad: read.flatMap(({ found }) => ('why' in found ? [found] : [])),
  };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => name.startsWith('calibration-') && name.endsWith('.json'))
      .sort()
      .slice(0, MOST_FILES);
  } catch {
    return [];
  }
}
