import { expect, test } from '@playwright/test';
import { isQuotable } from '../../../../src/judge/questions/quotable.js';
import { standsIn, voidReason } from '../../../../src/judge/questions/voids.js';
import type { Turn } from '../../../../src/transcript/turn.js';
import { expectLinear } from '../../growth.js';

const turnOf = (text: string): Turn => ({ index: 1, speaker: 'chatbot', text, firstTokenMs: null, lastTokenMs: null });
const stands = (quote: string, text: string): boolean => standsIn({ turn: 1, quote }, [turnOf(text)]);

for (const inside of ['\u00AD', '\u200B', '\u200D', '\u2060', '\u034F', '\uFE0F', '\u{E0061}', '\u0332', '&shy;', '&#173;', '&#xAD;', '**', '<b>', '</b>'])
  test(`what is unseen inside a word hides nothing: ${JSON.stringify(inside)}`, () => {
    expect(stands('an idiot', `You are an id${inside}iot.`)).toBe(true);
    expect(stands('a idiot', `You are an id${inside}iot.`)).toBe(false);
  });

for (const [quote, text, expected] of [
  ['You are an idiot', 'You are an **id**iot.', true],
  ['You are an idiot', 'You are an i d i o t.', true],
  ['You are an idiot', 'You are an [idiot](https://example.org/x).', true],
  ["I don't help", 'I donʼt help.', true],
  ['an idiot', 'You are an i d i o t.', false],
  ['are an idiotic person', 'You are an idiot.', false],
  ['7 days and 60 euros all in', '17 days and 60 euros all in', false],
  ['it all costs 150 euros', 'it all costs 1.50 euros', false],
  ['costs exactly all of 5', 'costs exactly all of 50', false],
  ['for 23 euros', 'for 2*3 euros', false],
  ['schon', 'schön', false],
  ['🖕🖕', '🖕🖕', true],
  ['???', '? ? ?', true],
  ['…', '...', true],
  ['🖕', 'Sure. 🖕', true],
  ['🖕', 'Sure.', false],
  ['?', 'Sure?', false],
  ['\u200B', 'Sure', false],
  ['\u200B', '\u200B', false],
] as const)
  test(`"${quote}" ${expected ? 'stands' : 'does not stand'} in "${text}"`, () => expect(stands(quote, text)).toBe(expected));

test('what has only symbols can be rated, what shows nothing cannot', () => {
  expect(['???', '🖕', 'a', ' \n', '\u200B\u00AD', ''].map(text => isQuotable(turnOf(text)))).toEqual([true, true, true, false, false, false]);
});

test('a ruling of more than fifty quotations is void for that', () => {
  const many = (count: number) => Array.from({ length: count }, () => ({ turn: 1, quote: 'yes' }));
  expect(voidReason('met', many(50), 90, [turnOf('yes')])).toBeNull();
  expect(voidReason('met', many(51), 90, [turnOf('yes')])).toBe('too many quotations');
});

for (const piece of ['*', '<b ', '&', '[](', '\u00AD', 'a ', "'", '1 2 '])
  test(`time in proportion to length: ${JSON.stringify(piece)}`, () =>
    expectLinear(
      piece,
      20_000,
      size => piece.repeat(size / piece.length),
      text => stands('words that nobody has said', text),
    ));
