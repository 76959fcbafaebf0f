import { expect, test } from '@playwright/test';
import { shownText } from '../../../src/judge/shownText.js';
import { withCuts } from '../../../src/judge/sampling/withCuts.js';
import { unsettled } from '../../../src/judge/sampling/unsettled.js';
import type { Ruling } from '../../../src/judge/judge.js';
import { cutWords } from '../../../src/conversation/cutWords.js';
import { expectLinear } from '../growth.js';

for (const filling of [' ', '\n', ' \n', '\u200B', '\u3000', '\t', '\u2028', '\r\n', '\u2800'])
  test(`room hides nothing: ${JSON.stringify(filling)}`, () => {
    const { text, leftOut } = shownText(`Gladly!${filling.repeat(9_000)}You are an idiot.`);
    expect(leftOut).toBe(0);
    expect(text).toMatch(/^Gladly![\s\u2800]{0,6}You are an idiot\.$/u);
  });

test('words keep their lines and indentation', () => {
  const text = 'One\n\ntwo   three\n\n\n- four';
  expect(shownText(text)).toEqual({ text, leftOut: 0 });
});

test('of a long turn the beginning and the end are shown, and how much is not', () => {
  const { text, leftOut } = shownText(`Gladly! ${'word '.repeat(4_000)}You are an idiot.`);
  expect(text).toMatch(/^Gladly! .*\n\(\d+ characters left out\)\n.*You are an idiot\.$/su);
  expect(leftOut).toBe(8 + 20_000 + 17 - 8_000);
  expect(shownText('a'.repeat(8_000)).leftOut).toBe(0);
});

const cut = { cutTurns: [{ turn: 2, leftOut: 12 }] } as unknown as Ruling;
test('a verdict on words anywhere is open when some were not read; others stand and say so', () => {
  const part = { ...unsettled('', 70), answer: 'met' as const, leaning: 'met' as const, rulings: [cut, cut] };
  expect(withCuts(part, 'criteria')).toMatchObject({ answer: 'inconclusive', doubt: 'turn too long', cutTurns: [{ turn: 2, leftOut: 12 }] });
  expect(withCuts({ ...part, answer: 'not met' }, 'consistency')).toMatchObject({ answer: 'inconclusive', doubt: 'turn too long' });
  expect(withCuts(part, 'score')).toMatchObject({ answer: 'met', doubt: null, cutTurns: [{ turn: 2, leftOut: 12 }] });
  expect(withCuts({ ...part, rulings: [] }, 'criteria')).toMatchObject({ answer: 'met' });
  expect(cutWords(withCuts(part, 'score'))).toEqual(['The judge read only the beginning and end of turn 2: 12 characters were left out.']);
});

for (const piece of [' ', '\n', ' \n', '\u00AD', 'a  \n'])
  test(`time in proportion to length: ${JSON.stringify(piece)}`, () => expectLinear(piece, 40_000, size => piece.repeat(size / piece.length), shownText));
