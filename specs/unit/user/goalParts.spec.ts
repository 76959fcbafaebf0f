import { expect, test } from '@playwright/test';
import { careIn, goalParts } from '../../../src/user/goal.js';
import { expectLinear } from '../growth.js';

test('white space is one space: a goal over several lines has the same parts', () => {
  expect(goalParts('get a  refund,\n\tthen   change the date')).toEqual(goalParts('get a refund, then change the date'));
  expect(goalParts(' get a\u00a0 refund \n')).toEqual(['get a refund']);
});

test('a goal is read in linear time, whatever it is made of', () => {
  for (const piece of [' ', ', ', ' and', '\n', ' then', '; '])
    expectLinear(
      JSON.stringify(piece),
      4_000,
      size => `get a${piece.repeat(size / piece.length)}refund`,
      goal => [goalParts(goal), careIn(goal)],
    );
});
