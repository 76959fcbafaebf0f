import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { contentStems, counted, cut, editDistance, folded, listed, nearest, sentencesOf, stem, wordsOf } from '../../../src/support/text.js';

for (const [text, words] of [
  ["I'm here, aren’t I?", ['im', 'here', 'arent', 'i']],
  ['KL1234 at 14:30', ['kl1234', 'at', '14', '30']],
  ['Žluťoučký kůň — 日本語 ok', ['žluťoučký', 'kůň', '日本語', 'ok']],
  ['🙂 !!', []],
] as const) {
  test(`the words of "${text}"`, () => expect(wordsOf(text)).toEqual(words));
}

for (const [one, other] of [
  ['hotel', 'hotels'],
  ['cancel', 'cancelled'],
  ['cancel', 'cancelling'],
  ['refund', 'refunded'],
  ['city', 'cities'],
  ['book', 'booking'],
  ['arrive', 'arriving'],
  ['class', 'classes'],
  ['pay', 'payment'],
] as const) {
  test(`${one} and ${other} share a stem`, () => expect(stem(one)).toBe(stem(other)));
}

test('short words and numbers keep their whole stem', () => {
  expect(['bus', 'gas', '120', 'is'].map(stem)).toEqual(['bus', 'gas', '120', 'is']);
});

test('words without meaning of their own carry no stem', () => {
  expect(contentStems('I want the refund for my cancelled flights, please')).toEqual(['refund', 'cancel', 'flight']);
});

for (const [text, sentences] of [
  ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
  ['It is 4.50 at 9.30 p.m. sharp', ['It is 4.50 at 9.30 p.m.', 'sharp']],
  ['Ask Mr. Smith or Dr. Who. Now.', ['Ask Mr. Smith or Dr. Who.', 'Now.']],
  ['First line\n\n- second line', ['First line', '- second line']],
  ['Really?! Yes...', ['Really?!', 'Yes...']],
  ['  ', []],
] as const) {
  test(`the sentences of ${JSON.stringify(text)}`, () => expect(sentencesOf(text)).toEqual(sentences));
}

test('sentences stand in their text word by word, and none is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Hi', 'it is 4.50', 'Mr. X', '?', '.', '!', '\n', ' ', '…', 'e.g.'), { maxLength: 20 }).map(parts => parts.join(' ')),
      text => {
        const sentences = sentencesOf(text);
        for (const sentence of sentences) expect(text).toContain(sentence);
        expect(sentences.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      },
    ),
  );
});

test('folding takes case, punctuation, spacing and look-alike characters away', () => {
  expect(folded('  “Refunds”, take\t７ days!! ')).toBe('refunds take 7 days');
  expect(folded("don't")).toBe(folded('don’t'));
});

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => expect(folded(folded(text))).toBe(folded(text))));
});

test('a cut text is never longer than asked, begins as it did, and never ends in half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '🙂', 'é', '漢') }), fc.integer({ min: 1, max: 20 }), (text, length) => {
      const short = cut(text, length);
      expect(short.length).toBeLessThanOrEqual(length);
      expect(short).toBe(text.length <= length ? text : short);
      expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
      expect(short).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    }),
  );
});

test('the edit distance is a distance', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
  expect(editDistance('kitten', 'sitting')).toBe(3);
});

test('a misspelt name finds the one that was meant, and a strange one finds none', () => {
  const known = ['frugal-traveller', 'anxious-first-flyer', 'blunt-trucker'];
  expect(nearest('frugal-traveler', known)).toBe('frugal-traveller');
  expect(nearest('Blunt-Truker', known)).toBe('blunt-trucker');
  expect(nearest('astronaut', known)).toBeNull();
  expect(nearest('anything', [])).toBeNull();
});

test('lists and counts read as people write them', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
  expect([counted(1, 'reply', 'replies'), counted(0, 'reply', 'replies'), counted(2, 'conversation')]).toEqual(['1 reply', '0 replies', '2 conversations']);
});
