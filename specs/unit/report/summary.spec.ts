import { expect, test } from '@playwright/test';
import type { TestRun } from '../../../src/report/testRun.js';
import { outcomeOf } from '../../../src/report/outcome.js';
import { summarize, type TestFacts } from '../../../src/report/summary.js';
import { findingOf } from '../cast.js';
import { conversation, failure, verdict } from './records.js';

const held = (status: 'passed' | 'failed', facts: Partial<TestRun>): TestFacts['testRuns'][number] => {
  const testRun: TestRun = { conversations: [], lost: [], faults: [], verdicts: [], run: null, unreadable: 0, ...facts };
  return {
    testRun,
    finding: outcomeOf(testRun, { status, expectedStatus: 'passed' }),
    records: testRun.conversations.map(({ id }) => `reports/records/${id}.json`),
  };
};
const spec = (title: string, ...testRuns: TestFacts['testRuns'][number][]): TestFacts => ({ file: 'specs/a.spec.ts', line: 3, title, testRuns });

test('every test run counts, and a first one that was not met stays', () => {
  const notMet = verdict({ outcome: 'not met', party: 'chatbot' });
  const summary = summarize(
    [
      spec(
        'retried',
        held('failed', { conversations: [conversation({ id: 'a' })], verdicts: [notMet] }),
        held('passed', { conversations: [conversation({ id: 'b' })], verdicts: [verdict()] }),
      ),
      spec('never started'),
    ],
    1234.5,
  );
  expect(summary).toEqual({
    schemaVersion: 1,
    model: { user: 'unknown', judge: 'unknown' },
    offline: false,
    conversations: 2,
    verdicts: { met: 1, notMet: 1, inconclusive: 0 },
    verdictCoverage: { decided: 2, total: 2, share: 1 },
    attempts: { first: 2, void: 0, share: 0, interval: [0, expect.closeTo(0.658, 3)], cutShort: 0 },
    fidelity: { findings: [], meaning: { models: [], read: 0, notMeasured: 2 } },
    invalidSimulations: 0,
    chatbotFailures: 0,
    modelFailures: 0,
    setUpFailures: 0,
    notRun: 1,
    modelCalls: 2,
    tokens: { prompt: 600, completion: 160 },
    durationMs: 1235,
    coverage: [],
    overlays: [],
    adversaries: [],
    leftOut: { beyond: 0, unreadable: 0 },
    simulators: [],
    badCards: [],
    labels: { disputes: 0, rates: [], unreadable: null },
    judges: [],
    judgesAgree: null,
    badCalibrations: [],
    judgeFolders: ['specs/judge'],
    specs: [
      {
        file: 'specs/a.spec.ts',
        line: 3,
        title: 'retried',
        outcome: 'not met',
        party: 'chatbot',
        record: 'reports/records/a.json',
        records: ['reports/records/a.json', 'reports/records/b.json'],
      },
      { file: 'specs/a.spec.ts', line: 3, title: 'never started', outcome: 'not run', party: null, record: null },
    ],
  });
});

test('each fault has a count of its own; lost conversations were held, those not run were not', () => {
  const ended = (id: string, ending: 'simulator invalid' | 'chatbot failed' | 'model failed' | 'set-up failed' | 'not run') =>
    conversation({ id, ending, failure: failure('model', 'x') });
  const lost = { id: 'z', profileId: 'p', goal: 'g', seed: 1, trial: 0, attempt: 1, file: '/gone' };
  const run = { model: { user: 'offline', judge: 'offline' }, offline: true, seed: 7 };
  const summary = summarize(
    [
      spec(
        'one',
        held('failed', {
          run,
          unreadable: 2,
          lost: [lost],
          conversations: [
            ended('a', 'simulator invalid'),
            ended('b', 'chatbot failed'),
            ended('c', 'model failed'),
            ended('d', 'set-up failed'),
            ended('e', 'not run'),
          ],
        }),
      ),
    ],
    0,
  );
  expect(summary).toMatchObject({
    conversations: 5,
    // A model, the set-up and a worker that died: none of them says anything of the simulated user.
    attempts: { first: 2, void: 1, share: 0.5, cutShort: 3 },
    invalidSimulations: 1,
    chatbotFailures: 1,
    modelFailures: 1,
    setUpFailures: 3,
    notRun: 1,
    offline: true,
    model: { user: 'offline', judge: 'offline' },
  });
});

test('first attempts are counted once, and stay void whatever came after; findings of every attempt are counted', () => {
  const flip = findingOf({ effect: 'hindered' });
  const first = conversation({ id: 'a', ending: 'simulator invalid', fidelity: [flip, findingOf({ kind: 'loop', proven: false, effect: 'helped' })] });
  const second = conversation({
    id: 'a-attempt-2',
    voided: [{ id: 'a', seed: 7, because: 'role flip in turn 1' }],
    fidelity: [findingOf({ kind: 'loop', proven: false })],
  });
  const read = conversation({ id: 'b', meaning: { model: 'm', notMeasured: null, cycle: null } });
  const unread = conversation({ id: 'c', meaning: { model: 'm', notMeasured: 'no answer', cycle: null } });
  const lost = [1, 2].map(attempt => ({ id: `z${attempt}`, profileId: 'p', goal: 'g', seed: 1, trial: 0, attempt, file: '/gone' }));
  const summary = summarize(
    [spec('one', held('passed', { conversations: [first, second, read, unread], lost, verdicts: [verdict({ conversations: ['a-attempt-2'] })] }))],
    0,
  );
  expect(summary.attempts).toMatchObject({ first: 3, void: 1, share: 1 / 3, cutShort: 1 });
  expect(summary).toMatchObject({ conversations: 6, invalidSimulations: 1, specs: [{ outcome: 'met', party: null }] });
  expect(summary.fidelity).toEqual({
    findings: [
      { kind: 'role flip', proven: 1, suspected: 0, helped: 0, hindered: 1, neither: 0, unclear: 0 },
      { kind: 'loop', proven: 0, suspected: 2, helped: 1, hindered: 0, neither: 0, unclear: 1 },
    ],
    meaning: { models: ['m'], read: 1, notMeasured: 3 },
  });
});

test('nothing held has no share of void attempts, not one of zero', () => {
  expect(summarize([spec('never started')], 0).attempts).toEqual({ first: 0, void: 0, share: null, interval: [0, 1], cutShort: 0 });
});
