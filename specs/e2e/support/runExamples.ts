import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { conversationRecordSchema, type ConversationRecord } from '../../../src/record/conversationRecord.js';

const REPOSITORY = resolve(import.meta.dirname, '../../..');

/** What one example spec came to. */
export interface ExampleRow {
  readonly file: string;
  readonly title: string;
  readonly outcome: string;
  readonly party: string | null;
  readonly record: string | null;
}

export interface ExamplesRan {
  readonly code: number | null;
  readonly rows: readonly ExampleRow[];
  /** The first record of each spec, with its verdicts. */
  readonly records: readonly ConversationRecord[];
}

/** Runs the example specs, offline, against the demo chatbot with one flaw; a reports folder of its own keeps runs apart. */
export async function runExamples(folder: string, flaw?: string): Promise<ExamplesRan> {
  const child = spawn(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--workers', '2'], {
    cwd: REPOSITORY,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], USERSIM_REPORTS: folder, ...(flaw === undefined ? {} : { DEMO_FLAW: flaw }) },
    stdio: 'ignore',
  });
  const code = await new Promise<number | null>(done => child.on('close', done));
  const { specs: rows } = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as { specs: ExampleRow[] };
  const recordOf = (file: string) => conversationRecordSchema.parse(JSON.parse(readFileSync(resolve(REPOSITORY, file), 'utf8')));
  return { code, rows, records: rows.flatMap(({ record }) => (record === null ? [] : [recordOf(record)])) };
}
