import { expect, test } from '@playwright/test';
import { doubtFacts, JUDGE_FAULTS } from '../../../src/judge/doubts.js';
import { partyOf } from '../../../src/judge/partyOf.js';
import { criteriaOf } from '../../../src/judge/questions/criteriaOf.js';

test('a doubt has its party, unless another is known to be to blame', () => {
  const party = (doubt: Parameters<typeof partyOf>[0]['doubt']) => partyOf({ outcome: 'inconclusive', doubt });
  expect(JUDGE_FAULTS.map(party)).toEqual(JUDGE_FAULTS.map(() => 'judge'));
  expect([party('goal never raised'), party('chatbot failed'), party('cannot tell'), party(null)]).toEqual(['simulated user', 'chatbot', null, null]);
  expect(partyOf({ outcome: 'inconclusive', doubt: 'judge failed' }, 'model')).toBe('model');
  expect(partyOf({ outcome: 'met', doubt: null }, 'model')).toBeNull();
});

test('the gravest fault of a judge is told first', () => {
  expect(JUDGE_FAULTS).toEqual(['judge failed', 'judge refused', 'ruling unreadable', 'ruling void']);
});

test('a doubt of a record that no version knows is nobody’s, whatever it is called', () => {
  for (const doubt of ['__proto__', 'constructor', 'toString', 'the moon'])
    expect(doubtFacts(doubt)).toEqual({ blames: null, conversationFailed: false, noExam: false, judgeBroke: false, unread: false });
});

test('a question about memory without the fact as it is now is refused', () => {
  const options = [{ is: 'outdated', text: 'lives in Kiel' }] as const;
  expect(() => criteriaOf({ kind: 'memory', counts: 'recall', options, earlier: [] })).toThrow(/^set-up: .*no option that is the fact as it is now/u);
});
