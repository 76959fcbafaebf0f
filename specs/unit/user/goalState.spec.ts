import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Plan } from '../../../src/transcript/turn.js';
import { goalParts } from '../../../src/user/goal.js';
import { advanced, goalStateAt, settledBy } from '../../../src/user/goalState.js';
import { personFacts } from '../../../simulators/uspFacts.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { ann, plan, turnsOf } from '../cast.js';

const goal = 'get a refund, then change the date; ask about delivery';
const [refund = '', date = '', delivery = ''] = goalParts(goal);
const userTurn = (progress: Plan['progress']) => ({ ...turnsOf('user: ok')[0]!, plan: { ...plan, progress } });
const states = (state: Plan['progress']) => state.map(part => part.state);

test('at the start everything is open', () => {
  expect(goalStateAt(goal, [])).toEqual([refund, date, delivery].map(part => ({ part, state: 'open' })));
  expect(goalStateAt('make sure that it is cancelled', [])).toEqual([{ part: 'make sure that it is cancelled', state: 'open' }]);
});

test('the last plan that names a part says how it stands; strangers count for nothing', () => {
  const turns = [
    userTurn([
      { part: refund, state: 'achieved' },
      { part: '__proto__', state: 'achieved' },
    ]),
    userTurn([{ part: delivery, state: 'impossible' }]),
  ];
  expect(states(goalStateAt(goal, turns))).toEqual(['achieved', 'open', 'impossible']);
});

test('achieved stays achieved unless it is named as lost; lost again it is impossible', () => {
  const start = goalStateAt(goal, []);
  const once = advanced(start, [1]);
  expect(states(advanced(once, []))).toEqual(['achieved', 'open', 'open']);
  const lost = advanced(once, [-1]);
  expect(states(lost)).toEqual(['open', 'open', 'open']);
  expect(states(advanced(lost, [-1]))).toEqual(['impossible', 'open', 'open']);
  expect(states(advanced(advanced(lost, [-1]), [1]))).toEqual(['achieved', 'open', 'open']);
});

test('a goal in one piece is achieved or not, as the person says each time', () => {
  const whole = goalStateAt('get a refund', []);
  expect(states(advanced(whole, true))).toEqual(['achieved']);
  expect(states(advanced(whole, false))).toEqual(['open']);
  expect(states(advanced(advanced(whole, true), false))).toEqual(['open']);
  expect(states(settledBy(whole, 'done'))).toEqual(['achieved']);
  expect(states(settledBy(whole, 'out of scope'))).toEqual(['impossible']);
  expect(states(settledBy(whole, 'give up'))).toEqual(['open']);
  expect(states(settledBy(goalStateAt(goal, []), 'done'))).toEqual(['open', 'open', 'open']);
});

test('whatever numbers come, the state has the goal’s parts, and carried by plans it is the same to whoever reads them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 4 }), { maxLength: 6 }), named => {
      let kept = goalStateAt(goal, []);
      const turns = named.map(numbers => {
        const before = kept;
        kept = advanced(kept, numbers);
        before.forEach(({ state }, at) => {
          if (state === 'achieved' && !numbers.includes(-(at + 1))) expect(kept[at]?.state).toBe('achieved');
        });
        return userTurn(kept);
      });
      expect(goalStateAt(goal, turns)).toEqual(kept);
      expect(kept.map(({ part }) => part)).toEqual([refund, date, delivery]);
    }),
  );
});

test('how careful a goal is stays in the prompt, though it is no part to achieve', () => {
  const scenario = scenarioOf({ goal: 'find a hotel, then book it, then double-check the price' });
  expect(personFacts({ profile: ann, scenario }, false)).toMatchObject({
    many: true,
    parts: [
      { number: 1, text: 'find a hotel' },
      { number: 2, text: 'book it' },
    ],
    care: ['double-check the price'],
  });
});
