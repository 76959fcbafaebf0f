import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { calibrationKeySchema, type CalibrationKey } from '../../../judge/calibration/labelRow.js';
import { Failure } from '../../../support/failure.js';
import { notWritten, writeWhole } from '../../writeWhole.js';
import { golds } from './row.js';

/** Bytes of a file of labels: hundreds of thousands of them. */
const LARGEST = 256 * 1024 * 1024;

/** What is read again of a row that we wrote; its other fields are kept as they are. */
const ours = z.looseObject({
  id: z.string(),
  pass: z.union([z.literal(1), z.literal(2)]),
  gold: z.enum(golds),
  source: z.literal('label'),
  why: z.string().optional(),
  at: z.string(),
  judge: calibrationKeySchema.nullish().catch(null),
});
export type StoredLabel = z.infer<typeof ours>;

/** A question, asked the first or the second time. */
export const questionKey = ({ id, pass }: { readonly id: string; readonly pass: 1 | 2 }): string => `${id} ${pass}`;

/** The same, with the judge whose answer the label is held against. */
export const labelKey = (label: { readonly id: string; readonly pass: 1 | 2; readonly judge?: CalibrationKey | null | undefined }): string => {
  const { model, templateHash, samples, answeredBy } = label.judge ?? {};
  return JSON.stringify([label.id, label.pass, model, templateHash, samples, answeredBy]);
};

interface Line {
  readonly text: string;
  /** Null for a line that is no label of this command. */
  readonly label: StoredLabel | null;
  readonly isJson: boolean;
}

/** The beginning of a row of ours, and no end. */
const isCutOff = ({ text, isJson }: Line): boolean => !isJson && text.startsWith('{"id":"');

function linesOf(file: string): Line[] {
  if (!existsSync(file)) return [];
  if (!statSync(file).isFile() || statSync(file).size > LARGEST)
    throw new Failure({ party: 'set-up', code: 'labels-unreadable', what: `${file} is no file of labels`, next: 'Name another place: --out <file>' });
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split('\n');
  return lines.filter(text => text.trim() !== '').map(lineFrom);
}

function lineFrom(text: string): Line {
  try {
    return { text, label: ours.safeParse(JSON.parse(text)).data ?? null, isJson: true };
  } catch {
    return { text, label: null, isJson: false };
  }
}

export interface StoredLabels {
  /** The labels in the order they were given; of one that was changed all. */
  readonly labels: readonly StoredLabel[];
  /** Lines that are none of ours: hand-written, of another command, unreadable. */
  readonly others: number;
  /** Rows that a crash cut off while they were written. */
  readonly cutOff: number;
}

/** What is in a file of labels; nothing where there is none. */
export function storedLabels(file: string): StoredLabels {
  const lines = linesOf(file);
  const labels = lines.flatMap(({ label }) => (label === null ? [] : [label]));
  const cutOff = lines.filter(isCutOff).length;
  return { labels, others: lines.length - labels.length - cutOff, cutOff };
}

/** Adds a row at the end, and returns when the disk has it. A last line that was cut off does not swallow it. */
export function appendLabel(file: string, row: object): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const whole = !existsSync(file) || statSync(file).size === 0 || readFileSync(file).at(-1) === 10;
    const handle = openSync(file, 'a');
    try {
      writeSync(handle, `${whole ? '' : '\n'}${JSON.stringify(row)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (cause) {
    throw notWritten(file, cause);
  }
}

/**
 * Rewrites the file at once: of labels that were changed only the last stays, rows that were cut off go, and `changes` may give labels
 * other fields. All other lines stay as they are.
 */
export function compactLabels(file: string, changes: (label: StoredLabel) => object | undefined = () => undefined): void {
  const lines = linesOf(file);
  const last = new Map(lines.flatMap(({ label }, at) => (label === null ? [] : [[labelKey(label), at] as const])));
  const kept = lines.flatMap((line, at) => {
    const { label, text } = line;
    if (label === null) return isCutOff(line) ? [] : [text];
    if (last.get(labelKey(label)) !== at) return [];
    const changed = changes(label);
    return [changed === undefined ? text : JSON.stringify({ ...(JSON.parse(text) as object), ...changed })];
  });
  if (lines.length > 0) writeWhole(file, kept.map(text => `${text}\n`).join(''));
}
