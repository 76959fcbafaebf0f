import { existsSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { Failure } from '../../support/failure.js';
import { bytesOf } from './bytesOf.js';
import type { CsvColumns } from './csvColumns.js';
import type { JsonFormat } from './jsonFormats.js';
import type { LoggedConversation, RefusedRow } from './loggedConversation.js';
import { readCsvLog } from './readCsvLog.js';
import { layoutOf, readJsonLog } from './readJsonLog.js';
import { readTranscripts } from './readTranscripts.js';
import type { SpeakerNames } from './speakers.js';
import { isTranscript, labelled } from './transcriptTurns.js';

export const logFormats = ['auto', 'openai', 'sharegpt', 'lmsys', 'transcript', 'csv'] as const;
export type LogFormat = (typeof logFormats)[number];

export interface LogOptions extends SpeakerNames {
  /** Default `auto`: seen from the file's name and its beginning. */
  readonly format?: LogFormat;
  /** Columns of a table that have names of their own. */
  readonly columns?: CsvColumns;
  readonly signal?: AbortSignal;
}

const PEEK = 256 * 1024;
const JSON_FORMATS: readonly JsonFormat[] = ['openai', 'sharegpt', 'lmsys'];
const isJsonFormat = (format: LogFormat): format is JsonFormat => (JSON_FORMATS as readonly string[]).includes(format);

/** The beginning of a file as text; damaged bytes show as U+FFFD. */
async function startOf(file: string, signal?: AbortSignal): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytesOf(file, signal)) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= PEEK) break;
  }
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, PEEK));
}

/** The format a file seems to have. Throws `log-unrecognised` saying what was seen. */
function formatOf(file: string, start: string, names: SpeakerNames): 'json' | 'transcript' | 'csv' {
  const extension = extname(file).toLowerCase();
  if (['.jsonl', '.ndjson', '.json'].includes(extension)) return 'json';
  if (['.csv', '.tsv'].includes(extension)) return 'csv';
  if (isTranscript(start, names)) return 'transcript';
  if (/^\s*[[{]\s*["[{\]}]/u.test(start)) return 'json';
  if (start.split('\n').some(line => labelled(line, names))) return 'transcript';
  const firstLine = start.trim().split('\n', 1)[0] ?? '';
  if (extension !== '.txt' && /\b(?:text|message|content|utterance|conversation)\b/iu.test(firstLine) && /[,;\t]/u.test(firstLine)) return 'csv';
  throw new Failure({
    party: 'set-up',
    code: 'log-unrecognised',
    what: `${basename(file)} is no log in a form that is known`,
    details: [
      // Its form alone: the line may name somebody.
      ['begins with', firstLine.slice(0, 80).replace(/\p{L}/gu, 'x').replace(/\p{N}/gu, '0')],
      ['known', 'OpenAI, ShareGPT and LMSYS rows as JSONL or a JSON array; transcripts with "User:" and "Assistant:" lines; CSV'],
    ],
    next: `Say the format (${logFormats.slice(1).join(', ')}), or name the speakers of a transcript (--speaker, --chatbot).`,
  });
}

function missing(file: string): Failure {
  const what = existsSync(file) ? `${file} is a folder, not a log` : `there is no log ${file}`;
  return new Failure({ party: 'set-up', code: 'log-missing', what, next: 'Name the files to read, each one.' });
}

async function* readLog(file: string, options: LogOptions): AsyncGenerator<LoggedConversation | RefusedRow> {
  const { format = 'auto', columns = {}, signal } = options;
  if (!existsSync(file) || statSync(file).isDirectory()) throw missing(file);
  const start = await startOf(file, signal);
  if (start.trim() === '') {
    yield { source: basename(file), line: 1, reason: 'the file is empty' };
    return;
  }
  const kind = format === 'auto' ? formatOf(file, start, options) : isJsonFormat(format) ? 'json' : format;
  if (kind === 'csv') yield* readCsvLog(file, start, columns, options, signal);
  else if (kind === 'transcript') yield* readTranscripts(file, start, options, signal);
  else {
    const firstLine = start.trimStart().split('\n', 1)[0] ?? '';
    yield* readJsonLog(file, layoutOf(firstLine), isJsonFormat(format) ? [format] : JSON_FORMATS, signal);
  }
}

/**
 * Reads conversation logs, file after file, as a stream: never more than one conversation of a file in memory, except a
 * table up to 64 MB. What cannot be read comes as a `RefusedRow` with its line and reason. Throws a set-up failure when a
 * file is missing (`log-missing`), is no log (`log-unrecognised`), or two people talk and it was not said which to learn
 * about (`log-person-unsaid`).
 */
export async function* readLogs(files: readonly string[], options: LogOptions = {}): AsyncGenerator<LoggedConversation | RefusedRow> {
  for (const file of files) yield* readLog(file, options);
}
