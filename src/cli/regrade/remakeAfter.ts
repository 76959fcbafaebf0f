import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { remakeReport } from '../../report/remake.js';
import { oneLine } from '../../support/visible.js';

/** Makes the report of the run that a record lies in anew, where it lies in one. What cannot be made loses no label. Says what became of it. */
export async function remakeAfter(record: string, labels: string): Promise<string> {
  const reports = reportsOf(record);
  if (reports === null) return "the record lies in no run's reports: the next run with this conversation shows the dispute";
  try {
    const { page } = await remakeReport({ folder: reports, labels });
    return page === null ? `${join(reports, 'summary.json')} counts the dispute` : `${page} shows the dispute`;
  } catch (error) {
    return `the label is kept; the report could not be made anew: ${oneLine(error instanceof Error ? error.message : String(error), 300)}. Try: npx usersim report --folder ${reports}`;
  }
}

/** The reports that hold this record among their `records/`; null where there are none. */
function reportsOf(record: string): string | null {
  const records = dirname(realpathSync(record));
  const reports = dirname(records);
  return basename(records) === 'records' && existsSync(join(reports, 'summary.json')) ? relative('.', reports) || '.' : null;
}
