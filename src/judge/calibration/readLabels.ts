import { relative } from 'node:path';
import { Failure } from '../../support/failure.js';
import { readRegularFile } from '../../support/readRegularFile.js';
import { contradiction, labelRowSchema, type LabelRow } from './labelRow.js';

/** A million labels of usual length have a third of this. */
const MOST_BYTES = 300 * 1024 * 1024;
const MOST_ROWS = 1_000_000;
const MOST_OF_A_LINE = 1_000_000;

const unreadable = (what: string, cause?: unknown): Failure =>
  new Failure({
    party: 'set-up',
    code: 'labels-unreadable',
    what,
    next: 'A line is one label as JSON, with at least certainty (0 to 100 or null), prediction, gold and correct (each may be null).',
    cause,
  });

/**
 * The rows of a file of labels. A line that is no row, or that contradicts itself, stops the reading and is named (`labels-unreadable`):
 * a calibration of the rest would be one of fewer labels than somebody gave. Empty lines are passed over.
 */
export function readLabels(file: string): LabelRow[] {
  const shown = relative('.', file) || file;
  let text: string;
  try {
    text = readRegularFile(file, MOST_BYTES);
  } catch (cause) {
    throw unreadable(`${shown} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
  const rows: LabelRow[] = [];
  for (const [at, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() === '') continue;
    if (rows.length >= MOST_ROWS) throw unreadable(`${shown} has more than ${MOST_ROWS} rows`);
    rows.push(readRow(line, problem => unreadable(`${shown}:${at + 1}: ${problem}`)));
  }
  return rows;
}

function readRow(line: string, refuse: (problem: string) => Failure): LabelRow {
  if (line.length > MOST_OF_A_LINE) throw refuse(`longer than ${MOST_OF_A_LINE} characters`);
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw refuse(`is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const read = labelRowSchema.safeParse(json);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw refuse(`${issue?.path.join('.') || 'the whole line'}: ${issue?.message ?? 'does not fit'}`);
  }
  const contradicted = contradiction(read.data);
  if (contradicted !== null) throw refuse(contradicted);
  return read.data;
}
