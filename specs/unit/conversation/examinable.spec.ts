import { expect, test } from '@playwright/test';
import { objectionTo } from '../../../src/conversation/examinable.js';
import { ann, conversationOf, findingOf, turnsOf } from '../cast.js';

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
  test(what, () => expect(objectionTo(conversationOf(more))).toMatchObject({ doubt, party }));
}

test('giving up, a suspicion, a turn limit and another language may be judged', () => {
  expect(objectionTo(conversationOf())).toBeNull();
  expect(objectionTo(conversationOf({ fidelity: [{ ...flip, proven: false }] }))).toBeNull();
  expect(objectionTo(conversationOf({ ending: 'turn limit' }))).toBeNull();
  expect(objectionTo(conversationOf({ profile: { ...ann, language: 'de' }, turns: turnsOf('user: Geld zurück', 'chatbot: Gern.') }))).toBeNull();
});

test('a suspicion that the goal was never raised, by rule or by a model below the gate, leaves the exam to the judge', () => {
  const suspected = { ...unraised, proven: false };
  expect(objectionTo(conversationOf({ fidelity: [suspected] }))).toBeNull();
  expect(objectionTo(conversationOf({ fidelity: [{ ...suspected, certaintyKind: 'stated', certainty: 60 }] }))).toBeNull();
  // What the gate looked at is not worked out a second time.
  expect(objectionTo(conversationOf({ fidelity: [suspected], turns: SMALL_TALK }))).toBeNull();
  expect(objectionTo(conversationOf({ fidelity: [suspected], ending: 'simulator invalid' }))).toMatchObject({ doubt: 'simulated user failed' });
  expect(objectionTo(conversationOf({ fidelity: [unraised], ending: 'simulator invalid' }))).toMatchObject({
    doubt: 'goal never raised',
    because: 'never came to it',
  });
});
