import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { keyed, keyedAll } from '../../../src/support/pattern/keyed.js';
import { neededBy } from '../../../src/support/pattern/needed.js';
import { treeOf } from '../../../src/support/pattern/tree.js';

const VERBS = '(?:book|reserve|process|confirm|cancel|update|arrange|schedule|look into|take care of|check on|sort out|send|order|submit|locate|track|review)';
const ROOM = '(?:room|table|ticket|flight|seat|order|booking|reservation|appointment|delivery|parcel|refund|account|card|number|address|name)';

/** Patterns of every shape that is taken apart or read for what it needs, with words that texts are made of. */
const PATTERNS: readonly (readonly [source: string, flags: string])[] = [
  [`\\b(?:i|we) (?:can|will)(?: now| also)? ${VERBS} (?:it|that|your ${ROOM})\\b(?! myself)|\\b(?:shall|should) i ${VERBS}\\b`, 'iu'],
  [
    `\\b(?:${VERBS} (?:me|us)|is (?:the|my) ${ROOM}|i want(?:ed)? (?:a|the|\\d+)(?:st|nd|rd|th)? ${ROOM}s?|thank(?:s| you)? for (?:\\w+ ){0,3}${ROOM})\\b[.!]*$`,
    'iu',
  ],
  [`^(?:yes|no|ok(?:ay)?|sure),? (?:please )?${VERBS}\\b|(?<!\\bnot )\\bready\\b|[$€]\\s?\\d+(?:[.,]\\d{2})?|\\d{1,3} euros?`, 'iu'],
  ['(room|table) \\1', 'iu'],
  ['[A-Z]{2}\\d{3,}|#\\d+|\\bTR-?\\d+', 'u'],
  ['^\\s*(?:bot|user)\\s*:|\\*\\*[^*\\n]{2,20}\\*\\*', 'imu'],
];
const PIECES =
  `i we can will now also it that your my the a book reserve process look into take care of send order room table ticket refund 12 3rd 40 euros € $ 9.50
  KL1234 TR-55 #7 shall should yes no ok okay sure please ready not want wanted thanks thank you for is bot: user: ** \n . , ! ſend booK İ ﬁ straße`.split(
    /(?<=\S)[ ]|\n /u,
  );
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES.map(piece => piece.toUpperCase())), fc.string({ maxLength: 4 })), { maxLength: 14 })
  .map(pieces => pieces.join(' '));

test('a keyed pattern finds what the regular expression finds, where it finds it', () => {
  for (const [source, flags] of PATTERNS) {
    const pattern = keyed(source, flags);
    fc.assert(
      fc.property(texts, text => {
        const found = new RegExp(source, flags).exec(text);
        expect(pattern.test(text)).toBe(found !== null);
        const { 0: words, index } = pattern.exec(text) ?? {};
        expect([words, index]).toEqual([found?.[0], found?.index]);
      }),
    );
  }
});

test('all matches are those of matchAll', () => {
  for (const [source, flags] of PATTERNS) {
    const all = keyedAll(source, flags);
    fc.assert(
      fc.property(texts, text => {
        const expected = [...text.matchAll(new RegExp(source, `g${flags}`))].map(({ 0: words, index }) => ({ 0: words, index }));
        expect(all(text)).toEqual(expected);
      }),
    );
  }
});

test('capital letters that ignoring case folds to others are found, too', () => {
  for (const text of ['ſend it', 'booK it', 'İ send it', 'SEND IT']) expect(keyed('send it|book it', 'iu').exec(text)?.[0].length).toBe(7);
});

test('what a pattern cannot match without', () => {
  const needed = (source: string) => treeOf(source)?.map(neededBy);
  expect(needed('\\bhow (?:can|may) i help\\b')).toEqual([expect.arrayContaining([expect.stringContaining('how ')])]);
  expect(needed('colou?rs?|\\w+')).toEqual([expect.arrayContaining(['colors', 'colour']), null]);
  expect(needed('(?:a|b)?x*')).toEqual([null]);
  expect(needed('(?!never)maybe')).toEqual([['maybe']]);
  expect(treeOf('(kept) \\1')).toBeNull();
});
