import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { childSeed, hashText, seededRandom } from '../../../src/support/seed.js';

const sequence = (seed: number, length: number) => {
  const random = seededRandom(seed);
  return Array.from({ length }, () => random.next());
};

test('the same seed gives the same sequence', () => {
  fc.assert(fc.property(fc.nat(), seed => expect(sequence(seed, 50)).toEqual(sequence(seed, 50))));
});

test('neighbouring seeds give other sequences', () => {
  fc.assert(fc.property(fc.nat(), seed => expect(sequence(seed, 5)).not.toEqual(sequence(seed + 1, 5))));
});

// Written down once: records and printed commands of one machine must come back on every other.
test('a seed gives these very numbers on every machine', () => {
  expect(sequence(7, 3)).toEqual([0.5916928979568183, 0.7049730001017451, 0.5164144658483565]);
  expect(seededRandom(7).shuffle(['a', 'b', 'c', 'd', 'e', 'f']).join('')).toBe('eabcfd');
  expect(hashText('')).toBe(2166136261);
  expect(hashText('foobar')).toBe(0xbf9cf968);
  expect([childSeed(1), childSeed(7, 'turn', 0), childSeed(7, 'turn', 1), childSeed(2 ** 40, 'žluťoučký 🙂')]).toEqual([
    436622222, 330211940, 321823131, 1647064151,
  ]);
});

test('numbers lie in [0, 1) and fill it evenly', () => {
  const drawn = sequence(3, 20_000);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth++) {
    expect(drawn.filter(number => Math.floor(number * 10) === tenth).length / drawn.length).toBeCloseTo(0.1, 1);
  }
});

test('a child seed is an integer that a record can hold, and hangs on every part of its purpose', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.oneof(fc.string(), fc.nat()), { minLength: 1 }), (seed, purpose) => {
      const child = childSeed(seed, ...purpose);
      expect(Number.isInteger(child) && child >= 0 && child < 2 ** 31).toBe(true);
      expect(childSeed(seed, ...purpose)).toBe(child);
      expect(childSeed(seed, ...purpose, 'x')).not.toBe(child);
    }),
  );
  expect(childSeed(1, 'ab', 'c')).not.toBe(childSeed(1, 'a', 'bc'));
});

test('a shuffle keeps every item and leaves the original alone', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(20)), (seed, items) => {
      const before = [...items];
      const shuffled = seededRandom(seed).shuffle(items);
      expect(items).toEqual(before);
      expect([...shuffled].sort()).toEqual([...items].sort());
    }),
  );
});

test('a pick is one of the items, and every item is picked some time', () => {
  const random = seededRandom(11);
  const picked = new Set(Array.from({ length: 500 }, () => random.pick(['a', 'b', 'c', 'd'])));
  expect([...picked].sort()).toEqual(['a', 'b', 'c', 'd']);
});
