import { basename, resolve } from 'node:path';
import { admitJudge } from '../conversation/admitJudge.js';
import { doubtFacts } from '../judge/doubts.js';
import { judge } from '../judge/llmJudge.js';
import type { Judge } from '../judge/judge.js';
import { checksFolder } from '../judge/precheck/checkResult.js';
import { LOWEST_GATE } from '../judge/sampling/profile.js';
import { NO_USAGE, usageOf } from '../model/usage.js';
import { turnsOf } from '../record/storedTurns.js';
import { lastOf } from '../record/voidBefore.js';
import { writeRecord } from '../record/writeRecord.js';
import { Failure } from '../support/failure.js';
import { inPool } from '../support/inPool.js';
import { oneLine } from '../support/visible.js';
import { judgeFolderOf, labelsFolder } from './judge/judgeFolder.js';
import { nothingWhenInterrupted, sayInterrupted } from './interrupted.js';
import { judgeModelFrom } from './modelFrom.js';
import { readArguments, refused, wholeNumber } from './readArguments.js';
import { dispute } from './regrade/dispute.js';
import { regradeRecord, type RegradedRecord, type Wanted } from './regrade/regradeRecord.js';
import { countsOf, gradesFacts, gradesWords, type Grades } from './regrade/regradeWords.js';
import { storedRecords, type Stored } from './regrade/storedRecords.js';
import { refuseExisting } from './writeWhole.js';

export const regradeHelp = `usersim regrade <records...>: judges stored conversations anew, without talking to the chatbot

  <records...>          record files, folders of them, or the folder of a run's reports
  --criterion "..."     what each conversation must meet; may be repeated, all go into one call. Without it the records' own
                        criteria are judged again (100 a record at most), and what changed is listed
  --not                 the criteria must not be met
  --samples <how>       paired (default: both orders, more where they disagree) or single
  --min-certainty <n>   ${LOWEST_GATE} to 100; default 70 for paired samples, 80 for single ones and offline; without --criterion
                        what was demanded then, where that is more
  --unchecked           do not ask the judge first whether it can tell who is speaking (usersim judge check)
  --labels <folder>     your labels and calibrations of the judge; default: the run's, as its
                        summary.json says (specs/judge)
  --out <folder>        write the records there with the new verdicts after the old ones
  --json                all facts as JSON

usersim regrade <record> --disagree <outcome> "why": a person's label of one verdict; the outcome stays, and the report shows the dispute

  --disagree <outcome>  what the expectation came to in your eyes: met, "not met", "cannot tell" or both
  --criterion "..."     which verdict, where the record has several
  --labeller <name>     a name or initials, kept with the label

The judge: USERSIM_JUDGE_MODEL, else USERSIM_MODEL; offline rules without either. Void and failed conversations are inconclusive.
Exit status: 0 all met, 1 some not met, 2 the set-up or the judge failed or a record cannot be read, 3 none of that and some
inconclusive, 130 interrupted.
`;

const OPTIONS = {
  criterion: { type: 'string', multiple: true },
  not: { type: 'boolean' },
  samples: { type: 'string' },
  'min-certainty': { type: 'string' },
  unchecked: { type: 'boolean' },
  labels: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  disagree: { type: 'string' },
  labeller: { type: 'string' },
} as const;

type Given = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

/** Records judged at once. */
const AT_ONCE = 4;
/** Conversations that a judge may be checked with. */
const MOST_CHECKED_WITH = 50;
/** Unreadable files that are named one by one. */
const NAMED = 10;

interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Judges stored conversations anew and prints what they come to; or keeps a person's disagreement. Returns the exit status. */
export async function regrade(words: readonly string[], env: Readonly<Record<string, string | undefined>>, io: Surroundings): Promise<number> {
  const { values: given, positionals } = readArguments('regrade', words, OPTIONS);
  if (given.disagree !== undefined) return dispute(positionals, { ...given, disagree: given.disagree }, io);
  const wanted = wantedFrom(given);
  if (positionals.length === 0) throw refused('regrade', 'no records are given: a file, a folder of records, or the reports of a run');
  const { stored, unreadable } = storedRecords(positionals);
  for (const problem of unreadable.slice(0, NAMED)) io.err(`left out: ${oneLine(problem)}\n`);
  if (unreadable.length > NAMED) io.err(`left out: ${unreadable.length - NAMED} more files that cannot be read\n`);
  const standing = new Set(lastOf(stored.map(({ record }) => record)));
  const chosen = stored.filter(({ record }) => standing.has(record));
  if (chosen.length === 0)
    throw new Failure({
      party: 'set-up',
      code: 'no-records',
      what: `there is no readable record in ${positionals.map(place => oneLine(place, 200)).join(', ')}`,
    });
  const calibrations = given.labels === undefined ? judgeFolderOf('regrade', positionals, '--labels <folder>') : labelsFolder('regrade', given.labels);
  const targets = given.out === undefined ? [] : targetsIn(given.out, chosen);
  const by = judge({ model: judgeModelFrom(env), precheck: given.unchecked !== true, ...(given.samples === 'single' ? { samples: 'single' } : {}) });
  const records = await graded(chosen, wanted, by, { calibrations, io }).catch(nothingWhenInterrupted(io.signal));
  if (records === null) return sayInterrupted();
  for (const [at, { record, verdicts }] of records.entries())
    writeInto(targets[at], { ...record, verdicts: [...record.verdicts, ...verdicts.map(({ verdict }) => verdict)] });
  const usage = records.flatMap(({ verdicts }) => verdicts).reduce((sum, { verdict }) => usageOf(sum, verdict.usage), NO_USAGE);
  const { name, model, offline } = by;
  const grades: Grades = {
    judge: { name, model, offline },
    records,
    heldAgain: stored.length - chosen.length,
    unreadable,
    usage,
    own: wanted.criteria === null,
  };
  io.out(given.json ? `${JSON.stringify(gradesFacts(grades), null, 2)}\n` : `${gradesWords(grades)}\n`);
  if (given.out !== undefined) io.err(`written to ${given.out}\n`);
  return exitStatus(grades);
}

function wantedFrom(given: Given): Wanted {
  const criteria = given.criterion?.map(criterion => criterion.trim()) ?? null;
  if (criteria?.some(criterion => criterion === '')) throw refused('regrade', '--criterion is empty');
  if (criteria !== null && new Set(criteria).size < criteria.length) throw refused('regrade', 'a --criterion is given twice');
  if (given.not && criteria === null) throw refused('regrade', '--not is about a --criterion, and none is given');
  if (given.samples !== undefined && !['single', 'paired'].includes(given.samples))
    throw refused('regrade', `--samples is "${given.samples}", not single or paired`);
  if (given.labeller !== undefined) throw refused('regrade', '--labeller is about --disagree');
  return { criteria, negated: given.not === true, minCertainty: wholeNumber('regrade', 'min-certainty', given['min-certainty'], LOWEST_GATE, 100) };
}

/** Where each record goes, before anything is paid for: nothing is written over. */
function targetsIn(folder: string, chosen: readonly Stored[]): string[] {
  const targets = chosen.map(({ file }) => resolve(folder, basename(file)));
  const twice = targets.find((target, at) => targets.indexOf(target) < at);
  if (twice !== undefined) throw refused('regrade', `two records are called ${basename(twice)}: they cannot both go to ${folder}`);
  for (const target of targets) refuseExisting(target, false);
  return targets;
}

const writeInto = (target: string | undefined, record: Stored['record']): void => {
  if (target !== undefined) writeRecord(target, record);
};

function graded(
  chosen: readonly Stored[],
  wanted: Wanted,
  by: Judge,
  { calibrations, io: { signal, clock } }: { readonly calibrations: string; readonly io: Surroundings },
): Promise<RegradedRecord[]> {
  const at = new Date(clock()).toISOString();
  const onWait = () => () => undefined;
  const admit = admitJudge(onWait, {
    folder: checksFolder(resolve()),
    conversations: () => Promise.resolve(chosen.slice(0, MOST_CHECKED_WITH).flatMap(({ record }) => turnsOf(record))),
    clock,
  });
  const judging = { judge: by, signal, onWait, admit, calibrations: resolve(calibrations) };
  const byId = new Map(chosen.map(({ record }) => [record.id, record]));
  const work = async (one: Stored) => {
    const done = await regradeRecord(one, wanted, judging, at, id => byId.get(id) ?? null);
    // What a call that was broken off came to is no verdict.
    signal.throwIfAborted();
    return done;
  };
  return inPool(chosen, AT_ONCE, work, signal);
}

function exitStatus({ records, unreadable }: Grades): number {
  const regraded = records.flatMap(({ verdicts }) => verdicts);
  const { notMet, inconclusive } = countsOf(regraded);
  if (notMet > 0) return 1;
  if (unreadable.length > 0 || regraded.some(({ verdict }) => doubtFacts(verdict.doubt).judgeBroke)) return 2;
  return inconclusive > 0 ? 3 : 0;
}
