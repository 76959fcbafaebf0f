import { expect, test } from '@playwright/test';
import type { Statement } from '../../../src/judge/judge.js';
import type { Verdict } from '../../../src/judge/verdict.js';
import { message, type MessageFacts } from '../../../src/playwright/matchers/words.js';
import { verdict as verdictRecord } from '../report/records.js';

const { schemaVersion: _, kind: __, party: ___, conversations: ____, usage: _____, ...record } = verdictRecord();
const told = (statements: readonly Statement[], verdict: Partial<Verdict> = {}, more: Partial<MessageFacts> = {}) =>
  message({
    verdict: { ...(record as Verdict), outcome: 'not met', leaning: 'not met', evidence: [{ turn: 8, quote: 'in 10 days' }], statements, ...verdict },
    party: 'chatbot',
    profile: 'ann',
    attempts: null,
    turns: [
      { index: 1, speaker: 'user' },
      { index: 2, speaker: 'chatbot' },
      { index: 8, speaker: 'chatbot' },
    ],
    earlier: [{ conversation: 'talk-1', when: 'last week', turns: [{ speaker: 'chatbot', text: 'It takes 3 days.' }] }],
    record: 'r.json',
    failure: null,
    again: null,
    ...more,
  });
const later = { turn: 8, quote: 'in 10 days' };
const statement = (more: Partial<Statement>): Statement => ({
  part: 'itself',
  about: 'refund time',
  earlier: { turn: 2, quote: 'in 5 days' },
  later,
  relation: 'contradicts',
  constraint: null,
  ...more,
});

for (const [what, more, line] of [
  ['itself', {}, '  With itself: refund time: turn 2 said "in 5 days" / turn 8 says "in 10 days"\n'],
  [
    'what it was told',
    { part: 'told', about: '', earlier: { turn: 1, quote: 'two rooms' } },
    '  As told:   turn 1, the user said "two rooms" / turn 8 says "in 10 days"\n',
  ],
  [
    'an earlier conversation',
    { earlier: { turn: 1, quote: '3 days', of: 'talk-1' } },
    'refund time: last week, turn 1 said "3 days" / turn 8 says "in 10 days"\n',
  ],
  ['a reference fact', { part: 'reference', about: 'Refunds take 7 days.', earlier: null }, '  Facts:     "Refunds take 7 days.": turn 8 says "in 10 days"\n'],
  [
    'a fact left out',
    { part: 'reference', about: 'Pets are free.', earlier: null, relation: 'not stated', constraint: 'active' },
    '"Pets are free." is not said, though it mattered: turn 8 says "in 10 days"\n',
  ],
] as const) {
  test(`a failure shows both places: with ${what}`, () => {
    const text = told([statement(more)]);
    expect(text).toContain(line);
    expect(text).not.toContain('Evidence:');
  });
}

test('what agrees, and what rightly stays unsaid, is not shown as a departure', () => {
  const text = told([
    statement({ relation: 'agrees', about: 'price' }),
    statement({ relation: 'not stated', constraint: 'passive', about: 'Pets are free.', part: 'reference' }),
  ]);
  expect(text).not.toContain('price');
  expect(text).not.toContain('Pets');
  expect(text).toContain('Evidence:  turn 8, chatbot: "in 10 days"');
});

test('evidence of another conversation says of which', () => {
  const evidence = [
    { turn: 1, quote: '3 days', of: 'talk-1' },
    { turn: 4, quote: 'hello', of: 'baseline' },
  ];
  const text = told([], { evidence });
  expect(text).toContain('Evidence:  last week, turn 1, chatbot: "3 days"');
  expect(text).toContain('Evidence:  turn 4 of the baseline: "hello"');
});
