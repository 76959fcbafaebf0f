import { expect, test } from '@playwright/test';
import type { MeaningGate, MeaningReading } from '../../../src/fidelity/meaningGate.js';
import { Failure } from '../../../src/support/failure.js';
import { findingOf } from '../cast.js';
import { leave, never, reply, say, talk, usage } from './talking.js';

const reading = (more: Partial<MeaningReading> = {}): MeaningGate => ({
  model: 'reader-1',
  timeoutMs: 50,
  read: async () => ({ findings: [], facts: { model: 'reader-1', notMeasured: null, cycle: null }, usage, ...more }),
});
const short = { moves: [say('I want a refund'), leave('gave up', null)], replies: [reply('No.')] };

test('what a model proves about the simulated user voids the conversation, and its call is paid for', async () => {
  const finding = findingOf({ kind: 'fact contradicted', certaintyKind: 'stated', certainty: 95 });
  const { conversation } = await talk({ ...short, meaning: reading({ findings: [finding] }) });
  expect([conversation.ending, conversation.fidelity, conversation.usage.calls]).toEqual(['simulator invalid', [finding], 3]);
});

test('a suspicion of the model voids nothing', async () => {
  const { conversation } = await talk({ ...short, meaning: reading({ findings: [findingOf({ proven: false })] }) });
  expect(conversation.ending).toBe('gave up');
});

for (const [what, gate] of [
  ['fails', { ...reading(), read: () => Promise.reject(new Failure({ party: 'model', code: 'busy', what: 'overloaded' })) }],
  ['keeps silent', { ...reading(), read: (_: unknown, { signal }: { signal: AbortSignal }) => never<MeaningReading>(signal) }],
] as const) {
  test(`a model of the gate that ${what} is not measured, never sound by default`, async () => {
    const { conversation } = await talk({ ...short, meaning: gate });
    expect(conversation.ending).toBe('gave up');
    expect(conversation.meaning?.notMeasured).toMatch(/overloaded|did not come within/);
  });
}

const noFolder = new Failure({ party: 'set-up', code: 'prompt-missing', what: 'the prompt is not there' });
for (const [what, gate, code, calls] of [
  ['its set-up', { ...reading(), read: () => Promise.reject(noFolder) }, 'prompt-missing', 2],
  ['a fault of its code', { ...reading(), read: () => Promise.reject(new TypeError('x is not a function')) }, 'unexpected', 2],
  ['its set-up, found after its call', reading({ failure: noFolder }), 'prompt-missing', 3],
] as const) {
  test(`what the gate cannot do for ${what} ends the conversation, with all that was spent`, async () => {
    const { conversation } = await talk({ ...short, meaning: gate });
    expect(conversation).toMatchObject({ ending: 'set-up failed', failure: { party: 'set-up', code }, usage: { calls } });
    expect(conversation.turns).not.toEqual([]);
  });
}

test('a conversation that is void by the rules costs no call of the gate', async () => {
  let calls = 0;
  const gate: MeaningGate = { ...reading(), read: (...given) => (calls++, reading().read(...given)) };
  await talk({ moves: [say('How can I help you today?')], meaning: gate });
  expect(calls).toBe(0);
});
