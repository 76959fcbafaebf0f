import { expect, test } from '@playwright/test';
import { Failure } from '../../../src/support/failure.js';
import { scenarioOf } from '../../../src/user/scenario.js';

test('a goal alone makes a scenario', () => {
  expect(scenarioOf({ goal: '  get a refund ' })).toEqual({
    goal: 'get a refund',
    facts: [],
    successCriteria: [],
    maxTurns: 8,
    opening: null,
    earlier: [],
    adversary: null,
  });
});

for (const [given, message] of [
  [{ goal: ' ' }, "set-up: a simulated user needs a goal\n\nSay what the person wants: simulate('frugal-traveller', { goal: 'get a refund' })"],
  [{ goal: 'x', maxTurns: 0 }, 'set-up: maxTurns is 0\n\nGive a whole number from 1 to 100.'],
  [{ goal: 'x', maxTurns: 101 }, 'set-up: maxTurns is 101\n\nGive a whole number from 1 to 100.'],
  [{ goal: 'x', maxTurns: 2.5 }, 'set-up: maxTurns is 2.5\n\nGive a whole number from 1 to 100.'],
  [{ goal: 'x', opening: ' ' }, 'set-up: the opening is empty\n\nGive the first utterance, or leave the opening out: the simulator then chooses it.'],
] as const) {
  test(`${JSON.stringify(given)} is refused before anybody talks`, () => {
    expect(() => scenarioOf(given)).toThrow(Failure);
    expect(() => scenarioOf(given)).toThrow(message);
  });
}
