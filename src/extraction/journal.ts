import { appendFileSync, chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { Failure } from '../support/failure.js';

const head = z.strictObject({ kind: z.literal('extraction journal'), version: z.literal(1), model: z.string(), prompts: z.string() });
const entry = z.strictObject({ stage: z.enum(['facts', 'prose']), key: z.string().min(1), value: z.unknown() });

type Stage = z.infer<typeof entry>['stage'];

/** What is done already, by stage and content; kept on disk a line at a time, so that what was paid for is not paid for twice. */
export interface Journal {
  get(stage: Stage, key: string): unknown;
  put(stage: Stage, key: string, value: unknown): void;
  /** Entries that were there when it was opened. */
  readonly found: number;
  remove(): void;
}

/** A journal that forgets: for runs without a file. */
export const noJournal = (): Journal => ({ get: () => undefined, put: () => undefined, found: 0, remove: () => undefined });

const json = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** Read and written by nobody else: it holds what people said of themselves, before it was made coarse. */
const PRIVATE = { mode: 0o600 } as const;
const HEAD_BEGINS = '{"kind":"extraction journal"';

/** What stands there and is no journal is somebody's: it is neither written over nor removed. */
const foreign = (file: string): Failure =>
  new Failure({
    party: 'set-up',
    code: 'journal-other',
    what: `${basename(file)} is no journal of an extraction`,
    next: `It is left as it is. Move ${file} away, or name another --out.`,
  });

const refuse = (file: string, what: string): Failure =>
  new Failure({
    party: 'set-up',
    code: 'journal-other',
    what: `${basename(file)} ${what}`,
    next: `Finish with what began it, or begin anew: remove ${file}, or say --no-resume.`,
  });

/**
 * Opens the journal of an extraction, or begins one with its first entry. A last line that was half written is dropped and its work done again; a
 * journal that another model or other prompts began is not mixed with, and a file that is no journal is left alone: `journal-other`.
 */
export function openJournal(file: string, { model, prompts, resume }: { readonly model: string; readonly prompts: string; readonly resume: boolean }): Journal {
  const done = new Map<string, unknown>();
  const begins = { kind: 'extraction journal', version: 1, model, prompts } as const;
  const there = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const lines = there.filter(line => line.trim() !== '');
  const [top = ''] = lines;
  // A head that was half written holds nothing yet.
  const half = lines.length <= 1 && (top.startsWith(HEAD_BEGINS) || HEAD_BEGINS.startsWith(top));
  if (!head.safeParse(json(top)).success && !half) throw foreign(file);
  const written = resume ? lines : [];
  const first = head.safeParse(json(written[0] ?? ''));
  if (first.success) {
    if (first.data.model !== model) throw refuse(file, `was begun with the model "${first.data.model}", and now it is "${model}"`);
    if (first.data.prompts !== prompts) throw refuse(file, 'was begun with other prompts');
  }
  for (const [at, line] of written.slice(1).entries()) {
    const read = entry.safeParse(json(line));
    if (read.success) done.set(`${read.data.stage} ${read.data.key}`, read.data.value);
    else if (at < written.length - 2) throw refuse(file, `is damaged at line ${at + 2}`);
  }
  const found = done.size;
  const heading = `${JSON.stringify(begins)}\n`;
  let begun = first.success;
  if (begun) {
    // Written anew, so that a half line is gone and what is added stands on lines of its own.
    const kept = written.slice(1).filter(line => entry.safeParse(json(line)).success);
    const making = `${file}.making-${process.pid}`;
    writeFileSync(making, heading + kept.map(line => `${line}\n`).join(''), PRIVATE);
    renameSync(making, file);
  }
  return {
    found,
    get: (stage, key) => done.get(`${stage} ${key}`),
    put(stage, key, value) {
      done.set(`${stage} ${key}`, value);
      const line = `${JSON.stringify({ stage, key, value })}\n`;
      if (begun) appendFileSync(file, line);
      else {
        writeFileSync(file, heading + line, PRIVATE);
        chmodSync(file, PRIVATE.mode);
      }
      begun = true;
    },
    remove: () => rmSync(file, { force: true }),
  };
}
