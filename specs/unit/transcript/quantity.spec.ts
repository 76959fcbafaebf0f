import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { numberIn, quantitiesOf } from '../../../src/transcript/quantity.js';
import { expectLinear } from '../growth.js';

/** Text, and the kinds and values found in it, left to right. */
const TABLE: readonly (readonly [text: string, found: string])[] = [
  // money
  ['€89', 'money 89 eur'],
  ['89 €', 'money 89 eur'],
  ['89EUR', 'money 89 eur'],
  ['89.50 euros', 'money 89.5 eur'],
  ['EUR 1.299,50', 'money 1299.5 eur'],
  ['1,299.50 USD', 'money 1299.5 dollar'],
  ['$1,299', 'money 1299 dollar'],
  ['US$ 20', 'money 20 dollar'],
  ['20 US dollars', 'money 20 dollar'],
  ['twenty-five dollars', 'money 25 dollar'],
  ['£20', 'money 20 gbp'],
  ['20 pounds', 'money 20 gbp'],
  ['20 quid', 'money 20 gbp'],
  ['two hundred and fifty euros', 'money 250 eur'],
  ['a hundred pounds', 'money 100 gbp'],
  ['50 cents', 'money 50 cent'],
  ['1 299 Kč', 'money 1299 crown'],
  ['1 299,00 CZK', 'money 1299 crown'],
  ['500 kr', 'money 500 crown'],
  ['100 crowns', 'money 100 crown'],
  ['¥5000', 'money 5000 yen'],
  ['5.000 yen', 'money 5000 yen'],
  ['Rs. 500', 'money 500 rupee'],
  ['€ 89,-', 'money 89 eur'],
  ['€1.5k', 'money 1500 eur'],
  ['2k euros', 'money 2000 eur'],
  ['89 euros a night', 'money 89 eur'],
  ['89 euros per night for 2 nights', 'money 89 eur, duration 2 night'],
  // percent
  ['20 %', 'percent 20'],
  ['12.5 per cent', 'percent 12.5'],
  ['twenty percent', 'percent 20'],
  // dates
  ['12 June', 'date 06-12'],
  ['June 12', 'date 06-12'],
  ['12th of June 2026', 'date 06-12'],
  ['June 12th, 2026', 'date 06-12'],
  ['2026-06-12', 'date 06-12'],
  ['12.06.2026', 'date 06-12'],
  ['12/06/2026', 'date 06-12'],
  ['12/31/2026', 'date 12-31'],
  ['tomorrow', 'date tomorrow'],
  ['on Friday', 'date friday'],
  ['on Fridays', 'date friday'],
  ['next week', 'date next week'],
  ['in June', 'date 06'],
  ['by the end of the month', 'date end of the month'],
  ['the 14th', 'date 14th'],
  // times
  ['14:30', 'time 14:30'],
  ['2:30 pm', 'time 14:30'],
  ['2.30pm', 'time 14:30'],
  ['14h30', 'time 14:30'],
  ['2 pm', 'time 14:00'],
  ['8 a.m.', 'time 08:00'],
  ['12:15 am', 'time 00:15'],
  ['12 pm', 'time 12:00'],
  ["5 o'clock", 'time 05:00'],
  ['noon', 'time 12:00'],
  ['at midnight', 'time 00:00'],
  ['9am-5pm', 'time 09:00, time 17:00'],
  // durations
  ['7 days', 'duration 7 day'],
  ['seven days', 'duration 7 day'],
  ['7-10 days', 'duration 7-10 day'],
  ['7 to 10 days', 'duration 7-10 day'],
  ['5 to 7 business days', 'duration 5-7 working day'],
  ['5 to 7 working days', 'duration 5-7 working day'],
  ['two weeks', 'duration 14 day'],
  ['a fortnight', 'duration 14 day'],
  ['an hour and a half', 'duration 90 minute'],
  ['90 minutes', 'duration 90 minute'],
  ['1.5 hours', 'duration 90 minute'],
  ['half an hour', 'duration 30 minute'],
  ['1 hour 50', 'duration 110 minute'],
  ['2 hours and 15 minutes', 'duration 135 minute'],
  ['3 h', 'duration 180 minute'],
  ['48 hours', 'duration 2880 minute'],
  ['2 nights', 'duration 2 night'],
  ['a couple of days', 'duration 2 day'],
  ['24-hour desk', 'duration 1440 minute'],
  // codes
  ['KL1234', 'code kl1234'],
  ['kl1234', 'code kl1234'],
  ['AB-123-456', 'code ab123456'],
  ['booking X7Q9PL', 'code x7q9pl'],
  ['#4521', 'code 4521'],
  // plain numbers
  ['3 people', 'number 3'],
  ['order 778812', 'number 778812'],
  ['1,000', 'number 1000'],
  ['10,5', 'number 10.5'],
  // nothing
  ['version 2.0.1', ''],
  ['one of them', ''],
  ['I may go', ''],
  ['no numbers here', ''],
  ['', ''],
  // together
  ['Refund of €120 for KL1234 by 12 June, in 7 working days', 'money 120 eur, code kl1234, date 06-12, duration 7 working day'],
  ['Table for 4 at 19:30 on Friday', 'number 4, time 19:30, date friday'],
];

for (const [text, found] of TABLE) {
  test(`"${text}" holds ${found === '' ? 'nothing' : found}`, () => {
    expect(
      quantitiesOf(text)
        .map(({ kind, value }) => `${kind} ${value}`)
        .join(', '),
    ).toBe(found);
  });
}

const pieces = fc.constantFrom(...TABLE.map(([text]) => text), ' and ', '. ', ' or ', '\n', ',', '-', '12', 'ž');

test('what is found stands where it says, word by word, left to right and never twice', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 8 }).map(parts => parts.join(' ')),
      text => {
        let end = 0;
        for (const quantity of quantitiesOf(text)) {
          expect(text.slice(quantity.at, quantity.at + quantity.text.length)).toBe(quantity.text);
          expect(quantity.at).toBeGreaterThanOrEqual(end);
          expect(quantity.value).not.toMatch(/NaN|null|undefined/);
          end = quantity.at + quantity.text.length;
        }
      },
    ),
  );
});

test('any text is read without an error, and long ones in proportion', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => void quantitiesOf(text)));
  for (const piece of ['1', '1 ', '1.', 'a ', 'AB-', '$', 'one hundred ', '12:']) {
    expectLinear(JSON.stringify(piece), 10_000 / piece.length, n => piece.repeat(n), quantitiesOf);
  }
});

test('a price is the same however it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 999_999 }), fc.integer({ min: 10, max: 99 }), (whole, cents) => {
      const grouped = (mark: string) => String(whole).replace(/(?=(?:\d{3})+$)(?!^)/g, mark);
      const written = [
        `€${whole}.${cents}`,
        `€${grouped(',')}.${cents}`,
        `${grouped('.')},${cents} EUR`,
        `${grouped(' ')},${cents} euros`,
        `${grouped('’')}.${cents} €`,
      ];
      expect(written.map(text => quantitiesOf(text).map(({ value }) => value))).toEqual(written.map(() => [`${Number(`${whole}.${cents}`)} eur`]));
    }),
  );
});

test('the plain number in a text', () => {
  expect(['1,299.50', '1.299,50', 'twelve', 'two hundred and fifty', 'a thousand', '2k', '5 km', 'nothing'].map(numberIn)).toEqual([
    1299.5,
    1299.5,
    12,
    250,
    1000,
    2000,
    5,
    null,
  ]);
});
