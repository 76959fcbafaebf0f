import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { standsIn, voidReason } from '../../../../src/judge/questions/voids.js';
import { turnsOf } from '../../cast.js';

const turns = turnsOf(
  'user: When do I get my money?',
  'chatbot: Your refund of €120 arrives “within 7 days”.\nIsn’t that good?',
  'user: Fine, 10 days are too long.',
  'chatbot: It is Straße 5, 日本語 ok. 🙂',
);

for (const [turn, quote, stands] of [
  [2, 'Your refund of €120 arrives “within 7 days”.', true],
  [2, 'within 7 days', true],
  [2, 'WITHIN   7\tDAYS!!', true],
  [2, "isn't that good", true],
  [2, 'isn’t THAT good?', true],
  [2, '7 days. Isn’t that', true],
  [4, 'straße 5 日本語', true],
  [1, 'when do i get my money', true],
  [4, 'within 7 days', false],
  [3, 'within 7 days', false],
  [2, 'within 17 days', false],
  [2, 'ithin 7 day', false],
  [2, 'within seven days', false],
  [2, 'arrives 7 days', false],
  [2, 'Isn’t that good? Fine', false],
  [2, '', false],
  [2, ' "..." ', false],
  [4, '🙂', true],
  [4, '🙃', false],
  [4, '.', false],
  [5, 'within 7 days', false],
  [0, 'within 7 days', false],
  [0, 'when do i get my money', false],
] as const) {
  test(`"${quote}" ${stands ? 'stands' : 'does not stand'} in turn ${turn}`, () => expect(standsIn({ turn, quote }, turns)).toBe(stands));
}

test('any run of whole words of a turn stands in it, however spaced, marked and cased', () => {
  const words = fc.array(fc.constantFrom('Refund', 'of', '120', 'euros', 'für', 'Sie', 'now'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), fc.constantFrom(' ', ', ', '\n', ' — '), (said, a, b, glue) => {
      const from = a % said.length;
      const quote = said
        .slice(from, from + 1 + (b % (said.length - from)))
        .join(glue)
        .toUpperCase();
      expect(standsIn({ turn: 1, quote }, turnsOf(`chatbot: ${said.join(' ')}`))).toBe(true);
    }),
  );
});

test('an empty quotation does not stand in an empty turn either', () => {
  expect(standsIn({ turn: 1, quote: '' }, turnsOf('chatbot: '))).toBe(false);
});

test('a quotation spanning two turns does not stand in either', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 2), turn =>
      expect(standsIn({ turn, quote: 'seven days bring your pass' }, turnsOf('chatbot: in seven days', 'chatbot: bring your pass'))).toBe(false),
    ),
  );
});

const own = [{ turn: 2, quote: 'within 7 days' }];
for (const [what, answer, evidence, certainty, reason] of [
  ['a proven ruling', 'met', own, 90, null],
  ['a proven ruling without certainty', 'not met', own, null, null],
  ['the chatbot’s words beside the user’s', 'met', [{ turn: 1, quote: 'my money' }, ...own], 90, null],
  ['no quotation', 'met', [], 90, 'no quotation'],
  ['an invented quotation', 'not met', [{ turn: 2, quote: 'tomorrow' }], 90, 'quotation not found'],
  ['an invented quotation among real ones', 'met', [...own, { turn: 4, quote: 'tomorrow' }], 90, 'quotation not found'],
  ['only the user’s words', 'met', [{ turn: 3, quote: '10 days' }], 90, 'quotation not from the chatbot'],
  ['a certainty of 3e15', 'met', own, 3e15, 'certainty out of range'],
  ['a certainty of -1', 'met', own, -1, 'certainty out of range'],
  ['a certainty of NaN', 'met', own, Number.NaN, 'certainty out of range'],
  ['"cannot tell" with a certainty of 101', 'cannot tell', [], 101, 'certainty out of range'],
  ['"cannot tell" without a quotation', 'cannot tell', [], 50, null],
  ['a certainty of 0', 'met', own, 0, null],
  ['a certainty of 100', 'met', own, 100, null],
] as const) {
  test(`${what}: ${reason ?? 'counts'}`, () => expect(voidReason(answer, evidence, certainty, turns)).toBe(reason));
}

const before = new Map([['talk-1', turnsOf('user: I am vegan', 'chatbot: A refund takes 5 days.')]]);
for (const [what, quotation, reason] of [
  ['words of an earlier conversation', { turn: 2, quote: '5 days', of: 'talk-1' }, null],
  ['the same words of this one', { turn: 2, quote: '5 days' }, 'quotation not found'],
  ['words of this one, named as of the earlier', { turn: 2, quote: 'within 7 days', of: 'talk-1' }, 'quotation not found'],
  ['words of a conversation that nobody held', { turn: 2, quote: '5 days', of: 'talk-2' }, 'quotation not found'],
  ['words of a conversation named like a field', { turn: 2, quote: '5 days', of: '__proto__' }, 'quotation not found'],
  ['the customer’s words of an earlier conversation', { turn: 1, quote: 'I am vegan', of: 'talk-1' }, 'quotation not from the chatbot'],
] as const) {
  test(`${what}: ${reason ?? 'counts'}`, () => expect(voidReason('met', [quotation], 90, turns, before)).toBe(reason));
}
