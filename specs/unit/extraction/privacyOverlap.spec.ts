import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { runIndex, sharedRun } from '../../../src/extraction/privacy/overlap.js';
import { sensitiveTopics } from '../../../src/extraction/privacy/sensitive.js';
import { expectLinear } from '../growth.js';

test('six words in a row that stand in the log are found, whatever their case and punctuation', () => {
  const log = ['hi', "Well, I've been a beekeeper since my father died, you know."];
  expect(sharedRun('You said you: IVE BEEN a beekeeper since, my father!', log)).toBe('IVE BEEN a beekeeper since, my');
  expect(sharedRun('You have been a beekeeper since your father died.', log)).toBeNull();
  expect(sharedRun('a beekeeper since', log, 3)).toBe('a beekeeper since');
  expect(sharedRun('since my father died, you', log)).toBeNull();
});

test('a run does not reach over the end of a turn, and scripts without spaces count twelve characters', () => {
  expect(sharedRun('one two three four five six', ['one two three', 'four five six'])).toBeNull();
  const log = ['我在上海的一家小书店工作了十二年'];
  expect(sharedRun('你在上海的一家小书店工作了十年', log)).toBe('在上海的一家小书店工作了');
  expect(sharedRun('你在上海一家小书店工作了十年', log)).toBeNull();
  expect(sharedRun('ผมทำงานที่ร้านหนังสือ', ['ผมทำงานที่ร้านหนังสือ'])).not.toBeNull();
  expect(sharedRun('я работаю в маленькой книжной лавке', ['Я РАБОТАЮ в маленькой книжной лавке.'])).toBe('я работаю в маленькой книжной лавке');
});

test('one index serves many texts and agrees with a plain search', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 4 }), words, (log, written) => {
      const index = runIndex(
        log.map(turn => turn.join(' ')),
        4,
      );
      const expected = written
        .map((_, at) => written.slice(at, at + 4).join(' '))
        .find(run => run.split(' ').length === 4 && log.some(turn => ` ${turn.join(' ')} `.includes(` ${run} `)));
      expect(index.sharedRun(written.join(', '))?.replaceAll(',', '') ?? null).toBe(expected ?? null);
    }),
  );
});

test('an index of a long log is made in time that grows with the log', () => {
  expectLinear(
    'runIndex',
    20_000,
    size => ['word '.repeat(size / 5), '字'.repeat(size)],
    log => runIndex(log),
  );
});

test('sensitive groups are told apart, and what is neutral touches none', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['has type 2 diabetes', 'health'],
    ['a practising Catholic', 'religion'],
    ['of Korean descent', 'ethnicity'],
    ['voted for Labour', 'politics'],
    ['came out as gay', 'sexuality'],
    ['shop steward at the plant', 'union membership'],
    ['on probation', 'criminal record'],
    ['filed for bankruptcy', 'financial hardship'],
  ];
  for (const [text, group] of cases) expect([...sensitiveTopics(text)], text).toContain(group);
  for (const text of ['a carpenter in Lyon', 'plays the cello', 'two daughters', 'a union of two rivers', 'black coffee every morning', 'traces birds on maps'])
    expect([...sensitiveTopics(text)], text).toEqual([]);
});
