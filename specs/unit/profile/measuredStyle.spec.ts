import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { styleFieldsOf, styleStatistics } from '../../../src/profile/measuredStyle.js';
import { corpusFiles, readCorpus } from '../../../src/profile/readProfiles.js';
import { packageFolder } from '../../../src/support/packageFolder.js';

const fieldsOf = (...texts: readonly string[]) => styleFieldsOf(styleStatistics(texts));

test('casing, marks, emoji, slips and length are what stands there', () => {
  expect(fieldsOf('where is it', 'still waiting for my parcel', 'ok thanks')).toEqual({
    register: 'casual',
    casing: 'lower',
    punctuation: 'none',
    typos: 'none',
    emoji: 'none',
    medianWords: 3,
  });
  expect(fieldsOf('WHERE IS IT?!', 'I WANT MY MONEY!!', 'ANSWER ME!!')).toMatchObject({ casing: 'upper', punctuation: 'heavy' });
  expect(fieldsOf('Good morning. I would like to return a lamp.', 'Could you kindly confirm the date, please?')).toMatchObject({
    register: 'formal',
    casing: 'sentence',
    punctuation: 'standard',
  });
  expect(fieldsOf('it dosnt wrok', 'i dont have an acount', 'pls help 😭')).toMatchObject({ typos: 'many', emoji: 'some' });
});

test('a script without capitals is uncased, and one without spaces has words all the same', () => {
  expect(fieldsOf('注文した本がまだ届きません。', 'いつ届きますか？')).toMatchObject({ casing: 'uncased', punctuation: 'standard' });
  expect(fieldsOf('أين طلبي؟', 'شكرا')).toMatchObject({ casing: 'uncased' });
  expect(styleStatistics(['注文した本がまだ届きません']).medianWords).toBeGreaterThan(3);
});

test('nothing is measured on nothing', () => {
  expect(() => styleStatistics([' ', ''])).toThrow(RangeError);
});

test('any texts have finite statistics, shares between 0 and 1', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 12 }), texts => {
      fc.pre(texts.some(text => text.trim() !== ''));
      const statistics = styleStatistics(texts);
      for (const value of Object.values(statistics)) expect(value === null || Number.isFinite(value)).toBe(true);
      for (const share of [statistics.closed, statistics.doubled, statistics.emoji, statistics.casual, statistics.formal, statistics.lower ?? 0]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(styleFieldsOf(statistics).medianWords).toBeGreaterThanOrEqual(1);
    }),
  );
});

test('shipped people write as their style fields say', () => {
  const people = [...corpusFiles([packageFolder('profiles')]).values()].flatMap(readCorpus).filter(({ provenance }) => provenance.kind === 'authored');
  const agree = (name: 'casing' | 'punctuation' | 'emoji' | 'typos') =>
    people.filter(({ style, samples }) => fieldsOf(...samples)[name] === style[name]).length / people.length;
  expect(agree('casing')).toBeGreaterThan(0.9);
  expect(agree('punctuation')).toBeGreaterThan(0.9);
  expect(agree('emoji')).toBeGreaterThan(0.95);
  expect(agree('typos')).toBeGreaterThan(0.8);
});
