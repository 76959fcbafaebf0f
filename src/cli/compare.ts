import { compareRuns } from './compare/compareRuns.js';
import { comparisonsWords } from './compare/compareWords.js';
import { readRun, sameFolder } from './compare/readRun.js';
import { readArguments, refused } from './readArguments.js';

export const compareHelp = `usersim compare <reports-before> <reports-after>: what two runs of the same specs say about two versions of a chatbot

  <reports-...>     the folder of a run's reports, or its folder of records; keep a copy, the next run clears it
  --fail-on-worse   exit status 1 when a criterion went worse or is inconclusive
  --json            all facts as JSON

Paired by spec, matcher and criterion. First attempts count: a void one is undecided, whatever a later attempt came to, and every
undecided one is counted as met and as not met. So are conversations that were not held or that set-up, model or an
interruption cut short; while there are any, no difference is shown by the rest. Better or worse: shown whichever way the undecided are counted (McNemar exact where
the same people took part with the same seeds, else Newcombe's interval), each criterion by itself at 95 %. Inconclusive: shares of
void first attempts differ (Fisher exact, p < .05), or simulators, judges or gates do, or it hangs on the undecided.
Exit status: 0, 1 with --fail-on-worse, or 2 when the set-up failed.
`;

const OPTIONS = { 'fail-on-worse': { type: 'boolean' }, json: { type: 'boolean' } } as const;

/** Compares two runs and prints what they show. Returns the exit status. */
export function compare(words: readonly string[]): number {
  const { values, positionals } = readArguments('compare', words, OPTIONS);
  const [before, after, ...more] = positionals;
  if (before === undefined || after === undefined || more.length > 0) throw refused('compare', 'give the reports of two runs: before, after');
  if (sameFolder(before, after)) throw refused('compare', 'before and after are the same folder: the next run clears it, so keep a copy of the first');
  const comparisons = compareRuns(readRun(before), readRun(after));
  process.stdout.write(values.json ? `${JSON.stringify(comparisons, null, 2)}\n` : `${comparisonsWords(comparisons)}\n`);
  // Where nothing was asked nothing is shown to be no worse.
  const stops = comparisons.length === 0 || comparisons.some(({ outcome }) => outcome === 'worse' || outcome === 'inconclusive');
  return values['fail-on-worse'] && stops ? 1 : 0;
}
