import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Profile } from '../../profile/profile.js';

type Objective = Profile['objective'];

/** One person of a census file. A census knows facts only: style and manner are not there to be read, and are not made up. */
export interface CensusRow {
  /** Counting lines of the file from 1; the header is line 1. */
  readonly line: number;
  /** How many people of the country this one stands for. */
  readonly weight: number;
  /** What the row says, each fact with the row's number and hash as its evidence; null where it says nothing. */
  readonly objective: Objective;
}

export interface RefusedCensusRow {
  readonly line: number;
  readonly reason: string;
}

const REQUIRED = ['age', 'sex', 'fnlwgt'] as const;
/** How the file writes that it does not know. */
const MISSING = new Set(['', '?']);

/**
 * Reads a census extract in the form of UCI Adult (Kohavi & Becker 1996): a header, then a person a row, `fnlwgt` the sampling
 * weight. Race and income are not read. Rows that cannot be read come out as refused, with the reason; a file without the
 * columns age, sex and fnlwgt gives one refused row.
 */
export async function* readCensusRows(file: string): AsyncIterable<CensusRow | RefusedCensusRow> {
  const { parse } = await import('csv-parse');
  const text = createReadStream(file);
  const records = text.pipe(parse({ bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, max_record_size: 100_000, info: true }));
  let header: readonly string[] | null = null;
  try {
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (header === null) {
        header = record;
        const missing = REQUIRED.filter(column => !record.includes(column));
        if (missing.length === 0) continue;
        yield { line: 1, reason: `the header lacks ${missing.join(', ')}` };
        return;
      }
      yield readRow(header, record, info.lines);
    }
  } finally {
    text.destroy();
  }
}

function readRow(header: readonly string[], record: readonly string[], line: number): CensusRow | RefusedCensusRow {
  if (record.length !== header.length) return { line, reason: `has ${record.length} fields where the header has ${header.length}` };
  const field = (column: string): string | null => {
    const value = record[header.indexOf(column)];
    return value === undefined || MISSING.has(value) ? null : value;
  };
  const weight = Number(field('fnlwgt') ?? Number.NaN);
  if (!(weight > 0 && weight < Infinity)) return { line, reason: `fnlwgt "${field('fnlwgt') ?? ''}" is no weight` };
  const age = field('age');
  if (age !== null && !/^(?:\d{1,2}|1[01]\d|120)$/.test(age)) return { line, reason: `age "${age}" is no age` };
  const evidence = [{ turn: line, hash: createHash('sha256').update(record.join(',')).digest('hex').slice(0, 16) }];
  const stated = <T>(value: T) => ({ value, basis: 'stated' as const, evidence });
  const words = (column: string) => {
    const value = field(column);
    return value === null ? null : stated(value.replaceAll('-', ' ').slice(0, 400));
  };
  const education = field('education');
  return {
    line,
    weight,
    objective: {
      age: age === null ? null : stated(Number(age)),
      gender: words('sex'),
      location: words('country'),
      occupation: words('occupation'),
      // With its hyphens: `HS-grad` and `7th-8th` are names of levels.
      education: education === null ? null : stated(education.slice(0, 400)),
      familyRelationships: words('marital'),
      socialRelationships: null,
      routinesHabits: null,
      otherExperiences: null,
    },
  };
}
