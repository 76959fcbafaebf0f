import { expect, test } from '@playwright/test';
import type { Conversation } from '../../../src/conversation/conversation.js';
import { objectionTo } from '../../../src/conversation/examinable.js';
import { ann, findingOf, refund, turnsOf } from '../cast.js';

const held = (more: Partial<Conversation> = {}): Conversation => ({
  id: 'c1',
  person: 'p1',
  profile: ann,
  scenario: refund,
  seed: 7,
  trial: 0,
  turns: turnsOf('user: I want a refund', 'chatbot: Sure.'),
  ending: 'gave up',
  failure: null,
  fidelity: [],
  meaning: null,
  voided: [],
  cues: [],
  simulator: { name: 'usp', model: 'm', offline: false, templateHash: '0' },
  channel: { kind: 'http', address: 'x', settings: {} },
  usage: { calls: 0, promptTokens: 0, completionTokens: 0 },
  startedAt: 0,
  durationMs: 0,
  ...more,
});
const flip = findingOf();
const SMALL_TALK = turnsOf('user: hello there', 'chatbot: Hi.', 'user: nice weather today', 'chatbot: It is.');
const unraised = findingOf({ kind: 'goal never raised', turn: 1, evidence: 'never came to it' });

for (const [what, more, doubt, party] of [
  ['a role flip blames the simulated user', { fidelity: [flip] }, 'simulated user failed', 'simulated user'],
  ['a role flip counts before the chatbot’s failure', { fidelity: [flip], ending: 'chatbot failed' }, 'simulated user failed', 'simulated user'],
  ['an unreadable turn blames the simulated user', { ending: 'simulator invalid' }, 'simulated user failed', 'simulated user'],
  ['a chatbot that failed is blamed', { ending: 'chatbot failed' }, 'chatbot failed', 'chatbot'],
  ['a model that failed is blamed', { ending: 'model failed', failure: { party: 'model', code: 'x', what: 'no answer' } }, 'conversation cut short', 'model'],
  ['a broken set-up is blamed', { ending: 'set-up failed', failure: { party: 'set-up', code: 'x', what: 'no url' } }, 'conversation cut short', 'set-up'],
  ['a conversation in which the chatbot never spoke is none', { turns: turnsOf('user: refund') }, 'conversation cut short', 'simulated user'],
  ['a goal that was never raised is no exam', { turns: SMALL_TALK }, 'goal never raised', 'simulated user'],
] as const) {
  test(what, () => expect(objectionTo(held(more))).toMatchObject({ doubt, party }));
}

test('giving up, a suspicion, a turn limit and another language may be judged', () => {
  expect(objectionTo(held())).toBeNull();
  expect(objectionTo(held({ fidelity: [{ ...flip, proven: false }] }))).toBeNull();
  expect(objectionTo(held({ ending: 'turn limit' }))).toBeNull();
  expect(objectionTo(held({ profile: { ...ann, language: 'de' }, turns: turnsOf('user: Geld zurück', 'chatbot: Gern.') }))).toBeNull();
});

test('a suspicion that the goal was never raised, by rule or by a model below the gate, leaves the exam to the judge', () => {
  const suspected = { ...unraised, proven: false };
  expect(objectionTo(held({ fidelity: [suspected] }))).toBeNull();
  expect(objectionTo(held({ fidelity: [{ ...suspected, certaintyKind: 'stated', certainty: 60 }] }))).toBeNull();
  // What the gate looked at is not worked out a second time.
  expect(objectionTo(held({ fidelity: [suspected], turns: SMALL_TALK }))).toBeNull();
  expect(objectionTo(held({ fidelity: [suspected], ending: 'simulator invalid' }))).toMatchObject({ doubt: 'simulated user failed' });
  expect(objectionTo(held({ fidelity: [unraised], ending: 'simulator invalid' }))).toMatchObject({ doubt: 'goal never raised', because: 'never came to it' });
});
