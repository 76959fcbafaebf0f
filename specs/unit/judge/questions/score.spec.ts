import { expect, test } from '@playwright/test';
import { withScore } from '../../../../src/judge/findings.js';
import type { Question } from '../../../../src/judge/judge.js';
import { asking } from '../../../../src/judge/questions/asking.js';
import { SCORE_RUBRICS } from '../../../../src/judge/rubrics/names.js';
import { turnsOf } from '../../cast.js';
import { settledWith } from './answering.js';
import { readLoosely, readReply } from './reading.js';

const turns = turnsOf('user: Cancel my room.', 'chatbot: Cancelled, and refunded.');
const question: Question = { kind: 'score', rubric: 'expected action', role: 'hotel desk, cancels and refunds', atLeast: 4 };
const reply = (answer: string, certainty: number | null = 90) => ({ evidence: [{ turn: 2, quote: 'Cancelled' }], reasoning: 'all of it', answer, certainty });
const asked = { rubric: 'expected action', atLeast: 4 };
const scored = async (answer: (user: string, nth: number) => object | null) => {
  const { part, model } = await settledWith(question, turns, answer);
  return { ...withScore(part, asked), prompts: model.prompts };
};

test('five rubrics, each with five levels, an example of cannot tell and two worked cases', () => {
  for (const rubric of SCORE_RUBRICS) {
    const { rubric: data, items, direction } = asking({ ...question, rubric }, 'asked');
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(items.map(({ text }) => text)).size).toBe(5);
    expect(data.cannotTell.example).not.toBe('');
    expect(data.examples).toHaveLength(2);
    expect(direction).toMatch(/\?/);
  }
});

test('inverted, the levels go from 5 down, each with its own number; nobody tells the judge what is asked for', () => {
  const inverted = asking(question, 'inverted');
  expect(inverted.items.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
  expect([...inverted.items].reverse()).toEqual(asking(question, 'asked').items);
  expect(JSON.stringify(asking({ ...question, atLeast: 4.25 }, 'asked'))).not.toContain('4.25');
});

test('a score is met or not met by what is asked for, the same in both orders', () => {
  expect(['3', '4', '5', 'cannot tell'].map(answer => readReply(question, reply(answer), turns, 'inverted')[0]).map(one => [one?.answer, one?.score])).toEqual([
    ['not met', 3],
    ['met', 4],
    ['met', 5],
    ['cannot tell', undefined],
  ]);
});

test('the mean of the samples and their spread are told', async () => {
  const both = await scored((_, nth) => reply(nth === 1 ? '4' : '5'));
  expect(both).toMatchObject({ answer: 'met', certainty: 90, found: { scores: [4, 5], mean: 4.5, bounds: [4.5, 4.5] } });
  expect((both.found as { spread: number }).spread).toBeCloseTo(Math.SQRT1_2, 10);
  expect(both.prompts).toHaveLength(2);
  expect(await scored(() => reply('2'))).toMatchObject({ answer: 'not met', found: { mean: 2, spread: 0 } });
});

test('samples on both sides of what is asked for are inconclusive, however their mean lies', async () => {
  const straddling = await scored((_, nth) => (nth === 2 ? reply('3', 10) : reply('5')));
  expect(straddling).toMatchObject({ answer: 'inconclusive', doubt: 'samples disagree' });
  expect((straddling.found as { mean: number }).mean).toBeGreaterThanOrEqual(4);
});

test('certainty is gated as anywhere else', async () => {
  expect(await scored(() => reply('5', 50))).toMatchObject({ answer: 'inconclusive', doubt: 'certainty below the gate', found: { mean: 5 } });
  expect(await scored(() => reply('5', null))).toMatchObject({ answer: 'inconclusive', doubt: 'no certainty stated' });
});

test('a score that could not be read is neither 0 nor left out: it stays in the bounds of the mean', async () => {
  // One of six cannot be read: five times 5, and any score from 1 to 5.
  const high = await scored((_, nth) => (nth === 2 ? null : reply('5', 100)));
  expect(high).toMatchObject({ answer: 'met', found: { scores: [5, null, 5, 5, 5, 5], mean: 5, bounds: [26 / 6, 5] } });
  // Five times 4 and perhaps a 1 would be 3.5.
  const close = await scored((_, nth) => (nth === 2 ? null : reply('4', 100)));
  expect(close).toMatchObject({ answer: 'inconclusive', doubt: 'ruling unreadable', found: { mean: 4, bounds: [3.5, 25 / 6] } });
  expect(await scored(() => null)).toMatchObject({
    answer: 'inconclusive',
    doubt: 'ruling unreadable',
    found: { scores: [null, null, null, null], mean: null, bounds: [1, 5] },
  });
});

test('a level as a number is read, a level that there is not is unreadable, prose is no score', () => {
  const text = (answer: unknown) => JSON.stringify({ ...reply('x'), answer });
  expect(readLoosely(question, text(4), turns)?.[0]).toMatchObject({ answer: 'met', score: 4, void: null });
  for (const level of [0, 6, 4.5, '45', null, [4]]) expect(readLoosely(question, text(level), turns)?.[0]).toMatchObject({ answer: null, void: 'unreadable' });
  expect(readLoosely(question, 'I give it a 4 out of 5, certainty 90.', turns)).toBeNull();
});
