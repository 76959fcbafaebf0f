import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

const refuse = (file: string, what: string): Failure =>
  new Failure({
    party: 'set-up',
    code: 'journal-other',
    what: `${basename(file)} ${what}`,
    next: `Finish with what began it, or begin anew: remove ${file}, or say --no-resume.`,
  });

/**
 * Opens the journal of an extraction, or begins one with its first entry. A last line that was half written is dropped and its work done again; a
 * journal that another model or other prompts began is not mixed with: `journal-other`.
 */
export function openJournal(file: string, { model, prompts, resume }: { readonly model: string; readonly prompts: string; readonly resume: boolean }): Journal {
  const done = new Map<string, unknown>();
  const begins = { kind: 'extraction journal', version: 1, model, prompts } as const;
  const lines = resume && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const written = lines.filter(line => line.trim() !== '');
  const first = head.safeParse(json(written[0] ?? ''));
  // A head that was half written holds nothing yet.
  if (written.length > 1 && !first.success) throw refuse(file, 'is no journal of an extraction');
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
    writeFileSync(`${file}.new`, heading + kept.map(line => `${line}\n`).join(''));
    renameSync(`${file}.new`, file);
  }
  return {
    found,
    get: (stage, key) => done.get(`${stage} ${key}`),
    put(stage, key, value) {
      done.set(`${stage} ${key}`, value);
      const line = `${JSON.stringify({ stage, key, value })}\n`;
      if (begun) appendFileSync(file, line);
      else writeFileSync(file, heading + line);
      begun = true;
    },
    remove: () => rmSync(file, { force: true }),
  };
}
