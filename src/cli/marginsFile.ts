import { readFileSync } from 'node:fs';
import { readCensusRows } from '../extraction/readers/censusRows.js';
import type { SharesByDimension } from '../population/population.js';
import { censusMargins } from '../population/sampling/censusMargins.js';
import { factCategoryOf, UNKNOWN, UNSORTED } from '../profile/categories.js';
import { Failure } from '../support/failure.js';
import { counted } from '../support/text.js';
import { refused } from './readArguments.js';

const COMMAND = 'profiles sample';

/**
 * Margins from a file: a census table of age by sex, or census rows, a person each with a weight (`fnlwgt`). Of rows the margins
 * are on age, gender and education, among those of whom it is known; rows that cannot be read are counted on `tell`.
 */
export async function marginsFile(file: string, tell: (line: string) => void): Promise<SharesByDimension> {
  try {
    const [header = ''] = readFileSync(file, 'utf8').split('\n', 1);
    return /\bfnlwgt\b/u.test(header) ? await marginsOfRows(file, tell) : await marginsOfTable(file);
  } catch (error) {
    throw error instanceof Failure ? error : refused(COMMAND, `--margins-file: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function marginsOfTable(file: string): Promise<SharesByDimension> {
  const { parse } = await import('csv-parse/sync');
  return censusMargins(parse<Record<string, string>>(readFileSync(file, 'utf8'), { columns: true, bom: true, skip_empty_lines: true }), file);
}

const OF_ROWS = ['age', 'gender', 'education'] as const;

async function marginsOfRows(file: string, tell: (line: string) => void): Promise<SharesByDimension> {
  const weights = new Map<(typeof OF_ROWS)[number], Map<string, number>>(OF_ROWS.map(dimension => [dimension, new Map()]));
  const reasons: string[] = [];
  let read = 0;
  for await (const row of readCensusRows(file)) {
    read++;
    if ('reason' in row) {
      reasons.push(`line ${row.line}: ${row.reason}`);
      continue;
    }
    for (const [dimension, sums] of weights) {
      const category = factCategoryOf(row.objective, dimension);
      if (category !== UNKNOWN && category !== UNSORTED) sums.set(category, (sums.get(category) ?? 0) + row.weight);
    }
  }
  if (reasons.length > 0) tell(`${file}: ${counted(reasons.length, 'row')} of ${read} could not be read (${reasons.slice(0, 3).join('; ')})`);
  const margins = [...weights].flatMap(([dimension, sums]) => {
    const total = [...sums.values()].reduce((sum, weight) => sum + weight, 0);
    return total === 0 ? [] : [[dimension, Object.fromEntries([...sums].map(([category, weight]) => [category, weight / total]))] as const];
  });
  if (margins.length === 0) throw refused(COMMAND, `--margins-file: no row of ${file} says anything on age, gender or education`);
  return Object.fromEntries(margins);
}
