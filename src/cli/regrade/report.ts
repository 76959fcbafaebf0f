import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { labelLines } from '../../report/labels/labelWords.js';
import { remakeReport } from '../../report/remake.js';
import { judgeFoldersOf, labelsFolder } from '../judge/judgeFolder.js';
import { readArguments, refused } from '../readArguments.js';

export const reportHelp = `usersim report: makes the report of the last run anew, with what people's labels say by now

  --folder <reports>   the folder of the run's reports; default reports
  --labels <folder>    where labels.jsonl lies; default: the run's, as its summary.json says (specs/judge)
  --json               what the labels say, as JSON

Shows verdicts that people dispute (usersim regrade <record> --disagree ...), and rates corrected by labels (usersim judge label) beside
the judge's own: PPI++, from 20 labels of a criterion on. Outcomes stay. Nothing else of the report changes.
Exit status: 0, or 2 when the set-up failed.
`;

const OPTIONS = { folder: { type: 'string' }, labels: { type: 'string' }, json: { type: 'boolean' } } as const;

/** Makes the report anew and prints what the labels say. Returns the exit status. */
export async function report(words: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('report', words, OPTIONS);
  if (positionals.length > 0) throw refused('report', `"${positionals.join(' ')}": it takes options only`);
  const folder = values.folder ?? 'reports';
  const { headline, labels, page } = await remakeReport({ folder, labels: labelFiles(values.labels, folder) });
  if (values.json) process.stdout.write(`${JSON.stringify(labels, null, 2)}\n`);
  else {
    const lines: [string, string][] = [...labelLines(labels), ...(page === null ? [] : [['report', page] as [string, string]])];
    const width = Math.max(0, ...lines.map(([label]) => label.length));
    process.stdout.write(`${[headline, ...lines.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`)].join('\n')}\n`);
  }
  return 0;
}

/** The files of labels of a run: what was given, and is there, or where the run keeps them. */
function labelFiles(given: string | undefined, reports: string): string[] {
  if (given === undefined) return judgeFoldersOf([reports], '--labels <folder>').map(folder => join(folder, 'labels.jsonl'));
  if (!given.endsWith('.jsonl')) return [join(labelsFolder('report', given), 'labels.jsonl')];
  if (!existsSync(given)) throw refused('report', `--labels ${given} is not there: give the folder that holds your labels.jsonl, such as specs/judge`);
  return [given];
}
