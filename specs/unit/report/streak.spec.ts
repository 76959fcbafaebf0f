import { expect, test } from '@playwright/test';
import { failureStreak } from '../../../src/report/streak.js';
import { conversation, failure } from './records.js';

const down = conversation({ ending: 'model failed', failure: failure('model', 'the model did not answer') });
const misSetUp = conversation({ ending: 'set-up failed', failure: failure('set-up', 'nobody at the address') });
const fine = conversation();

test('three in a row by the same party stop the run, since the first of them', () => {
  const streak = failureStreak();
  expect(streak.add({ ...down, startedAt: '2026-11-20T10:00:01.000Z' })).toBeNull();
  expect(streak.add({ ...down, startedAt: '2026-11-20T10:00:02.000Z' })).toBeNull();
  expect(streak.add({ ...down, startedAt: '2026-11-20T10:00:03.000Z' })).toEqual({
    party: 'model',
    what: 'the model did not answer',
    since: '2026-11-20T10:00:01.000Z',
  });
});

for (const [name, between] of [
  ['another party', misSetUp],
  ['a conversation that was held', fine],
  ['a chatbot that failed', conversation({ ending: 'chatbot failed', failure: failure('chatbot', 'status 500') })],
] as const) {
  test(`${name} in between begins a new row`, () => {
    const streak = failureStreak();
    for (const record of [down, down, between, down, down]) expect(streak.add(record)).toBeNull();
    expect(streak.add(down)).toMatchObject({ party: 'model' });
  });
}

for (const [what, records] of [
  ['three codes', ['address', 'option', 'key'].map(code => conversation({ ending: 'set-up failed', failure: { party: 'set-up', code, what: 'no' } }))],
  ['three simulators', ['a', 'b', 'c'].map(templateHash => ({ ...misSetUp, simulator: { ...misSetUp.simulator, templateHash } }))],
  ['three chatbots', ['a', 'b', 'c'].map(address => ({ ...down, channel: { ...down.channel, address } }))],
  [
    'three errors in code of one’s own',
    ['a', 'b', 'c'].map(what => conversation({ ending: 'set-up failed', failure: { party: 'set-up', code: 'unexpected', what } })),
  ],
] as const) {
  test(`${what} are three mistakes, and stop nothing`, () => {
    const streak = failureStreak();
    expect(records.map(record => streak.add(record))).toEqual([null, null, null]);
  });
}
