import { expect, test } from '@playwright/test';
import type { Question } from '../../../../src/judge/judge.js';
import { turnsOf } from '../../cast.js';
import { settledWith } from './answering.js';
import { readLoosely, readReply } from './reading.js';

const own = turnsOf('user: When does the money come?', 'chatbot: In 7 days.');
const baseline = turnsOf('user: When does the money come?', 'chatbot: I am so sorry to hear that.');
const question: Question = { kind: 'preference', criterion: 'which says when the money comes', baseline };
const ofOwn = { turn: 2, quote: 'In 7 days' };
const ofBaseline = { turn: 2, quote: 'so sorry' };
const reply = (answer: string, ownName: 'A' | 'B', more: object = {}) => ({
  evidence: [
    { ...ofOwn, of: ownName },
    { ...ofBaseline, of: ownName === 'A' ? 'B' : 'A' },
  ],
  reasoning: 'one names a time',
  answer,
  certainty: 90,
  ...more,
});

test('asked, the conversation under judgement is A; inverted, it is B: the answer follows it', () => {
  expect(readReply(question, reply('A', 'A'), own)[0]).toMatchObject({
    answer: 'met',
    void: null,
    criterion: 'is preferred over the baseline: which says when the money comes',
  });
  expect(readReply(question, reply('B', 'B'), own, 'inverted')[0]).toMatchObject({ answer: 'met', void: null });
  expect(readReply(question, reply('A', 'B'), own, 'inverted')[0]).toMatchObject({ answer: 'not met', void: null });
  expect(readReply(question, reply('cannot tell', 'A', { evidence: [] }), own)[0]).toMatchObject({ answer: 'cannot tell', void: null });
});

test('quotations of the other conversation are named as of the baseline, and must stand there', () => {
  expect(readReply(question, reply('A', 'A'), own)[0]?.evidence).toEqual([ofOwn, { ...ofBaseline, of: 'baseline' }]);
  const crossed = {
    evidence: [
      { ...ofOwn, of: 'B' },
      { ...ofBaseline, of: 'A' },
    ],
  };
  expect(readReply(question, reply('A', 'A', crossed), own)[0]?.void).toBe('quotation not found');
});

test('a preference needs words of both chatbots', () => {
  expect(readReply(question, reply('A', 'A', { evidence: [{ ...ofOwn, of: 'A' }] }), own)[0]?.void).toBe('quoted only one of the two conversations');
  expect(readReply(question, reply('A', 'A', { evidence: [{ ...ofBaseline, of: 'B' }] }), own)[0]?.void).toBe('quoted only one of the two conversations');
  const customers = [
    { ...ofOwn, of: 'A' },
    { turn: 1, quote: 'the money', of: 'B' },
  ];
  expect(readReply(question, reply('A', 'A', { evidence: customers }), own)[0]?.void).toBe('quotation not from the chatbot');
});

test('a judge that always prefers the first is undecided, and one that prefers the conversation in both places decides', async () => {
  const first = await settledWith(question, own, user => reply('A', user.indexOf('In 7 days') < user.indexOf('so sorry') ? 'A' : 'B'));
  expect(first.part).toMatchObject({ answer: 'inconclusive', doubt: 'orders disagree' });
  const steady = await settledWith(question, own, user => {
    const at = user.indexOf('In 7 days') < user.indexOf('so sorry') ? 'A' : 'B';
    return reply(at, at);
  });
  expect(steady.part).toMatchObject({ answer: 'met', doubt: null, ordersAgree: true, certainty: 90 });
  expect(steady.model.prompts).toHaveLength(2);
});

test('neither better is inconclusive', async () => {
  const { part } = await settledWith(question, own, () => reply('cannot tell', 'A', { evidence: [] }));
  expect(part).toMatchObject({ answer: 'inconclusive', doubt: 'cannot tell' });
});

test('a reply that nearly has the shape is read with its evidence; one without evidence is not', () => {
  const text = `Sure! {"evidence":[{"turn":"turn 2","quote":"In 7 days","of":"A"},{"turn":2,"quote":"so sorry","of":"B"}],"reasoning":"x","answer":"A","certainty":"85 %"}`;
  expect(readLoosely(question, text, own)?.[0]).toMatchObject({ answer: 'met', certainty: 85, void: null });
  expect(readLoosely(question, 'A is better. Certainty: 90', own)).toBeNull();
  expect(readLoosely(question, text.replace('"of":"A"', '"of":"C"'), own)?.[0]?.void).toBe('quotation not found');
});
