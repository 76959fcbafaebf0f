import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { readItems } from '../../../../src/judge/reading/readItems.js';
import { readLabel } from '../../../../src/judge/reading/readLabel.js';

const LABELS = ['met', 'not met', 'cannot tell'];
const NAMES = ['A', 'B'];
/** Letters and figures that could make an answer of noise are not in it. */
const HARMLESS = /\b(?:a|b|met|unmet|yes|no|true|false|tell|answer|verdict|certain|confiden)/i;
const printable = fc
  .string({ maxLength: 60, unit: 'grapheme' })
  .filter(text => !HARMLESS.test(text.normalize('NFKC')) && !/[ab]/i.test(text.normalize('NFKC')));
const noise = fc.oneof(
  printable,
  fc.constantFrom(
    'The person is a 23-year-old.',
    'It costs 35 euros ($40).',
    'In turn 4 it says "we open at 9:30".',
    'On 12.05.2024, or 3 May.',
    '<|eot_id|>',
    '</s>',
    '```',
    '\n\n',
    '20% discount on 2 rooms',
    '[4 chatbot]',
    '{"turn": 2, "quote": "it is"}',
    '{"x":',
    '[[',
    ']]',
    '"',
    '**',
  ),
);
const label = fc.constantFrom(...LABELS);
const number = fc.integer({ min: 0, max: 100 });

const answered: readonly [name: string, form: (label: string, certainty: number) => string][] = [
  ['brackets', (answer, certainty) => `[[${answer}]] [[${certainty}]]`],
  ['prose', (answer, certainty) => `\nAnswer: ${answer}. Certainty: ${certainty}.\n`],
  ['JSON', (answer, certainty) => JSON.stringify({ evidence: [{ turn: 2, quote: 'it is' }], reasoning: 'so', answer, certainty })],
];

for (const [name, form] of answered) {
  for (const labels of [LABELS, NAMES]) {
    test(`an answer in ${name} among noise is read rightly or not at all (${labels.join(', ')})`, () => {
      let read = 0;
      fc.assert(
        fc.property(noise, fc.constantFrom(...labels), number, noise, (before, answer, certainty, after) => {
          const reading = readLabel(`${before} ${form(answer, certainty)} ${after}`, labels);
          if (reading.label !== null) expect(reading.label).toBe(answer);
          if (reading.certainty !== null) expect(reading.certainty).toBe(certainty);
          if (reading.status === 'ok') read++;
        }),
        { numRuns: 800, seed: 5 },
      );
      expect(read, 'of 800').toBeGreaterThan(480);
    });
  }
}

test('noise alone is no answer', () => {
  fc.assert(
    fc.property(fc.array(noise, { maxLength: 6 }), parts => {
      expect(readLabel(parts.join(' '), LABELS).status).toBe('no verdict');
      expect(readLabel(parts.join(' '), NAMES).status).toBe('no verdict');
      expect(readItems(parts.join(' '), { labels: LABELS, count: 3 })).toBeNull();
    }),
    { numRuns: 1500, seed: 6 },
  );
});

test('any text at all is read without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      readLabel(text, LABELS);
      readItems(text, { labels: LABELS, count: 3 });
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('rulings of several criteria with characters lost or added: right, or unread', () => {
  const ruling = fc.record({ answer: label, certainty: number });
  const shapes = [
    (all: readonly { answer: string; certainty: number }[]) =>
      JSON.stringify({ rulings: all.map((one, at) => ({ criterion: at + 1, evidence: [{ turn: 2, quote: 'it is' }], reasoning: 'so', ...one })) }),
    (all: readonly { answer: string; certainty: number }[]) =>
      all.map(({ answer, certainty }, at) => `${at + 1}. ${answer} (${certainty}). Evidence: turn 2: "it is"`).join('\n'),
  ];
  /** A mark, not a letter or a figure: a lost `not ` or digit is another statement, which no reader can know. */
  const MARKS = /[^\p{L}\p{N}\s]/gu;
  let whole = 0;
  fc.assert(
    fc.property(
      fc.array(ruling, { minLength: 3, maxLength: 3 }),
      fc.constantFrom(...shapes),
      fc.nat(),
      fc.constantFrom('', ' ', '"', '}', '{', ',', '\n', '**'),
      (all, shape, where, instead) => {
        const text = shape(all);
        const places = [...text.matchAll(MARKS)];
        const at = places[where % places.length]?.index ?? 0;
        const items = readItems(text.slice(0, at) + instead + text.slice(at + 1), { labels: LABELS, count: 3 }) ?? [];
        for (const { item, answer, certainty } of items) {
          if (answer !== null) expect(answer).toBe(all[item - 1]?.answer);
          if (certainty !== null) expect(certainty).toBe(all[item - 1]?.certainty);
        }
        whole += items.length;
      },
    ),
    { numRuns: 2000, seed: 8 },
  );
  expect(whole, 'of 6000').toBeGreaterThan(3600);
});
