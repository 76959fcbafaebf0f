import { Readable } from 'node:stream';
import { bytesOf } from './bytesOf.js';
import { megabytes, MOST_LINE_BYTES } from './limits.js';

/** A record of a table and the line it begins on, or why it cannot be had. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] } | { readonly line: number; readonly reason: string };

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const CODES: Readonly<Record<string, string>> = {
  CSV_MAX_RECORD_SIZE: `a row is longer than ${megabytes(MOST_LINE_BYTES)}`,
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'a quoted cell goes on after its closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands in the middle of a cell',
};

const isParsed = (value: unknown): value is Parsed => typeof value === 'object' && value !== null && 'record' in value && 'info' in value;

async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/**
 * The records of a table as a stream. A byte that is not UTF-8 refuses its row. Damaged quoting ends the reading, because
 * where the next row begins is then unknown: the refusal says so.
 */
export async function* csvRows(file: string, delimiter: string, signal?: AbortSignal): AsyncGenerator<CsvRow> {
  const { parse } = await import('csv-parse');
  const parser = Readable.from(decoded(bytesOf(file, signal))).pipe(
    parse({ delimiter, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: MOST_LINE_BYTES, record_delimiter: ['\r\n', '\n'] }),
  );
  let line = 1;
  try {
    for await (const value of parser as AsyncIterable<unknown>) {
      if (!isParsed(value)) continue;
      const cells = value.record;
      const spread = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      const began = Math.max(1, value.info.lines - spread);
      line = value.info.lines;
      yield cells.some(cell => cell.includes('\uFFFD'))
        ? { line: began, reason: 'holds bytes that are not UTF-8, or the mark of lost ones: save it as UTF-8' }
        : { line: began, cells };
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    yield { line: line + 1, reason: `${CODES[code] ?? 'the table is damaged here'}; the rest of the file was not read` };
  }
}
