import { expect, test } from '@playwright/test';
import { withDrift } from '../../../../src/judge/findings.js';
import type { DriftFound } from '../../../../src/judge/found.js';
import type { Question } from '../../../../src/judge/judge.js';
import { asking } from '../../../../src/judge/questions/asking.js';
import { turnsOf } from '../../cast.js';
import { settledWith } from './answering.js';
import { readLoosely, readReply } from './reading.js';

const turns = turnsOf(...Array.from({ length: 6 }, (_, at) => [`user: question ${at}`, `chatbot: answer ${at}`]).flat());
const rated = [2, 4, 6, 8, 10, 12];
const question: Question = { kind: 'role', role: 'formal bank desk', turns: rated };
const ratings = (scores: readonly (number | string)[]) =>
  scores.map((score, at) => ({ turn: rated[at] ?? 0, quote: `answer ${at}`, why: `why ${at}`, answer: String(score) }));
const reply = (scores: readonly (number | string)[], certainty: number | null = 90) => ({ ratings: ratings(scores), certainty });
const held = async (answer: (user: string, nth: number) => object | null) => withDrift((await settledWith(question, turns, answer)).part);

test('the series decides, turn by turn, in the order of the turns whatever the order of the reply', () => {
  const shuffled = { ...reply([5, 5, 4, 5, 5, 4]), ratings: [...ratings([5, 5, 4, 5, 5, 4])].reverse() };
  expect(readReply(question, shuffled, turns)[0]).toMatchObject({
    answer: 'met',
    void: null,
    ratings: rated.map((turn, at) => ({ turn, score: [5, 5, 4, 5, 5, 4][at] })),
  });
  expect(readReply(question, reply([5, 5, 4, 4, 3, 3]), turns)[0]).toMatchObject({ answer: 'not met', void: null });
  expect(readReply(question, reply([5, 2, 2, 2, 5, 5]), turns)[0]).toMatchObject({ answer: 'not met', void: null });
});

test('inverted, the levels go from 5 down and keep their numbers', () => {
  expect(asking(question, 'inverted').items.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
  expect(asking(question, 'asked').given).toEqual([
    { name: 'Role', text: 'formal bank desk' },
    { name: 'Turns to rate', text: '2, 4, 6, 8, 10 and 12' },
  ]);
});

test('a turn that is not rated, or with words that it does not hold, voids the sample', () => {
  expect(readReply(question, reply([5, 5, 5, 5, 5]), turns)[0]?.void).toBe('rating missing');
  const wrong = reply([5, 5, 5, 5, 5, 5]);
  wrong.ratings[2] = { ...wrong.ratings[2], quote: 'answer 3' } as (typeof wrong.ratings)[number];
  expect(readReply(question, wrong, turns)[0]?.void).toBe('quotation not found');
  expect(readLoosely(question, JSON.stringify({ ratings: ratings([5, 5, 5, 5, 5, 9]), certainty: 90 }), turns)?.[0]?.void).toBe('rating missing');
  expect(readLoosely(question, JSON.stringify(reply([5, 5, 5, 5, 5, 5])), turns)?.[0]).toMatchObject({ answer: 'met', void: null });
});

test('a turn of which nobody can tell leaves a gap; with fewer than four rated turns nobody can tell of a drift', async () => {
  expect(await held(() => reply([5, 'cannot tell', 5, 4, 5, 'cannot tell']))).toMatchObject({
    answer: 'met',
    found: { series: [{ score: 5 }, { score: null }, {}, {}, {}, {}] },
  });
  const few = await held(() => reply([5, 'cannot tell', 5, 'cannot tell', 5, 'cannot tell']));
  expect(few).toMatchObject({ answer: 'inconclusive', doubt: 'too few turns', found: { slope: null } });
});

test('the verdict holds the mean series, its slope with an interval, and the worst window with its words', async () => {
  const fell = await held((_, nth) => reply(nth === 1 ? [5, 5, 4, 4, 2, 1] : [5, 4, 4, 3, 2, 1]));
  expect(fell).toMatchObject({ answer: 'not met', certainty: 90 });
  const found = fell.found as DriftFound;
  expect(found.series.map(({ score }) => score)).toEqual([5, 4.5, 4, 3.5, 2, 1]);
  expect(found.worst).toMatchObject({ turns: [8, 10, 12] });
  expect(found.worst?.mean).toBeCloseTo(13 / 6, 10);
  expect(found.falls).toBe(true);
  expect(fell.evidence.map(({ turn }) => turn)).toEqual([8, 10, 12]);
});

test('samples that come to different ends are undecided', async () => {
  expect(await held((_, nth) => reply(nth % 2 === 1 ? [5, 5, 5, 5, 5, 5] : [1, 1, 1, 1, 1, 1]))).toMatchObject({
    answer: 'inconclusive',
    doubt: 'orders disagree',
  });
});
