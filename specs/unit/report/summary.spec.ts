import { expect, test } from '@playwright/test';
import type { Attempt } from '../../../src/report/attempt.js';
import { outcomeOf } from '../../../src/report/outcome.js';
import { summarize, type TestFacts } from '../../../src/report/summary.js';
import { conversation, failure, verdict } from './records.js';

const held = (status: 'passed' | 'failed', facts: Partial<Attempt>): TestFacts['attempts'][number] => {
  const attempt: Attempt = { conversations: [], lost: [], faults: [], verdicts: [], run: null, unreadable: 0, ...facts };
  return {
    attempt,
    finding: outcomeOf(attempt, { status, expectedStatus: 'passed' }),
    records: attempt.conversations.map(({ id }) => `reports/records/${id}.json`),
  };
};
const spec = (title: string, ...attempts: TestFacts['attempts'][number][]): TestFacts => ({ file: 'specs/a.spec.ts', line: 3, title, attempts });

test('every attempt counts, and the first attempt that was not met stays', () => {
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
    invalidSimulations: 0,
    chatbotFailures: 0,
    modelFailures: 0,
    setUpFailures: 0,
    notRun: 1,
    modelCalls: 2,
    tokens: { prompt: 600, completion: 160 },
    durationMs: 1235,
    coverage: [],
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
  const lost = { id: 'z', profileId: 'p', goal: 'g', seed: 1, trial: 0, file: '/gone' };
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
    invalidSimulations: 1,
    chatbotFailures: 1,
    modelFailures: 1,
    setUpFailures: 3,
    notRun: 1,
    offline: true,
    model: { user: 'offline', judge: 'offline' },
  });
});
