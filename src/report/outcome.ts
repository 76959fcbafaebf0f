import { doubtFacts } from '../judge/doubts.js';
import type { ConversationRecord } from '../record/conversationRecord.js';
import type { VerdictRecord } from '../record/verdictRecord.js';
import type { Party } from '../support/failure.js';
import { lastAttempts, type TestRun } from './testRun.js';

/** What a test can come to, worst first: the first that holds is the outcome. */
export const outcomes = [
  'not met',
  'chatbot failed',
  'inconclusive',
  'invalid simulation',
  'model failed',
  'set-up failed',
  'not run',
  'failed',
  'met',
  'passed',
  'skipped',
] as const;
export type TestOutcome = (typeof outcomes)[number];

/** An outcome and who is to blame for it. */
export interface Finding {
  readonly outcome: TestOutcome;
  readonly party: Party | null;
}

export interface RunnerStatus {
  readonly status: 'passed' | 'failed' | 'timedOut' | 'skipped' | 'interrupted';
  readonly expectedStatus: RunnerStatus['status'];
}

/** Outcomes that only the records know: here the runner's word alone is not taken. */
export const isRed = (outcome: TestOutcome): boolean => outcomes.indexOf(outcome) < outcomes.indexOf('failed');

const worst = (findings: readonly Finding[]): Finding => findings.reduce((a, b) => (outcomes.indexOf(b.outcome) < outcomes.indexOf(a.outcome) ? b : a));

/** What an ending alone says, or null when the conversation came to a natural end. */
export function faultOf({ ending, failure }: Pick<ConversationRecord, 'ending' | 'failure'>): Finding | null {
  switch (ending) {
    case 'chatbot failed':
      return { outcome: 'chatbot failed', party: 'chatbot' };
    case 'simulator invalid':
      return { outcome: 'invalid simulation', party: 'simulated user' };
    case 'model failed':
      return { outcome: 'model failed', party: failure?.party ?? 'model' };
    case 'set-up failed':
      return { outcome: 'set-up failed', party: failure?.party ?? 'set-up' };
    case 'not run':
      return { outcome: 'not run', party: failure?.party ?? null };
    default:
      return null;
  }
}

/** An expectation that has counted the fault already: a rate counts its faults itself, and an expected ending is none. */
const countsFaults = (verdict: VerdictRecord): boolean => verdict.rate !== undefined || (verdict.matcher === 'toHaveEnded' && verdict.outcome === 'met');

/**
 * The outcome of one test run, from verdict records and endings, never from message text. A verdict that is inconclusive
 * only because its conversation failed adds nothing: the ending speaks, and names the party. A void attempt that was held again
 * adds nothing either: the attempt that came last speaks, and the void one is counted in `AttemptCounts`.
 */
export function outcomeOf({ conversations, verdicts, faults, unreadable }: TestRun, { status, expectedStatus }: RunnerStatus): Finding {
  const forgiven = new Set(verdicts.filter(countsFaults).flatMap(verdict => verdict.conversations));
  const faulty = lastAttempts(conversations).filter(record => faultOf(record) !== null && !forgiven.has(record.id));
  const faultyIds = new Set(faulty.map(({ id }) => id));
  const isConsequence = (verdict: VerdictRecord) =>
    verdict.outcome === 'inconclusive' && doubtFacts(verdict.doubt).noExam && verdict.conversations.some(id => faultyIds.has(id));
  const runner: Finding = { outcome: runnerOutcome(status, expectedStatus), party: null };
  return worst([
    ...verdicts.filter(verdict => !isConsequence(verdict)).map(findingOf),
    ...faulty.flatMap(record => faultOf(record) ?? []),
    ...faults.map(({ party }) => ({ outcome: 'set-up failed', party }) as const),
    ...(unreadable > 0 ? [{ outcome: 'set-up failed', party: 'set-up' } as const] : []),
    runner,
  ]);
}

/** Undecided for the simulated users' sake alone is their failure; where others are undecided too, nobody is to blame alone. */
function findingOf({ outcome, party, rate }: VerdictRecord): Finding {
  if (outcome !== 'inconclusive' || party !== 'simulated user') return { outcome, party };
  return rate !== undefined && rate.inconclusive > 0 ? { outcome, party: null } : { outcome: 'invalid simulation', party };
}

function runnerOutcome(status: RunnerStatus['status'], expectedStatus: RunnerStatus['status']): TestOutcome {
  if (status === 'skipped') return 'skipped';
  if (status === 'interrupted') return 'not run';
  return status === expectedStatus ? 'passed' : 'failed';
}

const SAYS_NOTHING: readonly TestOutcome[] = ['model failed', 'set-up failed', 'not run', 'failed', 'skipped'];

/**
 * The outcome of a test over its retries: what a test run said of the chatbot or of the simulated user stays said. Only
 * one that said nothing of either (a model or a network down, a plain failing assertion) gives way to a later one.
 */
export function poolTestRuns(findings: readonly Finding[]): Finding {
  return worst(findings.filter(({ outcome }, i) => i === findings.length - 1 || !SAYS_NOTHING.includes(outcome)));
}
