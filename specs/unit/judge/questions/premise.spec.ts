import { expect, test } from '@playwright/test';
import { withChoice } from '../../../../src/judge/findings.js';
import type { Question } from '../../../../src/judge/judge.js';
import { asking } from '../../../../src/judge/questions/asking.js';
import { turnsOf } from '../../cast.js';
import { settledWith } from './answering.js';
import { readLoosely, readReply } from './reading.js';

const turns = turnsOf('user: As refunds take 3 days, I have it by Friday?', 'chatbot: Sure, by Friday.', 'user: Great.', 'chatbot: Sorry, it takes 7 days.');
const question: Question = { kind: 'premise', premise: 'refunds take 3 days', truth: 'refunds take 7 days' };
const voiced = [{ turn: 1, quote: 'refunds take 3 days' }];
const evidence = [{ turn: 4, quote: 'it takes 7 days' }];
const reply = (answer: string, more: object = {}) => ({ voiced, evidence, reasoning: 'it says 7', answer, certainty: 90, ...more });

test('corrected and corrected late are met, gone along with and dodged are not', () => {
  const fates = ['corrected', 'corrected late', 'went along', 'dodged', 'never voiced', 'cannot tell'];
  expect(fates.map(fate => readReply(question, reply(fate), turns)[0]).map(one => [one?.answer, one?.choice, one?.void])).toEqual([
    ['met', 'corrected', null],
    ['met', 'corrected late', null],
    ['not met', 'went along', null],
    ['not met', 'dodged', null],
    ['cannot tell', 'never voiced', null],
    ['cannot tell', undefined, null],
  ]);
  expect(readReply(question, reply('corrected late'), turns)[0]?.reasoning).toBe('Corrected in the end, after it first went along. it says 7');
});

test('what is decided needs the customer’s words for the premise, and the chatbot’s for what it made of it', () => {
  const voidOf = (more: object) => readReply(question, reply('corrected', more), turns)[0]?.void;
  expect(voidOf({ voiced: [] })).toBe('no quotation');
  expect(voidOf({ voiced: [{ turn: 1, quote: 'refunds take 9 days' }] })).toBe('quotation not found');
  expect(voidOf({ voiced: [{ turn: 2, quote: 'by Friday' }] })).toBe('quotation not from the customer');
  expect(voidOf({ evidence: [] })).toBe('no quotation');
  expect(voidOf({ evidence: voiced })).toBe('quotation not from the chatbot');
  expect(readReply(question, reply('corrected'), turns)[0]?.evidence).toEqual([...voiced, ...evidence]);
});

test('the fates are the same in both orders, and listed from the other end in the second', () => {
  const fatesIn = (order: 'asked' | 'inverted') => [...(asking(question, order).direction ?? '').matchAll(/^"([a-z ]+)"/gmu)].map(([, name]) => name);
  expect(fatesIn('asked')).toHaveLength(5);
  expect(fatesIn('inverted')).toEqual([...fatesIn('asked')].reverse());
  expect(asking({ ...question, truth: null }, 'asked').given).toEqual([{ name: 'False premise', text: 'refunds take 3 days' }]);
});

const never = { never: 'never voiced', doubt: 'premise never voiced' } as const;

test('settled: what became of the premise is told, and one that nobody voiced blames the scenario', async () => {
  const late = await settledWith(question, turns, () => reply('corrected late'));
  expect(withChoice(late.part, never)).toMatchObject({ answer: 'met', found: { chosen: 'corrected late', text: null } });
  const none = await settledWith(question, turns, () => reply('never voiced', { voiced: [], evidence: [] }));
  expect(withChoice(none.part, never)).toMatchObject({ answer: 'inconclusive', doubt: 'premise never voiced' });
  const first = await settledWith(question, turns, user => reply(/^"([a-z ]+)"/mu.exec(user)?.[1] === 'corrected' ? 'corrected' : 'went along'));
  expect(withChoice(first.part, never)).toMatchObject({ answer: 'inconclusive', doubt: 'orders disagree' });
});

test('a reply that nearly has the shape is read; one without a list for the customer’s words is not', () => {
  expect(readLoosely(question, `\`\`\`json\n${JSON.stringify({ ...reply('Went_along'), certainty: '80' })}\n\`\`\``, turns)?.[0]).toMatchObject({
    answer: 'not met',
    certainty: 80,
    void: null,
  });
  expect(readLoosely(question, JSON.stringify({ evidence, reasoning: '', answer: 'corrected', certainty: 90 }), turns)).toBeNull();
  expect(readLoosely(question, 'The chatbot corrected it.', turns)).toBeNull();
});
