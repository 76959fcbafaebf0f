import { Failure } from '../../support/failure.js';
import type { Shares } from './namedShares.js';

/**
 * Margins on age and gender from a census table of age by sex: a row an age band (`18-24 years old`), the columns `All_Male` and
 * `All_Female`, shares or counts. The row of all ages is left out. Rows come as objects, as csv-parse gives them.
 */
export function censusMargins(rows: readonly Readonly<Record<string, string>>[], file: string): { readonly age: Shares; readonly gender: Shares } {
  const refuse = (problem: string): Failure =>
    new Failure({
      party: 'set-up',
      code: 'margins-file',
      what: `${file} is no census table of age by sex: ${problem}`,
      next: 'It needs the columns age_category, All_Male and All_Female, and a row for each age band.',
    });
  const number = (value: string | undefined, column: string, line: number): number => {
    const read = value === undefined || value.trim() === '' ? Number.NaN : Number(value);
    if (!(read >= 0 && read < Infinity)) throw refuse(`line ${line}, ${column}: "${value ?? ''}" is no number from 0`);
    return read;
  };
  const bands = rows.flatMap((row, at) => {
    const label = row['age_category'];
    if (label === undefined) throw refuse('there is no column age_category');
    const band = /^\d{1,3}(?:-\d{1,3}|\+)/u.exec(label.trim())?.[0];
    if (band === undefined && !/^all ages$/iu.test(label.trim())) throw refuse(`line ${at + 2}: "${label}" is no age band`);
    return band === undefined ? [] : [{ band, male: number(row['All_Male'], 'All_Male', at + 2), female: number(row['All_Female'], 'All_Female', at + 2) }];
  });
  const sum = (of: (row: { male: number; female: number }) => number): number => bands.reduce((total, row) => total + of(row), 0);
  const all = sum(({ male, female }) => male + female);
  if (!(all > 0)) throw refuse('it has no people in it');
  return {
    age: Object.fromEntries(bands.map(({ band, male, female }) => [band, (male + female) / all])),
    gender: { female: sum(({ female }) => female) / all, male: sum(({ male }) => male) / all },
  };
}
