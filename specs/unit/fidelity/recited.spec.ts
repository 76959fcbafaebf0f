import { expect, test } from '@playwright/test';
import { recitedShare } from '../../../src/fidelity/recited.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { ann, refund } from '../cast.js';
import { checked, inTurn, provenIn } from './checked.js';

for (const text of [
  'I am forty-one and blow glass for a living in the hills above Graz.',
  "I'm forty-one and blow glass for a living in the hills above Graz, where I raise twins who are six and never still.",
  'Ann comes across as patient and exact, she dislikes being hurried and writes plain sentences that end where they should.',
]) {
  test(`the profile recited is found, whoever it is told of: ${text.slice(0, 30)}`, () => {
    expect(checked(inTurn(text)).filter(({ kind }) => kind === 'profile recited')).toMatchObject([{ proven: true, effect: 'helped' }]);
  });
}

test('pieces spread over turns add up', () => {
  const turns = inTurn(
    'well, in the hills above Graz',
    'Ok.',
    'my twins who are six and never still',
    'Ok.',
    'they end where they should, I dislike being hurried, and write',
    'Ok.',
    'plain sentences that end where they',
  );
  expect(provenIn(turns)).toContain('profile recited');
});

test('what somebody knows of themselves in other words, their own samples and the scenario’s facts are no recital', () => {
  expect(
    checked(inTurn('I make glass near Graz and have twins, they are six.', 'Ok.', 'I blow glass for a living.', 'Ok.', 'The twins are six and never still.')),
  ).toEqual([]);
  const scenario = scenarioOf({ goal: 'get a refund', facts: ['I blow glass for a living in the hills above Graz'] });
  expect(provenIn(inTurn('I blow glass for a living in the hills above Graz'), { scenario })).toEqual([]);
});

test('deep details are not recited either', () => {
  const profile = {
    ...ann,
    deep: [{ path: 'hobbies', reach: 'near' as const, value: 'collects old postcards of alpine railways and sorts them by valley every winter' }],
  };
  expect(provenIn(inTurn('I collect old postcards of alpine railways and sort them by valley every winter'), { profile, scenario: refund })).toContain(
    'profile recited',
  );
});

test('the share is of the 5-grams said: none, some, all', () => {
  expect(recitedShare(ann, inTurn('I want a refund for the flight that was cancelled'))).toBe(0);
  expect(recitedShare(ann, inTurn('hi'))).toBe(0);
  expect(recitedShare(ann, inTurn('I blow glass for a living.'))).toBe(0);
  expect(recitedShare(ann, inTurn('forty-one and blow glass for a living in the hills'))).toBeGreaterThan(0.5);
});
