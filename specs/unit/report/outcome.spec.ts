import { expect, test } from '@playwright/test';
import type { TestRun } from '../../../src/report/testRun.js';
import { description } from '../../../src/report/description.js';
import { outcomeOf, outcomes, poolTestRuns, type TestOutcome } from '../../../src/report/outcome.js';
import { categoryWords } from '../../../src/report/words.js';
import { conversation, failure, verdict } from './records.js';

const testRun = (more: Partial<TestRun> = {}): TestRun => ({ conversations: [], lost: [], faults: [], verdicts: [], run: null, unreadable: 0, ...more });
const passed = { status: 'passed', expectedStatus: 'passed' } as const;
const failed = { status: 'failed', expectedStatus: 'passed' } as const;

test('every outcome yields to all worse ones: not met > chatbot failed > inconclusive > invalid > met', () => {
  const parts: readonly [TestOutcome, Partial<TestRun>][] = [
    ['not met', { verdicts: [verdict({ outcome: 'not met', party: 'chatbot' })] }],
    ['chatbot failed', { conversations: [conversation({ id: 'a', ending: 'chatbot failed', failure: failure('chatbot', 'status 500') })] }],
    ['inconclusive', { verdicts: [verdict({ outcome: 'inconclusive', doubt: 'cannot tell', party: 'judge' })] }],
    ['invalid simulation', { conversations: [conversation({ id: 'b', ending: 'simulator invalid' })] }],
    ['model failed', { conversations: [conversation({ id: 'c', ending: 'model failed', failure: failure('model', 'down') })] }],
    ['set-up failed', { conversations: [conversation({ id: 'd', ending: 'set-up failed', failure: failure('set-up', 'no address') })] }],
    ['not run', { conversations: [conversation({ id: 'e', ending: 'not run' })] }],
    ['met', { verdicts: [verdict()] }],
  ];
  parts.forEach(([expected], i) => {
    const rest = parts.slice(i).map(([, part]) => part);
    const together = testRun({ conversations: rest.flatMap(part => part.conversations ?? []), verdicts: rest.flatMap(part => part.verdicts ?? []) });
    expect(outcomeOf(together, passed).outcome).toBe(expected);
  });
});

test('the party goes with the outcome', () => {
  expect(outcomeOf(testRun({ verdicts: [verdict({ outcome: 'not met', party: 'chatbot' })] }), failed)).toEqual({ outcome: 'not met', party: 'chatbot' });
  expect(outcomeOf(testRun({ conversations: [conversation({ ending: 'simulator invalid' })] }), failed)).toEqual({
    outcome: 'invalid simulation',
    party: 'simulated user',
  });
  expect(outcomeOf(testRun({ conversations: [conversation({ ending: 'model failed', failure: failure('model', 'down') })] }), failed)).toEqual({
    outcome: 'model failed',
    party: 'model',
  });
});

test('a verdict that is open only because its conversation failed lets the ending speak', () => {
  const conversations = [conversation({ ending: 'simulator invalid' })];
  expect(
    outcomeOf(testRun({ conversations, verdicts: [verdict({ outcome: 'inconclusive', doubt: 'simulated user failed', party: 'simulated user' })] }), failed)
      .outcome,
  ).toBe('invalid simulation');
  expect(outcomeOf(testRun({ conversations, verdicts: [verdict({ outcome: 'inconclusive', doubt: 'cannot tell', party: 'judge' })] }), failed).outcome).toBe(
    'inconclusive',
  );
});

test('a fault that an expectation has counted already does not count again', () => {
  const conversations = [conversation({ ending: 'chatbot failed' }), conversation({ id: 'c2' })];
  const rate = { atLeast: 0.5, met: 1, notMet: 0, inconclusive: 0, invalid: 0, total: 2, interval: [0.1, 0.9] as [number, number] };
  expect(outcomeOf(testRun({ conversations, verdicts: [verdict({ conversations: ['c1', 'c2'], rate })] }), passed).outcome).toBe('met');
  expect(outcomeOf(testRun({ conversations, verdicts: [verdict({ matcher: 'toHaveEnded' })] }), passed).outcome).toBe('met');
  expect(outcomeOf(testRun({ conversations, verdicts: [verdict()] }), passed).outcome).toBe('chatbot failed');
});

test('a plain failing assertion stays failed, an expected failure passed, an unreadable attachment is a set-up problem', () => {
  expect(outcomeOf(testRun({ verdicts: [verdict()] }), failed).outcome).toBe('failed');
  expect(outcomeOf(testRun(), { status: 'failed', expectedStatus: 'failed' }).outcome).toBe('passed');
  expect(outcomeOf(testRun(), { status: 'skipped', expectedStatus: 'skipped' }).outcome).toBe('skipped');
  expect(outcomeOf(testRun({ unreadable: 1 }), passed)).toEqual({ outcome: 'set-up failed', party: 'set-up' });
});

test.describe('over retries', () => {
  const pool = (...names: TestOutcome[]) => poolTestRuns(names.map(outcome => ({ outcome, party: null }))).outcome;
  for (const outcome of ['not met', 'chatbot failed', 'inconclusive', 'invalid simulation'] as const) {
    test(`${outcome} stays, though a retry passed`, () => {
      expect(pool(outcome, 'met')).toBe(outcome);
    });
  }
  for (const outcome of ['model failed', 'set-up failed', 'not run', 'failed'] as const) {
    test(`${outcome} said nothing, and gives way to a later test run`, () => {
      expect(pool(outcome, 'met')).toBe('met');
      expect(pool('not met', outcome)).toBe('not met');
      expect(pool(outcome, outcome)).toBe(outcome);
    });
  }
  test('a retry’s page says that an earlier one came to something worse', () => {
    const [met, notMet] = [{ outcome: 'met', party: null } as const, { outcome: 'not met', party: 'chatbot' } as const];
    const told = 'An earlier try of this test came to this. Every try counts; a retry does not undo it.';
    expect(description(testRun({ verdicts: [verdict()] }), met, poolTestRuns([notMet, met]))).toContain(told);
    expect(description(testRun({ verdicts: [verdict()] }), met, poolTestRuns([met]))).not.toContain('earlier');
  });
  test('the worst comes first in the list', () => {
    expect(outcomes[0]).toBe('not met');
  });
});

test('a rate that is open for void simulated users alone is theirs, in category and in party; with others undecided it is nobody’s', () => {
  const rate = (inconclusive: number) => ({
    atLeast: 0.5,
    met: 5,
    notMet: 0,
    inconclusive,
    invalid: 3,
    total: 8 + inconclusive,
    interval: [0.3, 0.9] as [number, number],
  });
  const open = { outcome: 'inconclusive', doubt: 'too many undecided', party: 'simulated user' } as const;
  const came = (inconclusive: number) => outcomeOf(testRun({ verdicts: [verdict({ ...open, rate: rate(inconclusive) })] }), failed);
  expect(came(0)).toEqual({ outcome: 'invalid simulation', party: 'simulated user' });
  expect(categoryWords(came(0).outcome)).toBe('our simulated user failed');
  expect(came(2)).toEqual({ outcome: 'inconclusive', party: null });
});

test('a goal that was never raised lets the void ending speak', () => {
  const conversations = [conversation({ ending: 'simulator invalid' })];
  const verdicts = [verdict({ outcome: 'inconclusive', doubt: 'goal never raised', party: 'simulated user' })];
  expect(outcomeOf(testRun({ conversations, verdicts }), failed)).toEqual({ outcome: 'invalid simulation', party: 'simulated user' });
});
