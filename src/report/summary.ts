import type { Party } from '../support/failure.js';
import type { TestRun } from './testRun.js';
import type { BadCard } from '../record/simulatorCards.js';
import type { SimulatorFacts, SimulatorRow } from './cards.js';
import { attemptFacts, fidelityFacts, type AttemptCounts, type FidelityFacts } from './fidelityFacts.js';
import type { CoverageFacts } from './coverageFacts.js';
import type { OverlayFacts } from './overlayFacts.js';
import { NO_JUDGES, type JudgeFacts, type MeasuredJudge } from './judges/judgeFacts.js';
import type { JudgeRow, JudgesAgree } from './judges/judgeRow.js';
import type { LabelFacts } from './labels/labelFacts.js';
import { poolTestRuns, type Finding, type TestOutcome } from './outcome.js';

export const SUMMARY_SCHEMA_VERSION = 1;

/** One test of the run; every repeat is a row of its own, and retries are pooled into one. */
export interface SummaryRow {
  /** Relative to the project folder. */
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly outcome: TestOutcome;
  readonly party: Party | null;
  /** The record of the first conversation, in its last attempt, relative to the project folder; null when there was none. */
  readonly record: string | null;
  /** All of them, when there were several. */
  readonly records?: readonly string[];
}

/**
 * `summary.json`: the run in numbers, for scripts and gates. One run at a time: the next run clears it, together with
 * records and Allure results. Every test run stays in every count, whatever a retry came to.
 */
export interface Summary {
  readonly schemaVersion: typeof SUMMARY_SCHEMA_VERSION;
  readonly model: { readonly user: string; readonly judge: string };
  readonly offline: boolean;
  /** Held, in part or whole, void attempts among them; those not run are not. */
  readonly conversations: number;
  /** Expectations as written, after `.not`. */
  readonly verdicts: { readonly met: number; readonly notMet: number; readonly inconclusive: number };
  /** Of these verdicts, those that are met or not met; `share` is null without any. */
  readonly verdictCoverage: { readonly decided: number; readonly total: number; readonly share: number | null };
  /** First attempts, and how many of them the fidelity gate voided. */
  readonly attempts: AttemptCounts;
  /** What the fidelity gate found about the simulated users, over every attempt. */
  readonly fidelity: FidelityFacts;
  /** Every void conversation, later attempts too. */
  readonly invalidSimulations: number;
  readonly chatbotFailures: number;
  readonly modelFailures: number;
  /** Conversations that ended `set-up failed`, and attachments of ours that could not be read. */
  readonly setUpFailures: number;
  /** Conversations refused, and tests never started, because the run was stopped. */
  readonly notRun: number;
  readonly modelCalls: number;
  readonly tokens: { readonly prompt: number; readonly completion: number };
  readonly durationMs: number;
  readonly specs: readonly SummaryRow[];
  /** Of every population that people were drawn from: whom the run stands for. Its map is in the report only. */
  readonly coverage: readonly CoverageRow[];
  /** Of every overlay that people of the run had: whether it changed what they said. */
  readonly overlays: OverlayFacts['overlays'];
  /** Of every policy and manner of adversarial people: in how many conversations what the policy forbids was asked for at all. */
  readonly adversaries: OverlayFacts['adversaries'];
  /** Records that overlays and adversaries were not read from. */
  readonly leftOut: OverlayFacts['leftOut'];
  /** Who played the people, each with the headlines of its card; `card` is null where nobody has checked it. */
  readonly simulators: readonly SimulatorRow[];
  /** Files among the project's cards that are none: unreadable, or changed after they were written. */
  readonly badCards: readonly BadCard[];
  /** Who judged: what each was asked, what it cost, what it left undecided and why, and what was measured of it. */
  readonly judges: readonly JudgeRow[];
  /** How far judges agree that ruled on the same; null where no two did. */
  readonly judgesAgree: JudgesAgree | null;
  /** Where labels and calibrations of the run's judges lie, relative to the project folder; several where projects have their own. */
  readonly judgeFolders: readonly string[];
  /** Files among the project's calibrations that are none: unreadable, or changed after they were written. */
  readonly badCalibrations: JudgeFacts['bad'];
  /** What people's labels say of the run: verdicts they dispute, and rates corrected by what they said, beside the judge's own. */
  readonly labels: Omit<LabelFacts, 'disputes'> & { readonly disputes: number };
}

export type CoverageRow = CoverageFacts extends infer Facts ? (Facts extends { readonly map: string } ? Omit<Facts, 'map'> : Facts) : never;

/** A test and what became of it. */
export interface TestFacts {
  readonly file: string;
  readonly line: number;
  readonly title: string;
  /** In the order they were held, retries last; none when the test was never started. */
  readonly testRuns: readonly { readonly testRun: TestRun; readonly finding: Finding; readonly records: readonly string[] }[];
}

const sum = <T>(items: readonly T[], value: (item: T) => number): number => items.reduce((total, item) => total + value(item), 0);
const distinct = (names: readonly string[]): string => [...new Set(names)].join(', ') || 'unknown';

/** Of a run without overlays and adversaries. */
export const NO_OVERLAYS: OverlayFacts = { overlays: [], adversaries: [], leftOut: { beyond: 0, unreadable: 0 } };

/** The run in numbers. A test without test runs was never started. */
export function summarize(
  tests: readonly TestFacts[],
  durationMs: number,
  {
    coverage = [],
    overlays = NO_OVERLAYS,
    played = { simulators: [], badCards: [] },
    labels = { disputes: [], rates: [], unreadable: null },
    judged = NO_JUDGES,
    judgeFolders = ['specs/judge'],
  }: {
    readonly coverage?: readonly CoverageFacts[];
    readonly overlays?: OverlayFacts;
    readonly played?: SimulatorFacts;
    readonly labels?: LabelFacts;
    readonly judged?: JudgeFacts;
    readonly judgeFolders?: readonly string[];
  } = {},
): Summary {
  const testRuns = tests.flatMap(test => test.testRuns.map(({ testRun }) => testRun));
  const conversations = testRuns.flatMap(testRun => testRun.conversations);
  const verdicts = testRuns.flatMap(testRun => testRun.verdicts);
  const runs = testRuns.flatMap(testRun => testRun.run ?? []);
  const ended = (ending: string) => conversations.filter(record => record.ending === ending).length;
  const came = (outcome: string) => verdicts.filter(verdict => verdict.outcome === outcome).length;
  const spent = [...conversations, ...verdicts].map(({ usage }) => usage);
  return {
    schemaVersion: SUMMARY_SCHEMA_VERSION,
    model: { user: distinct(runs.map(({ model }) => model.user)), judge: distinct(runs.map(({ model }) => model.judge)) },
    offline: runs.some(({ offline }) => offline),
    conversations: conversations.length - ended('not run') + sum(testRuns, ({ lost }) => lost.length),
    verdicts: { met: came('met'), notMet: came('not met'), inconclusive: came('inconclusive') },
    verdictCoverage: coverageOf(came('met') + came('not met'), verdicts.length),
    attempts: attemptFacts(
      conversations,
      testRuns.flatMap(({ lost }) => lost),
    ),
    fidelity: fidelityFacts(conversations),
    invalidSimulations: ended('simulator invalid'),
    chatbotFailures: ended('chatbot failed'),
    modelFailures: ended('model failed'),
    setUpFailures: ended('set-up failed') + sum(testRuns, ({ unreadable, faults }) => unreadable + faults.length),
    notRun: ended('not run') + tests.filter(test => test.testRuns.length === 0).length,
    modelCalls: sum(spent, ({ calls }) => calls),
    tokens: { prompt: sum(spent, ({ promptTokens }) => promptTokens), completion: sum(spent, ({ completionTokens }) => completionTokens) },
    durationMs: Math.round(durationMs),
    specs: tests.map(rowOf),
    coverage: coverage.map(coverageRow),
    ...overlays,
    ...played,
    judges: judged.judges.map(judgeRow),
    judgesAgree: judged.agree,
    judgeFolders,
    badCalibrations: judged.bad,
    labels: countedLabels(labels),
  };
}

/** A verdict that several people dispute is one. */
export const countedLabels = ({ disputes, ...told }: LabelFacts): Summary['labels'] => ({
  disputes: new Set(disputes.map(({ conversation, criterion, negated }) => JSON.stringify([conversation, criterion, negated]))).size,
  ...told,
});

function coverageRow(facts: CoverageFacts): CoverageRow {
  if (facts.notMeasured !== null) return facts;
  const { map: _, ...row } = facts;
  return row;
}

/** Curves and maps are on the page only. */
function judgeRow({ full: _, ...row }: MeasuredJudge): JudgeRow {
  return row;
}

const coverageOf = (decided: number, total: number): Summary['verdictCoverage'] => ({ decided, total, share: total === 0 ? null : decided / total });

function rowOf({ file, line, title, testRuns }: TestFacts): SummaryRow {
  const { outcome, party }: Finding = testRuns.length === 0 ? { outcome: 'not run', party: null } : poolTestRuns(testRuns.map(({ finding }) => finding));
  const records = testRuns.flatMap(testRun => testRun.records);
  return { file, line, title, outcome, party, record: records[0] ?? null, ...(records.length > 1 ? { records } : {}) };
}
