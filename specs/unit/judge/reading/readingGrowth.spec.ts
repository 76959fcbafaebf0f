import { test } from '@playwright/test';
import { readItems } from '../../../../src/judge/reading/readItems.js';
import { readLabel } from '../../../../src/judge/reading/readLabel.js';
import { withoutEchoes } from '../../../../src/judge/reading/withoutEchoes.js';
import { expectLinear } from '../../growth.js';

const LABELS = ['met', 'not met', 'cannot tell'];
const UNITS = [
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '\\"',
  '0',
  '1 ',
  '\n',
  ' ',
  '[[',
  '[{"',
  '{"a":',
  '{"criterion":1,"answer":"met"},',
  '[[A]] ',
  'met ',
  'not ',
  'Answer: met\n',
  '1. Met (85)\n',
  'Certainty: 8 ',
  '<think>',
  '</think>',
  '“',
  '*',
  '> ',
  '`',
  'a.',
  '| 1 ',
  '{"a":\'',
  '"\\"',
];

test.describe.configure({ mode: 'default' });

for (const unit of UNITS) {
  test(`time in proportion to length: ${JSON.stringify(unit)}`, () => {
    test.setTimeout(120_000);
    const make = (size: number) => unit.repeat(Math.ceil(size / unit.length));
    expectLinear('all readers', 3000, make, text => {
      readLabel(text, ['A', 'B']);
      readLabel(text, LABELS);
      readItems(text, { labels: LABELS, count: 5 });
      withoutEchoes(text, [text.slice(0, 100), text]);
    });
  });
}
