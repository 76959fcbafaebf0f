import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { seededRandom } from '../../../src/support/seed.js';
import { drawUtteranceLength, type UtteranceSetting } from '../../../src/user/utteranceLength.js';
import { HUMAN_LENGTHS, LENGTH_LEVELS, type Speech } from '../../../src/user/utteranceLengthTable.js';
import { askedFor, placeOf } from '../../../src/user/utterancePlace.js';
import { haveHumanDialogues, humanDialogues } from '../../bench/fidelity/humanDialogues.js';
import { lengthsOf } from '../../bench/speech/humanLengths.js';
import { turnsOf, withStyle } from '../cast.js';
import { expectLinear } from '../growth.js';

const SPEECHES = Object.keys(HUMAN_LENGTHS) as Speech[];

const drawn = (medianWords: number, setting: UtteranceSetting = {}, count = 5000): number[] => {
  const random = seededRandom(medianWords);
  return Array.from({ length: count }, () => drawUtteranceLength(withStyle({ medianWords }), random, setting)).sort((a, b) => a - b);
};
const at = (lengths: readonly number[], share: number) => lengths[Math.floor(share * lengths.length)] ?? 0;

for (const medianWords of [6, 9, 12, 23]) {
  test(`somebody who writes ${medianWords} words by habit draws lengths around that, with the spread of people who ask for something`, () => {
    const lengths = drawn(medianWords);
    expect(Math.abs(at(lengths, 0.5) - medianWords)).toBeLessThanOrEqual(Math.max(1, medianWords * 0.08));
    expect(at(lengths, 0.9) / at(lengths, 0.5)).toBeGreaterThan(1.5);
    expect(at(lengths, 0.9) / at(lengths, 0.5)).toBeLessThan(2.2);
    expect(new Set(lengths).size).toBeGreaterThan(8);
  });
}

test('a length is a whole number from 1 to 80, and aloud to 212, wherever it is said', () => {
  const setting = fc.record({
    speech: fc.constantFrom(...SPEECHES),
    answering: fc.constantFrom('closed' as const, 'open' as const, null),
    first: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(), setting, (medianWords, seed, where) => {
      const length = drawUtteranceLength(withStyle({ medianWords }), seededRandom(seed), where);
      expect(Number.isInteger(length) && length >= 1 && length <= (where.speech === 'spoken' ? 212 : 80)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('no channel and no place has a constant length', () => {
  for (const speech of SPEECHES)
    for (const where of [{ first: true }, { answering: 'closed' as const }, { answering: 'open' as const }, {}])
      expect(new Set(drawn(11, { speech, ...where }, 400)).size, speech).toBeGreaterThan(4);
});

test('what is said aloud spreads further than what is typed, and yes or no is answered in fewer words than an open question', () => {
  const spread = (speech: Speech) => at(drawn(11, { speech }), 0.9) / at(drawn(11, { speech }), 0.1);
  expect(spread('spoken')).toBeGreaterThan(2 * spread('chatting'));
  expect(spread('requests')).toBeGreaterThan(1.2 * spread('ordering'));
  const aloud = (answering: 'closed' | 'open') => at(drawn(11, { speech: 'spoken', answering }), 0.5);
  expect(2 * aloud('closed')).toBeLessThan(aloud('open'));
});

test('in requests the first utterance is longer than the later ones', () => {
  expect(at(drawn(11, { first: true }), 0.5)).toBeGreaterThan(at(drawn(11), 0.5));
});

for (const speech of SPEECHES) {
  test(`a wordy person stays wordier than a terse one in ${speech}`, () => {
    for (const share of [0.25, 0.5, 0.75]) expect(at(drawn(20, { speech }), share)).toBeGreaterThan(at(drawn(5, { speech }), share));
  });

  test(`the shipped lengths of ${speech} are what counting gives`, () => {
    // eslint-disable-next-line playwright/no-skipped-test -- the data lies beside the repository, where it lies at all
    test.skip(!haveHumanDialogues(), 'shared/data/human-turns is not there');
    expect(lengthsOf(humanDialogues().learn, speech)).toEqual(HUMAN_LENGTHS[speech]);
  });

  test(`the lengths of ${speech} never fall from one level to the next`, () => {
    for (const place of ['first', 'closed', 'open', 'other'] as const) {
      const levels = HUMAN_LENGTHS[speech][place];
      expect(levels).toHaveLength(LENGTH_LEVELS.length);
      expect([...levels].sort((a, b) => a - b)).toEqual(levels);
      expect(levels[0]).toBeGreaterThanOrEqual(1);
    }
  });
}

for (const [reply, asked] of [
  ['Would you like me to book it?', 'closed'],
  ['It costs 45 euros. Is that ok?', 'closed'],
  ['Which day suits you?', 'open'],
  ['Do you have a booking? If so, what is its number?', 'open'],
  ['Your booking is cancelled.', null],
  ['', null],
] as const) {
  test(`"${reply}" asks for ${asked ?? 'nothing'}`, () => expect(askedFor(reply)).toBe(asked));
}

test('the place of an utterance is read off the transcript', () => {
  expect(placeOf([])).toEqual({ first: true, answering: null });
  expect(placeOf(turnsOf('chatbot: Hi! How can I help?'))).toEqual({ first: true, answering: 'open' });
  expect(placeOf(turnsOf('user: I want a refund.', 'chatbot: Is it for KL1234?'))).toEqual({ first: false, answering: 'closed' });
});

test('a reply without end is placed in time in proportion to its length', () => {
  for (const piece of ['is it. ', 'is ', ', do', '? ', 'a']) expectLinear(piece, 20_000, size => piece.repeat(size / piece.length), askedFor);
});
