import { expect, test } from '@playwright/test';
import { withChoice } from '../../../../src/judge/findings.js';
import type { Question } from '../../../../src/judge/judge.js';
import { asking } from '../../../../src/judge/questions/asking.js';
import { MEMORY_KINDS } from '../../../../src/judge/rubrics/names.js';
import { turnsOf } from '../../cast.js';
import { numberOf, settledWith } from './answering.js';
import { readLoosely, readReply } from './reading.js';

const turns = turnsOf('user: A place for tonight?', 'chatbot: Green Leaf, all vegan.');
const earlier = [{ conversation: 'c-1', when: 'last week', turns: turnsOf('user: I am vegan', 'chatbot: Vegan, noted.') }];
const options = [
  { is: 'outdated', text: 'I am vegan' },
  { is: 'current', text: 'I eat fish again' },
  { is: 'generic', text: 'names the most popular place' },
] as const;
const question: Question = { kind: 'memory', counts: 'latest preference', options, earlier: [] };
const evidence = [{ turn: 2, quote: 'all vegan' }];
const reply = (answer: string, more: object = {}) => ({ evidence, reasoning: 'it names a vegan place', answer, certainty: 90, ...more });

test('each option is its own answer, in both orders; none of these is always offered', () => {
  expect(['1', '2', '3', '4'].map(answer => readReply(question, reply(answer), turns)[0]).map(one => [one?.answer, one?.choice])).toEqual([
    ['not met', 'outdated'],
    ['met', 'current'],
    ['not met', 'generic'],
    ['not met', 'none of these'],
  ]);
  expect(['1', '2', '3', '4'].map(answer => readReply(question, reply(answer), turns, 'inverted')[0]?.choice)).toEqual([
    'none of these',
    'generic',
    'current',
    'outdated',
  ]);
});

test('what never came up is kept apart from what nobody can tell, and from an option that there is not', () => {
  expect(readReply(question, reply('never came up', { evidence: [] }), turns)[0]).toMatchObject({ answer: 'cannot tell', choice: 'never came up', void: null });
  const unknown = readReply(question, reply('cannot tell', { evidence: [] }), turns)[0];
  expect(unknown).toMatchObject({ answer: 'cannot tell', void: null });
  expect(unknown).not.toHaveProperty('choice');
  expect(() => readReply(question, reply('5'), turns)).toThrow();
});

test('the judge is not told which option is current, outdated or somebody else’s', () => {
  for (const order of ['asked', 'inverted'] as const) {
    const asked = asking(question, order);
    expect(asked.items.map(({ text }) => text)).toEqual(
      order === 'asked'
        ? ['I am vegan', 'I eat fish again', 'names the most popular place', 'none of these, though the point came up']
        : ['none of these, though the point came up', 'names the most popular place', 'I eat fish again', 'I am vegan'],
    );
    expect(asked.direction).not.toMatch(/current|outdated|generic|other user/);
  }
});

test('every kind says what counts, each something else', () => {
  const said = MEMORY_KINDS.map(counts => asking({ ...question, counts }, 'asked').direction);
  expect(new Set(said).size).toBe(7);
});

test('earlier conversations come first, by name; only what the chatbot does now is evidence', () => {
  const back: Question = { ...question, earlier };
  expect(
    asking(back, 'asked')
      .conversations(turns)
      .map(({ name, when }) => [name, when]),
  ).toEqual([
    ['earlier 1', 'last week'],
    ['now', undefined],
  ]);
  const now = { turn: 2, quote: 'all vegan', of: 'now' };
  const then = { turn: 2, quote: 'Vegan, noted', of: 'earlier 1' };
  const both = readReply(back, reply('1', { evidence: [then, now] }), turns)[0];
  expect(both).toMatchObject({ answer: 'not met', void: null, evidence: [{ turn: 2, quote: 'Vegan, noted', of: 'c-1' }, evidence[0]] });
  expect(readReply(back, reply('1', { evidence: [then] }), turns)[0]?.void).toBe('quotation not from the chatbot');
  expect(readReply(back, reply('1', { evidence: [now, { ...then, quote: 'Meat, noted' }] }), turns)[0]?.void).toBe('quotation not found');
});

const choose = (words: string) => (user: string) => reply(numberOf(user, words));
const never = {
  never: 'never came up',
  doubt: 'nothing to compare',
  textOf: (choice: string) => options.find(({ is }) => is === choice)?.text ?? null,
} as const;

test('a judge that finds the same option in both orders settles it, and the verdict names it', async () => {
  const fell = await settledWith(question, turns, choose('I am vegan'));
  expect(withChoice(fell.part, never)).toMatchObject({ answer: 'not met', found: { kind: 'choice', chosen: 'outdated', text: 'I am vegan' } });
  const right = await settledWith(question, turns, choose('I eat fish'));
  expect(withChoice(right.part, never)).toMatchObject({ answer: 'met', found: { chosen: 'current' } });
  const place = await settledWith(question, turns, () => reply('2'));
  expect(place.part).toMatchObject({ answer: 'inconclusive', doubt: 'orders disagree' });
});

test('never came up, by all samples, is nothing to compare; by one of two it is not', async () => {
  const none = await settledWith(question, turns, () => reply('never came up', { evidence: [] }));
  expect(withChoice(none.part, never)).toMatchObject({ answer: 'inconclusive', doubt: 'nothing to compare' });
  const half = await settledWith(question, turns, (_, nth) => reply(nth % 2 === 1 ? 'never came up' : 'cannot tell', { evidence: [] }));
  expect(withChoice(half.part, never)).toMatchObject({ answer: 'inconclusive', doubt: 'cannot tell' });
});

test('a number instead of its text is read, a number that is no option is unreadable', () => {
  expect(readLoosely(question, JSON.stringify({ ...reply('x'), answer: 2 }), turns)?.[0]).toMatchObject({ answer: 'met', choice: 'current', void: null });
  expect(readLoosely(question, JSON.stringify({ ...reply('x'), answer: 7 }), turns)?.[0]).toMatchObject({ answer: null, void: 'unreadable' });
  expect(readLoosely(question, 'Option 2, certainty 90', turns)).toBeNull();
});
