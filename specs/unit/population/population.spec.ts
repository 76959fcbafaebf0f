import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { drawPopulation } from '../../../src/population/drawPopulation.js';
import { population } from '../../../src/population/population.js';
import type { Profile } from '../../../src/profile/profile.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { ann } from '../cast.js';

const shipped = [packageFolder('profiles')];
const ids = (people: readonly Profile[]) => people.map(({ id }) => id);
const travellers = ids(drawPopulation(population({ from: 'implicit/travellers' }), shipped));
const somebody = (name: string): string => JSON.stringify({ ...ann, id: name });

function corpora(name: string, files: Readonly<Record<string, readonly string[]>>): string {
  const folder = test.info().outputPath(name);
  for (const [file, people] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), people.map(somebody).join('\n'));
  }
  return folder;
}

test('a recipe does nothing until it is drawn: an unknown corpus is no error at load', () => {
  expect(population({ from: 'no/such/corpus', size: -1 })).toEqual({ kind: 'population', from: 'no/such/corpus', size: -1, seed: 1 });
});

test('the same seed draws the same people, another seed others', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: travellers.length }), (seed, size) => {
      const draw = (from: number) => ids(drawPopulation(population({ from: 'implicit/travellers', size, seed: from }), shipped));
      const drawn = draw(seed);
      expect(draw(seed)).toEqual(drawn);
      expect(drawn).toHaveLength(size);
      expect(new Set(drawn).size).toBe(size);
      expect(drawn.every(id => travellers.includes(id))).toBe(true);
    }),
    { numRuns: 30 },
  );
  const whole = (seed: number) => ids(drawPopulation(population({ from: 'implicit/travellers', seed }), shipped));
  expect(whole(1)).not.toEqual(whole(2));
});

test('a smaller draw is the beginning of a larger one with the same seed', () => {
  const draw = (size: number) => ids(drawPopulation(population({ from: 'implicit', size, seed: 5 }), shipped));
  expect(draw(40).slice(0, 12)).toEqual(draw(12));
});

test('who is drawn does not hang on the order of lines, files or folders', () => {
  const one = corpora('one', { 'x/a.jsonl': ['p1', 'p2', 'p3', 'p4'], 'x/b.jsonl': ['p5', 'p6', 'p7'] });
  const other = corpora('other', { 'x/a.jsonl': ['p7', 'p5'], 'x/c.jsonl': ['p4', 'p1', 'p6', 'p2', 'p3'] });
  const draw = (folder: string) => ids(drawPopulation(population({ from: 'x', size: 3, seed: 9 }), [folder]));
  expect(draw(one)).toEqual(draw(other));
});

test('these are the people of seed 7 on every machine', () => {
  const folder = corpora('letters', { 'abc.jsonl': [...'abcdefghij'] });
  expect(ids(drawPopulation(population({ from: 'abc', size: 5, seed: 7 }), [folder])).join('')).toBe('cibhj');
});

test('a name takes one corpus or all in a folder, never one that only begins alike', () => {
  const folder = corpora('names', { 'x/a.jsonl': ['p1', 'p2'], 'x/ab.jsonl': ['p3'], 'xy.jsonl': ['p4'] });
  const draw = (from: string) => ids(drawPopulation(population({ from }), [folder])).sort();
  expect([draw('x/a'), draw('x/ab'), draw('x'), draw('xy')]).toEqual([['p1', 'p2'], ['p3'], ['p1', 'p2', 'p3'], ['p4']]);
});

for (const size of [0, -1, 1.5, Number.NaN, 4]) {
  test(`${size} people of 3 cannot be drawn`, () => {
    const folder = corpora('three', { 'abc.jsonl': ['a', 'b', 'c'] });
    expect(() => drawPopulation(population({ from: 'abc', size }), [folder])).toThrow(
      `set-up: a population of ${size} cannot be drawn from "abc", which holds 3 people\n\nAsk for 1 to 3 people, or add people to the corpus.`,
    );
  });
}

test('an unknown corpus names the one that was meant and all there are', () => {
  const folder = corpora('three', { 'implicit/travellers.jsonl': ['a'], 'implicit/shoppers.jsonl': ['b'] });
  expect(() => drawPopulation(population({ from: 'implicit/travelers' }), [folder])).toThrow(
    'set-up: no corpus named "implicit/travelers"; did you mean "implicit/travellers"?\n\n  known:  implicit, implicit/shoppers, implicit/travellers',
  );
});
