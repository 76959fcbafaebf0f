import { expect, test } from '@playwright/test';
import { CONVERSATION_CONTENT_TYPE, VERDICT_CONTENT_TYPE } from '../../../src/record/contentTypes.js';
import { RUN_CONTENT_TYPE, STARTED_CONTENT_TYPE } from '../../../src/record/contentTypes.js';
import { attemptsBefore, lastAttempts, readTestRun, type AttachmentLike } from '../../../src/report/testRun.js';
import { conversation, verdict } from './records.js';

const attached = (contentType: string, fact: unknown): AttachmentLike => ({ name: '_usersim fact', contentType, body: Buffer.from(JSON.stringify(fact)) });
const started = (id: string) =>
  attached(STARTED_CONTENT_TYPE, { id, profileId: 'frugal-traveller', goal: 'a refund', seed: 7, trial: 0, file: `/records/${id}.json` });
const nothing = () => null;

test('verdicts go into the conversations they are about', () => {
  const testRun = readTestRun(
    [
      started('c1'),
      attached(CONVERSATION_CONTENT_TYPE, conversation()),
      attached(CONVERSATION_CONTENT_TYPE, conversation({ id: 'c2' })),
      attached(VERDICT_CONTENT_TYPE, verdict()),
    ],
    nothing,
  );
  expect(testRun.conversations.map(({ id, verdicts }) => [id, verdicts.length])).toEqual([
    ['c1', 1],
    ['c2', 0],
  ]);
  expect(testRun.lost).toEqual([]);
});

test('a body may lie in a file, as in merged reports', () => {
  const testRun = readTestRun([{ name: 'x', contentType: CONVERSATION_CONTENT_TYPE, path: '/blob/1' }], path =>
    path === '/blob/1' ? JSON.stringify(conversation()) : null,
  );
  expect(testRun.conversations).toHaveLength(1);
});

test('of a killed worker, the record it left is read; without one the conversation is lost, but counted', () => {
  const left = JSON.stringify(conversation({ ending: 'interrupted' }));
  const testRun = readTestRun([started('c1'), started('c9')], path => (path === '/records/c1.json' ? left : null));
  expect(testRun.conversations.map(({ ending }) => ending)).toEqual(['interrupted']);
  expect(testRun.lost.map(({ id }) => id)).toEqual(['c9']);
});

test('what does not parse is counted', () => {
  const testRun = readTestRun(
    [
      attached(CONVERSATION_CONTENT_TYPE, { schemaVersion: 99 }),
      { name: '', contentType: VERDICT_CONTENT_TYPE, body: Buffer.from('{') },
      { name: '', contentType: RUN_CONTENT_TYPE, path: '/gone' },
    ],
    nothing,
  );
  expect(testRun).toEqual({ conversations: [], lost: [], verdicts: [], faults: [], run: null, unreadable: 3 });
});

test('void attempts are told with the one that came last; one whose successor is gone stands for itself', () => {
  const first = conversation({ id: 'a', ending: 'simulator invalid' });
  const second = conversation({ id: 'a-attempt-2', ending: 'simulator invalid', voided: [{ id: 'a', seed: 7, because: 'x' }] });
  const third = conversation({
    id: 'a-attempt-3',
    voided: [
      { id: 'a', seed: 7, because: 'x' },
      { id: 'a-attempt-2', seed: 8, because: 'y' },
    ],
  });
  expect(lastAttempts([first, second, third])).toEqual([third]);
  expect(attemptsBefore(third, [second, third, first])).toEqual([first, second]);
  expect(lastAttempts([first])).toEqual([first]);
});

test('a record removes only void attempts at itself: same person, goal and spec, and fewer attempts before them', () => {
  const invalid = { ending: 'simulator invalid' } as const;
  const names = (...ids: string[]) => ({ voided: ids.map(id => ({ id, seed: 7, because: 'x' })) });
  const last = conversation({ id: 'z', ...names('a', 'z') });
  for (const kept of [
    conversation({ id: 'a' }),
    conversation({ id: 'a', ...invalid, profile: { ...last.profile, id: 'somebody-else' } }),
    conversation({ id: 'a', ...invalid, scenario: { ...last.scenario, goal: 'another goal' } }),
    conversation({ id: 'a', ...invalid, spec: { file: 'specs/refund.spec.ts', line: 3, title: 'another spec', project: '' } }),
    conversation({ id: 'a', ...invalid, spec: null }),
    conversation({ id: 'a', ...invalid, ...names('z', 'b') }),
  ]) {
    expect(lastAttempts([kept, last])).toEqual([kept, last]);
    expect(attemptsBefore(last, [kept, last])).toEqual([]);
  }
  const flipped = conversation({
    id: 'a',
    fidelity: [{ kind: 'role flip', turn: 1, evidence: 'x', certainty: null, certaintyKind: 'rule', effect: 'unclear', proven: true }],
  });
  expect(lastAttempts([flipped, last])).toEqual([last]);
  expect(attemptsBefore(last, [last, flipped])).toEqual([flipped]);
});
