import { expect, test } from '@playwright/test';
import type { Answer, Judge, Question, Ruling } from '../../../../src/judge/judge.js';
import { statedGate } from '../../../../src/judge/sampling/gate.js';
import { ruleUntilSettled, type Draw } from '../../../../src/judge/sampling/ruleUntilSettled.js';
import { Failure } from '../../../../src/support/failure.js';
import { ruling } from '../makers.js';

const usage = { calls: 1, promptTokens: 10, completionTokens: 5 };
const judgeNamed = (model: string, more: Partial<Judge> = {}): Judge => ({
  name: 'judge',
  model,
  offline: false,
  timeoutMs: 1000,
  samples: 'paired',
  rule: () => Promise.reject(new Error('not asked')),
  ...more,
});

type Word = readonly [answer: Answer | null, certainty: number | null];

/** Asks on criteria; `says` answers for a judge, a criterion, and the nth time it is asked about it. */
async function sampled(judge: Judge, criteria: readonly string[], says: (model: string, criterion: string, nth: number) => Word | Error, gate = 70) {
  const draws: string[] = [];
  const times = new Map<string, number>();
  const answer = (model: string, criterion: string): Ruling => {
    const key = `${model} ${criterion}`;
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    const said = says(model, criterion, nth);
    if (said instanceof Error) throw said;
    return ruling({ criterion, answer: said[0], certainty: said[1], void: said[0] === null ? 'unreadable' : null, modelRequested: model });
  };
  const result = await ruleUntilSettled({
    judge,
    question: { kind: 'criteria', criteria },
    gateFor: () => statedGate(gate),
    cannotTell: 'cannot tell',
    draw: async ({ judge: by, question, order, sample, repeat }: Draw) => {
      const asked = (question as Extract<Question, { kind: 'criteria' }>).criteria;
      draws.push(`${sample} ${by.model} ${order}${repeat > 0 ? ` again ${repeat}` : ''}: ${asked.join('+')}`);
      await Promise.resolve();
      return { rulings: asked.map(criterion => answer(by.model, criterion)), usage, ms: 1 };
    },
  });
  return { ...result, draws };
}

test('two samples in both orders settle what they agree on, with one call for each order', async () => {
  const { parts, draws, usage: cost } = await sampled(judgeNamed('j'), ['a', 'b'], () => ['met', 95]);
  expect(draws).toEqual(['1 j asked: a+b', '2 j inverted: a+b']);
  expect(parts.map(part => [part?.answer, part?.certainty])).toEqual([
    ['met', 95],
    ['met', 95],
  ]);
  expect(cost.calls).toBe(2);
});

test('only what is near the gate or disputed is asked again, and it stops when both orders clear the gate', async () => {
  const { parts, draws } = await sampled(judgeNamed('j'), ['clear', 'near'], (_, criterion) => ['met', criterion === 'clear' ? 95 : 75]);
  expect(draws).toEqual(['1 j asked: clear+near', '2 j inverted: clear+near', '3 j asked again 1: near', '4 j inverted again 1: near']);
  expect(parts.map(part => [part?.answer, part?.samples.requested])).toEqual([
    ['met', 2],
    ['met', 4],
  ]);
  expect(parts[1]?.rulings.map(({ sample, order }) => `${sample} ${order}`)).toEqual(['1 asked', '2 inverted', '3 asked', '4 inverted']);
});

test('a judge that says yes to everything disagrees with itself: six samples, and nothing decided', async () => {
  // Of the criterion as written: yes to "it is so" is met, yes to "it is not so" is not met.
  const { parts, draws } = await sampled(judgeNamed('j'), ['a'], (_model, _criterion, nth) => [nth % 2 === 1 ? 'met' : 'not met', 95]);
  expect(draws).toHaveLength(6);
  expect(parts[0]).toMatchObject({ answer: 'inconclusive', doubt: 'orders disagree', ordersAgree: false });
});

test('a judge far below the gate is not asked again, one that cannot tell neither', async () => {
  const { parts, draws } = await sampled(judgeNamed('j'), ['low', 'none'], (_, criterion) => (criterion === 'low' ? ['met', 30] : ['cannot tell', 90]));
  expect(draws).toHaveLength(2);
  expect(parts.map(part => part?.doubt)).toEqual(['certainty below the gate', 'cannot tell']);
});

test('what cannot be read is asked once more, not for ever', async () => {
  const { parts, draws } = await sampled(judgeNamed('j'), ['a'], () => [null, null]);
  expect(draws).toHaveLength(4);
  expect(parts[0]).toMatchObject({ doubt: 'ruling unreadable', samples: { requested: 4, read: 0 } });
});

test('the next judge of the cascade gets only what is still open, and the verdict names who decided', async () => {
  const better = judgeNamed('better', { samples: 'single' });
  const { parts, draws } = await sampled(judgeNamed('j', { escalateTo: better }), ['easy', 'hard', 'untold'], (model, criterion, nth) => {
    if (criterion === 'untold') return ['cannot tell', null];
    return model === 'better' || criterion === 'easy' ? ['not met', 95] : [nth % 2 === 1 ? 'met' : 'not met', 90];
  });
  expect(draws.at(-1)).toBe('7 better asked: hard');
  expect(parts.map(part => [part?.answer, part?.by.model])).toEqual([
    ['not met', 'j'],
    ['not met', 'better'],
    // Nothing to find in the conversation is nothing that another judge would find.
    ['inconclusive', 'j'],
  ]);
  expect(parts[1]?.rulings).toHaveLength(7);
  expect(parts[1]?.samples).toEqual({ requested: 1, read: 1 });
});

test('a single sample is one call', async () => {
  const { draws } = await sampled(judgeNamed('j', { samples: 'single' }), ['a'], () => ['met', 75], 80);
  expect(draws).toEqual(['1 j asked: a']);
});

test('where the judge breaks off, what it said before is kept', async () => {
  const gone = new Failure({ party: 'model', code: 'gone', what: 'the model went away' });
  const { parts, failure, usage: cost } = await sampled(judgeNamed('j'), ['a'], (_model, _criterion, nth) => (nth > 2 ? gone : ['met', 72]));
  expect(failure).toBe(gone);
  expect(parts[0]?.rulings).toHaveLength(2);
  expect(cost.calls).toBe(2);
});

test('one of the first two calls failing leaves everything open: one sample is not two', async () => {
  const gone = new Failure({ party: 'model', code: 'gone', what: 'the model went away' });
  const { parts, failure } = await sampled(judgeNamed('j'), ['a'], (_model, _criterion, nth) => (nth === 2 ? gone : ['met', 100]));
  expect(failure).toBe(gone);
  expect(parts[0]).toMatchObject({ answer: 'inconclusive', leaning: 'met' });
  expect(parts[0]?.rulings).toHaveLength(1);
});

test('a verdict near the gate whose further samples never came is open; one that was settled before stands', async () => {
  const gone = new Failure({ party: 'model', code: 'gone', what: 'the model went away' });
  const { parts } = await sampled(judgeNamed('j'), ['clear', 'near'], (_model, criterion, nth) => (nth > 2 ? gone : ['met', criterion === 'clear' ? 95 : 75]));
  expect(parts.map(part => part?.answer)).toEqual(['met', 'inconclusive']);
});
