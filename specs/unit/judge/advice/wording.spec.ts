import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { adviceSentence } from '../../../../src/conversation/adviceWords.js';
import { nearestForm } from '../../../../src/judge/advice/nearestForm.js';
import { wordingAdvice } from '../../../../src/judge/advice/wording.js';
import { readCriterion } from '../../../../src/judge/rules/grammar.js';
import { expectLinear } from '../../growth.js';

const turns = (['user', 'chatbot', 'user', 'chatbot'] as const).map(speaker => ({ speaker }));
const told = (criterion: string, negated = false) => wordingAdvice(criterion, { turns, negated });

test('words that readers understand differently are named, each with what would be checkable', () => {
  for (const [criterion, words, kind] of [
    ['is helpful', ['helpful'], 'use'],
    ['answers quickly', ['quickly'], 'speed'],
    ['gives a good answer', ['good'], 'quality'],
    ['responds appropriately', ['appropriately'], 'quality'],
    ['is very polite', ['polite'], 'manner'],
    ['says the right amount', ['right'], 'correctness'],
    ['explains it clearly', ['clearly'], 'clarity'],
    ['names enough hotels', ['enough'], 'degree'],
    ['is personal', ['personal'], 'personal'],
  ] as const)
    expect(told(criterion), criterion).toEqual([{ code: 'vague', words, kind }]);
});

test('exact criteria get no advice, whatever words stand in them', () => {
  for (const criterion of [
    'says when the money will arrive',
    'asks if the customer has an account',
    'names the best western hotel',
    'says "have a good day"',
    'mentions terms and conditions',
    'states a price between 5 and 7 euros',
    'states the price for bed and breakfast',
    'states how much breakfast costs',
    'names a hotel in turn 2',
  ])
    expect(told(criterion), criterion).toEqual([]);
});

test('two things in one sentence are parted, and the parts can be asked as they are', () => {
  for (const [criterion, joined, parts] of [
    ['names a price and a date', 'and', ['names a price', 'names a date']],
    ['The chatbot is polite and friendly.', 'and', ['is polite', 'is friendly']],
    ['greets the customer and asks for the order number', 'and', ['greets the customer', 'asks for the order number']],
    ['offers a refund or a voucher', 'or', ['offers a refund', 'offers a voucher']],
    ['mentions terms and conditions and the price', 'and', ['mentions terms and conditions', 'mentions the price']],
  ] as const)
    expect(
      told(criterion).find(({ code }) => code === 'two things'),
      criterion,
    ).toEqual({ code: 'two things', joined, parts });
});

test('a denial is put outside, in the positive; under .not it would be denied twice', () => {
  for (const [criterion, words, without] of [
    ['does not promise a refund', 'does not', 'promises a refund'],
    ['never asks for the password', 'never', 'asks for the password'],
    ["doesn't apologise", "doesn't", 'apologises'],
    ['must not deny a claim', 'must not', 'denies a claim'],
    ['is not out of stock', 'is not', 'is out of stock'],
  ] as const) {
    expect(told(criterion), criterion).toEqual([{ code: 'negation', words, without, twice: false }]);
    expect(told(criterion, true), criterion).toEqual([{ code: 'negation', words, without, twice: true }]);
  }
});

test('a condition is named where it stands, in front or behind', () => {
  for (const [criterion, words] of [
    ['if the customer asks for a refund, offers one', 'if the customer asks for a refund'],
    ['offers a refund if the customer asks for one', 'if the customer asks for one'],
    ['apologises when asked', 'when asked'],
    ['names the price when the user asks about it', 'when the user asks about it'],
    ['unless the order has left, cancels it', 'unless the order has left'],
  ] as const)
    expect(told(criterion), criterion).toContainEqual({ code: 'condition', words });
});

test('a turn that the conversation never reached is told, with how many there were', () => {
  expect(told('names the price in turn 7')).toEqual([{ code: 'no turn', what: 'turn', nth: 7, had: 4 }]);
  expect(told('names the price in the third reply')).toEqual([{ code: 'no turn', what: 'reply', nth: 3, had: 2 }]);
  expect(told('names the price in the 2nd message')).toEqual([]);
});

test('offline, the nearest form is told, and a wording that the grammar reads where there is one', () => {
  for (const [criterion, instead] of [
    ['explains the refund policy', 'mentions the refund policy'],
    ['tells the customer that breakfast is included', 'mentions breakfast'],
    ["respects the customer's budget", "takes into account the user's budget"],
    ['replies with "sorry"', 'says the words "sorry"'],
    ['keeps asking the same question again', 'asks the same question twice'],
    ['helps the customer to find a hotel', 'reaches the goal: find a hotel'],
    ['makes known how much the train costs', 'states the price of the train'],
    ['proposes a window seat', 'offers a window seat'],
    ['is helpful', null],
    ['contains no errors', null],
    ['does not explain the refund policy', null],
  ] as const) {
    expect(nearestForm(criterion)?.instead, criterion).toBe(instead);
    if (instead !== null) expect(readCriterion(instead), instead).not.toBeNull();
  }
  expect(nearestForm('names a hotel')).toBeNull();
});

test('whatever a criterion is, advice on it is single lines, and a proposed wording can be ruled offline', () => {
  const words = fc.constantFrom(
    'the',
    'customer',
    'if',
    'and',
    'or',
    'does not',
    'offers',
    'explains',
    'price',
    'turn 9',
    ',',
    '"',
    "'",
    '\n',
    '\u001b[2J',
    'good',
    'when asked',
    'é',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), fc.boolean(), (said, negated) => {
      const criterion = said.join(' ');
      for (const advice of told(criterion, negated)) expect(adviceSentence(advice)).not.toMatch(/[\n\u001b]/u);
      const instead = nearestForm(criterion)?.instead ?? null;
      if (instead !== null) expect(readCriterion(instead)).not.toBeNull();
    }),
  );
});

test('time grows with the length of a criterion, not faster', () => {
  for (const piece of ['if a, ', 'and ', 'when ', 'a'.repeat(20) + ' ', '"', 'does not ', 'the customer '])
    expectLinear(
      piece,
      20_000,
      size => piece.repeat(Math.ceil(size / piece.length)),
      criterion => [told(criterion), nearestForm(criterion)],
    );
});
