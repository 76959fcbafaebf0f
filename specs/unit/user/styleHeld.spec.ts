import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { styleStatistics } from '../../../src/profile/measuredStyle.js';
import { seededRandom } from '../../../src/support/seed.js';
import { inStyle } from '../../../src/user/agenda/inStyle.js';
import { holdStyle } from '../../../src/user/styleHeld.js';
import { ann, withStyle } from '../cast.js';
import { expectLinear } from '../growth.js';

type Style = Parameters<typeof withStyle>[0];
const FREE: Style = { casing: 'mixed', punctuation: 'standard', emoji: 'some' };
const held = (text: string, style: Style, language = 'en') => holdStyle(text, { ...withStyle({ ...FREE, ...style }), language });

for (const [text, style, said] of [
  ['Hello. My booking is KL1234, see https://Shop.test/A?Id=B.', { casing: 'lower' }, 'hello. my booking is KL1234, see https://Shop.test/A?Id=B.'],
  ['Write to Ann.Bell@Mail.example or @AnnBell', { casing: 'lower' }, 'write to Ann.Bell@Mail.example or @AnnBell'],
  ['My code is SUMMER and the IBAN is GB29 NWBK 6016 1331', { casing: 'lower' }, 'my code is SUMMER and the iban is GB29 NWBK 6016 1331'],
  ['I want to see "Dumb and Dumber" at 5PM', { casing: 'lower' }, 'i want to see "Dumb and Dumber" at 5pm'],
  ['I want a refund for kl1234', { casing: 'upper' }, 'I WANT A REFUND FOR kl1234'],
  ['die Straße in Köln', { casing: 'upper' }, 'DIE STRAßE IN KÖLN'],
  ['yes please. when will it come? ok', { casing: 'sentence' }, 'Yes please. When will it come? Ok'],
  ['iPhone 12, approx. two years old... maybe three', { casing: 'sentence' }, 'iPhone 12, approx. two years old... maybe three'],
  ['Hello, it is 4.50 — at 14:30... ok?!', { punctuation: 'none' }, 'Hello it is 4.50 at 14:30 ok'],
  ['wait...what? 9–12 or 10 – 13, a check-in (early).', { punctuation: 'none' }, 'wait what 9–12 or 10 – 13 a check-in (early)'],
  ['Hello. It is done.', { punctuation: 'light' }, 'Hello. It is done'],
  ['Really? Yes...', { punctuation: 'light' }, 'Really? Yes...'],
  ['"Hello. I want a Refund, please."', { casing: 'lower', punctuation: 'none' }, '"hello i want a refund please"'],
  ['Thanks 😊! It is 👩‍💻 done 🇦🇹 :)', { emoji: 'none' }, 'Thanks! It is done'],
  ['great🙂thanks, 100% ©', { emoji: 'none' }, 'great thanks, 100% ©'],
  ['👍', { emoji: 'none' }, '👍'],
  ['???', { punctuation: 'none' }, '???'],
  ['😊 ok then', { emoji: 'none', casing: 'sentence' }, 'Ok then'],
] as const) {
  test(`"${text}" in ${JSON.stringify(style)} is "${said}"`, () => expect(held(text, style)).toBe(said));
}

test('an İ and an ı are small letters of their own in Turkish, and nowhere else', () => {
  expect(held('ISPARTA İZMİR', { casing: 'lower' }, 'tr')).toBe('ısparta izmir');
  expect(held('ISPARTA', { casing: 'lower' })).toBe('isparta');
  expect(held('İzmir', { casing: 'lower' })).toBe('İzmir');
});

test('scripts without case and with marks of their own stay as they are', () => {
  for (const text of ['予約番号は何ですか？お願いします。', 'أريد استرداد المال؟', 'मुझे मदद चाहिए।'])
    for (const casing of ['lower', 'upper', 'sentence'] as const) expect(held(text, { casing, punctuation: 'none', emoji: 'none' })).toBe(text);
});

const STYLES: fc.Arbitrary<Style> = fc.record({
  casing: fc.constantFrom('lower' as const, 'sentence' as const, 'upper' as const, 'mixed' as const, 'uncased' as const),
  punctuation: fc.constantFrom('none' as const, 'light' as const, 'standard' as const, 'heavy' as const),
  typos: fc.constantFrom('none' as const, 'some' as const, 'many' as const),
  emoji: fc.constantFrom('none' as const, 'some' as const, 'many' as const),
});
const EXACT = [
  'KL1234',
  'AB-12-cd',
  'https://Example.com/Track?Id=5',
  'Ann.Bell@mail.Example',
  '1,299.50',
  '15mm',
  '14:30',
  'www.Shop.test/A',
  '"Dumb, and Dumber!"',
];
const PIECES = [
  'My',
  'IS',
  'certainly',
  'Please,',
  'it.',
  'Really?!',
  '...',
  '—',
  '-',
  '😊',
  '👩‍💻',
  '🇦🇹',
  ':)',
  '(so)',
  "'Ok",
  'Σας',
  'ß',
  'İ',
  '約',
  '\uE000',
  '\uE001',
  '',
];
const GLUE = fc.constantFrom(' ', ' ', ' ', '', '  ', '\n', '\u00a0');
const utterance = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES, ...EXACT), fc.string({ unit: 'grapheme', maxLength: 8 })), GLUE), {
    maxLength: 14,
  })
  .map(pieces => pieces.flat().join(''));

test('what is held is held: a second time changes nothing', () => {
  fc.assert(
    fc.property(utterance, STYLES, (text, style) => held(held(text, style), style) === held(text, style)),
    { numRuns: 3000 },
  );
});

test('every letter and digit stays, in its place, but for its case', () => {
  // There and back twice: the capital sharp s has a small one, whose capitals are two letters.
  const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).map(letter => letter.toLowerCase().toUpperCase().toLowerCase()).join('');
  fc.assert(
    fc.property(utterance, STYLES, (text, style) => letters(held(text, style)) === letters(text)),
    { numRuns: 3000 },
  );
});

test('codes, numbers, links, addresses and quotations arrive letter by letter', () => {
  const plain = fc
    .array(fc.constantFrom('My', 'booking', 'IS', 'Please,', 'it.', 'Really?', '😊', ...EXACT), { minLength: 1, maxLength: 10 })
    .map(words => words.join(' '));
  const counts = (text: string) => EXACT.map(exact => text.split(exact).length).join();
  fc.assert(
    fc.property(plain, STYLES, (text, style) => counts(held(text, style)) === counts(text)),
    { numRuns: 1000 },
  );
});

test('nothing is added: no mark, no emoji, no letter', () => {
  fc.assert(
    fc.property(utterance, STYLES, (text, style) => held(text, style).length <= text.length),
    { numRuns: 1000 },
  );
});

test('what the offline user says in a style, the style already holds', () => {
  const sentence = fc
    .array(fc.constantFrom('My', 'booking', 'is', 'certainly', 'Please,', 'it.', 'Really?', 'Graz', ...EXACT), { minLength: 1, maxLength: 12 })
    .map(words => words.join(' '));
  fc.assert(
    fc.property(sentence, STYLES, fc.nat(), (text, style, seed) => {
      const profile = withStyle(style);
      const said = inStyle(text, profile, seededRandom(seed));
      expect(holdStyle(said, profile)).toBe(said);
    }),
    { numRuns: 1000 },
  );
});

test('what a profile calls lower, upper, none or without emoji is measured so afterwards', () => {
  const drift = ['Hello! I would LOVE to know more 😊.', 'Thanks — that helps, really.', 'Sure, go ahead: book it! 🎉', 'What is next?'];
  const measured = (style: Style) => styleStatistics(drift.map(text => held(text, style)));
  expect(measured({ casing: 'lower' }).lower).toBe(1);
  expect(measured({ casing: 'upper' }).upper).toBe(1);
  expect(measured({ punctuation: 'none' }).marks).toBe(0);
  expect(measured({ emoji: 'none' }).emoji).toBe(0);
  expect(styleStatistics(drift)).toMatchObject({ lower: 0, emoji: 0.5 });
});

test('an utterance that no person types is left to those who refuse it', () => {
  const endless = 'A'.repeat(20_000);
  expect(holdStyle(endless, withStyle({ casing: 'lower' }, ann))).toBe(endless);
});

test('hostile utterances are held in time in proportion to their length', () => {
  const style: Style = { casing: 'lower', punctuation: 'none', emoji: 'none' };
  for (const piece of [
    'a',
    'A1-',
    '.',
    ' ',
    '😊',
    '"',
    "'",
    'a.b',
    '@',
    'a@',
    '—',
    ' - ',
    '-a',
    '\uE000',
    '\uE001 ',
    'A 12 ',
    '😊 ',
    '? ',
    '!a',
    'x-1 ',
    ':) ',
    '„',
    '🇦',
  ])
    expectLinear(
      JSON.stringify(piece),
      600,
      size => piece.repeat(size / piece.length),
      text => held(text, style),
    );
});
