import { statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { calibrate } from '../../judge/calibration/calibrate.js';
import { calibrationFileName, calibrationText } from '../../judge/calibration/calibrationFile.js';
import type { LabelRow } from '../../judge/calibration/labelRow.js';
import { readLabels } from '../../judge/calibration/readLabels.js';
import { calibrationPage } from '../../report/judges/calibrationHtml.js';
import { thresholdWords } from '../../report/judges/calibrationWords.js';
import { decidesAnything } from '../../report/judges/judgeWords.js';
import { oneLine } from '../../support/visible.js';
import { readArguments, refused } from '../readArguments.js';
import { writeWhole } from '../writeWhole.js';
import { calibrationWords } from './calibrateWords.js';

export const calibrateHelp = `usersim judge calibrate <labels.jsonl>: what a judge's verdicts and its certainty are worth, measured on labels

  --target <share>        people must share so many of the verdicts that count, between 0 and 1; default .8
  --alpha <share>         the chance that a threshold found here misses that target; default .1
  --base-rate <share>     the run's share of real failures, where it differs from that of the labels; between 0 and 1
  --judge <model>         only labels of this model's verdicts
  --template <hash>       only those of this prompt template
  --samples <how>         only those of single or of paired samples
  --answered-by <model>   only those that this model answered: behind one requested name there may have been several
  --out <folder>          also write a calibration there, such as specs/judge: verdicts of the same judge then use it
  --page <file.html>      also write it as a page with a reliability diagram and a risk-coverage curve; one file, no request
  --json                  all facts as JSON; else a table

A line of labels.jsonl is a label as JSON, with at least certainty (0 to 100, null: not stated), prediction, gold and correct. Gold may
also be "both acceptable" (any prediction is right) or "cannot tell" (none is). Nothing is left out unsaid: what could not be read stays
in n and is never right; disputes are no random draw and are counted apart.

Exit status: 0, or 2 when the set-up failed.
`;

const OPTIONS = {
  target: { type: 'string' },
  alpha: { type: 'string' },
  'base-rate': { type: 'string' },
  judge: { type: 'string' },
  template: { type: 'string' },
  samples: { type: 'string' },
  'answered-by': { type: 'string' },
  out: { type: 'string' },
  page: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const COMMAND = 'judge calibrate';

interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Calibrates a judge on a file of labels, prints what it is worth, and stores it with `--out`. Returns the exit status. */
export function calibrateJudge(words: readonly string[], io: Surroundings): number {
  const { values: given, positionals } = readArguments(COMMAND, words, OPTIONS);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw refused(COMMAND, 'give one file of labels');
  if (given.samples !== undefined && !['single', 'paired'].includes(given.samples))
    throw refused(COMMAND, `--samples is "${given.samples}", not single or paired`);
  const options = {
    target: share('target', given.target, '0.8') ?? 0.8,
    alpha: share('alpha', given.alpha, '0.1') ?? 0.1,
    baseRate: share('base-rate', given['base-rate'], '0.05'),
  };
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
    throw refused(COMMAND, `${oneLine(file, 300)} is a folder: give the file of labels, such as ${oneLine(join(file, 'labels.jsonl'), 300)}`);
  const all = readLabels(file);
  if (all.length === 0) throw refused(COMMAND, `${file} holds no labels`);
  const chosen = all.filter(
    ({ judge }) =>
      (given.judge === undefined || judge?.model === given.judge) &&
      (given.template === undefined || judge?.templateHash === given.template) &&
      (given.samples === undefined || judge?.samples === given.samples) &&
      (given['answered-by'] === undefined || judge?.answeredBy === given['answered-by']),
  );
  if (chosen.length === 0) throw refused(COMMAND, `none of the ${all.length} rows of ${file} is of that judge: ${models(all)}`);
  const calibration = calibrate(chosen, options);
  const { key } = calibration;
  if (given.out !== undefined && key === null) throw refused(COMMAND, 'these labels name no judge, so nothing could tell when to use a calibration of them');
  io.out(given.json === true ? `${JSON.stringify(calibration, null, 2)}\n` : calibrationWords(calibration));
  if (given.out !== undefined && key !== null) {
    const path = join(given.out, calibrationFileName(key));
    writeWhole(path, calibrationText({ ...calibration, key }, new Date(io.clock()).toISOString()));
    io.err(`written to ${relative('.', path)}\n${nextRun(calibration)}\n`);
  }
  if (given.out === undefined && key !== null)
    io.err(
      `nothing uses this yet; to make it count in the next run add --out ${relative('.', dirname(file)) || '.'}, the folder that the option folders.judge names\n`,
    );
  if (given.page !== undefined) {
    writeWhole(given.page, calibrationPage(calibration));
    io.err(`page written to ${relative('.', given.page)}\n`);
  }
  return 0;
}

/** What a stored calibration does to the verdicts of the same judge. */
function nextRun({ key, thresholds, gates }: ReturnType<typeof calibrate>): string {
  const who = `the next run with ${oneLine(key?.model ?? 'this judge', 100)}, asked the same way`;
  if (gates.met.why === 'too few labels') return `too few labels: ${who}, stays uncalibrated, with the certainty it states`;
  if (!decidesAnything({ thresholds })) return `no threshold qualifies: ${who}, decides nothing; every verdict of it will be inconclusive`;
  return `${who}, decides ${thresholdWords(thresholds)}`;
}

function models(rows: readonly LabelRow[]): string {
  const named = [...new Set(rows.flatMap(({ judge }) => judge?.model ?? []))];
  return named.length === 0 ? 'no row names its judge' : `it has labels of ${named.slice(0, 20).join(', ')}`;
}

/** A share strictly between 0 and 1; null when it was not given. */
function share(name: string, given: string | undefined, example: string): number | null {
  if (given === undefined) return null;
  const value = /^\d*\.?\d+$/u.test(given.trim()) ? Number(given) : NaN;
  if (value > 0 && value < 1) return value;
  throw refused(COMMAND, `--${name} is "${given}", not a share between 0 and 1, such as ${example}`);
}
