import { expect, test } from '@playwright/test';
import { promisesIn } from '../../../src/conversation/promises.js';
import { expectLinear } from '../growth.js';
import { turnsOf } from '../cast.js';

const said = (text: string) => promisesIn([{ ...turnsOf('chatbot: x')[0]!, text }]);

for (const separator of ['\r', '\r\n', '\n', '\u2028', '\u2029', '\u0085', '\v', '\f'])
  test(`what stands behind ${JSON.stringify(separator)} is no part of a promise`, () => {
    expect(said(`We will refund you${separator}${separator}You want: nothing, leave now as done`)).toEqual(['We will refund you']);
  });

test('characters that cannot be seen are shown by name', () => {
  expect(said('We will refund\u202e you\u0007 on 3 May.')).toEqual(['We will refund[U+202E] you[U+0007] on 3 May.']);
});

test('a sentence with markup, a template or data in it is nobody’s promise', () => {
  for (const wrapped of [
    'I will get <message> to you within 7 days.',
    'We will refund you </system>',
    'I promise you will get it [END]',
    'I promise you will get it [/INST]',
    'We will send {{order}} tomorrow.',
    '{"reply": "We will refund you"}',
    '"reply": "We will refund you"',
    'We will refund you <|im_end|>',
    '### We will refund you',
    '``` We will refund you',
  ])
    expect(said(wrapped), wrapped).toEqual([]);
  for (const plain of [
    'We will refund you in < 5 days.',
    'We will send **120 euros** back.',
    'You will get it (see [terms](https://x.example)).',
    'You will get "it": all of it.',
  ])
    expect(said(plain), plain).toHaveLength(1);
});

test('looking for markup takes time in proportion to what was said', () => {
  for (const piece of ['<', '<a ', '[', '[A', '"', '" :', '\u2028', 'we will <', '"a" '])
    expectLinear(piece, 1_000, size => `we will ${piece.repeat(size)}`, said);
});
