import { expect, test } from '@playwright/test';
import { ann } from '../cast.js';
import { brief, checked, inTurn } from './checked.js';

const afterwards = (...lines: readonly string[]) => checked(inTurn('I want a refund for KL1234', ...lines));

test('a fact of one’s own said otherwise is proven, and hindered the chatbot', () => {
  expect(afterwards('What did you pay?', 'I paid 150 euros.')).toMatchObject([{ kind: 'fact contradicted', turn: 3, proven: true, effect: 'hindered' }]);
  expect(brief(afterwards('Which number?', 'My booking number is ZZ88AB.')).slice(0, 1)).toEqual(['3 fact contradicted']);
});

for (const [what, asked, text] of [
  ['the fact as it is', 'What did you pay?', 'I paid 120 euros.'],
  ['the fact in other words', 'What did you pay?', 'it was 120 €'],
  ['a figure of the chatbot', 'The fee is 30 euros.', 'So I paid 30 euros too much?'],
  ['haggling', 'We can pay 60 euros.', 'I would settle for 100 euros.'],
  ['a question', 'Ok.', 'is it true that people paid 150 euros?'],
  ['another matter', 'Ok.', 'the taxi cost me 45 euros'],
] as const) {
  test(`no contradiction: ${what}`, () => expect(afterwards(asked, text)).toEqual([]));
}

test('a typo in a number is a suspicion', () => {
  expect(brief(afterwards('Which number?', 'My booking number is QX77PI.')).every(finding => finding.endsWith('?'))).toBe(true);
});

test('people who change their mind are only suspected', () => {
  const profile = { ...ann, overlay: 'changes their mind' as never };
  expect(checked(inTurn('refund', 'How much?', 'I paid 150 euros.'), { profile }).filter(({ proven }) => proven)).toEqual([]);
});

test('an invented number helped when nobody had asked for it; asked for it, nobody can say', () => {
  expect(afterwards('Hello.', 'my order number is 4471882')).toMatchObject([{ kind: 'fact invented', proven: false, effect: 'helped' }]);
  expect(afterwards('What is your order number?', 'my order number is 4471882')).toMatchObject([{ kind: 'fact invented', proven: false, effect: 'unclear' }]);
  expect(afterwards('Your order number is 4471882.', 'my order number is 4471882')).toEqual([]);
});
