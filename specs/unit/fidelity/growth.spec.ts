import { test } from '@playwright/test';
import fc from 'fast-check';
import { expect } from '@playwright/test';
import { cut } from '../../../src/support/text.js';
import { expectLinear } from '../growth.js';
import { checked, inTurn, spoken } from './checked.js';

/** A turn of its own each, so that nothing is remembered from the call before. */
const talk = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    at % 2 === 0 ? `and what about number ${at} of the long list, is it free` : `It is, number ${at} costs ${at} euros.`,
  );

test('work grows with the turns, not with their square', () => {
  expectLinear('turns', 40, talk, texts => checked(inTurn(...texts), { ending: 'turn limit' }));
});

for (const [what, piece] of [
  ['spaces', ' '],
  ['stars', '*a '],
  ['brackets', '[(('],
  ['quotes', '"\''],
  ['words', 'i have just '],
  ['digits', '12-'],
  ['lists', '1. a\n'],
  ['reports', 'you said you said: '],
  ['letters', 'ab'],
  ['your', 'your my please '],
] as const) {
  test(`a hostile utterance of ${what} is read in linear time`, () => {
    expectLinear(
      what,
      1000,
      size => piece.repeat(size),
      text => checked(inTurn(text, text), { ending: 'gave up' }),
    );
  });
}

test('any turns give findings on the person’s own turns, in order, with evidence of 200 characters at most', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ speaker: fc.constantFrom('user' as const, 'chatbot' as const), text: fc.string({ unit: 'binary', maxLength: 300 }) }), {
        maxLength: 8,
      }),
      lines => {
        const turns = spoken(lines);
        const findings = checked(turns);
        expect(findings.map(({ turn }) => turn)).toEqual(findings.map(({ turn }) => turn).toSorted((a, b) => a - b));
        for (const { turn, evidence } of findings) {
          expect(turns[turn - 1]?.speaker).toBe('user');
          expect(cut(evidence, 200)).toBe(evidence);
        }
      },
    ),
  );
});
