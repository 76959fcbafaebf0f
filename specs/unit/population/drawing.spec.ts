import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { describeDraw, drawPopulation } from '../../../src/population/drawPopulation.js';
import { corpusHashOf } from '../../../src/population/fit/corpusPeople.js';
import { population, type Population } from '../../../src/population/population.js';
import { dealOverlays, overlayRows, type OverlayShares } from '../../../src/population/sampling/overlayShares.js';
import { readLines } from '../../../src/population/sampling/readLines.js';
import type { Profile } from '../../../src/profile/profile.js';
import { seededRandom } from '../../../src/support/seed.js';
import { ann } from '../cast.js';

const REGISTERS = ['casual', 'neutral', 'formal'] as const;

/** Thirty people: the sexes in turn, ten of each register, the last ten of weight 3. */
const people: Profile[] = Array.from({ length: 30 }, (_, at) => ({
  ...ann,
  id: `p${String(at).padStart(2, '0')}`,
  objective: { ...ann.objective, gender: { value: at % 2 === 0 ? 'female' : 'male', basis: 'stated', evidence: [1] } },
  style: { ...ann.style, register: REGISTERS[at % 3] ?? 'neutral' },
  ...(at >= 20 ? { weight: 3 } : {}),
}));

const lines = (some: readonly Profile[]): string => some.map(person => JSON.stringify(person)).join('\n');

function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  const folder = test.info().outputPath(name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const recipe = (extra: Partial<Population>): Population => ({ ...population({ from: 'x', size: 12, seed: 4 }), ...extra });

const RECIPES: readonly (readonly [string, Partial<Population>])[] = [
  ['weights', {}],
  ['quotas', { quotas: { gender: { female: 0.25, male: 0.75 }, register: { casual: 0.5, rest: 0.5 } } }],
  ['margins', { margins: { gender: { female: 0.7, male: 0.3 } } }],
  ['overlays', { overlays: { impatient: 0.25, tangential: 0.25 } }],
];

for (const [name, extra] of RECIPES) {
  test(`${name}: the same people for the same seed, whatever the order of lines and files`, () => {
    const one = folderOf('one', { 'x/a.jsonl': lines(people) });
    const other = folderOf('other', { 'x/b.jsonl': `\uFEFF${lines(people.slice(0, 11).toReversed())}\r\n\r\n`, 'x/a.jsonl': lines(people.slice(11)) });
    const draw = (folder: string, seed: number) => drawPopulation(recipe({ ...extra, seed }), [folder]);
    expect(draw(other, 4)).toEqual(draw(one, 4));
    expect(draw(one, 5)).not.toEqual(draw(one, 4));
    expect(new Set(draw(one, 4).map(({ id }) => id)).size).toBe(12);
  });
}

test('what was asked and what came of it are told as facts', () => {
  const folder = folderOf('one', { 'x.jsonl': lines(people) });
  const all = recipe({ quotas: { gender: { female: 0.3, rest: 0.7 } }, margins: { register: { casual: 0.5, rest: 0.5 } }, overlays: { impatient: 0.25 } });
  const { people: drawn, facts } = describeDraw(all, [folder]);
  expect(drawn).toEqual(drawPopulation(all, [folder]));
  expect(facts.quotas).toEqual([
    { dimension: 'gender', category: 'female', share: 0.3, asked: 4, there: 15, got: 4 },
    { dimension: 'gender', category: 'rest', share: 0.7, asked: 8, there: 15, got: 8 },
  ]);
  expect(drawn.filter(({ objective }) => objective.gender?.value === 'female')).toHaveLength(4);
  expect(facts.margins?.rows.map(({ category, share }) => [category, share])).toEqual([
    ['casual', 0.5],
    ['rest', 0.5],
  ]);
  expect(facts.margins?.rows[0]?.after).toBeCloseTo(0.5, 6);
  expect(facts.margins?.rows[0]?.got).toBe(drawn.filter(({ style }) => style.register === 'casual').length);
  expect(facts.overlays).toEqual([{ overlay: 'impatient', share: 0.25, asked: 3, got: 3 }]);
  expect(drawn.filter(({ overlay }) => overlay === 'impatient')).toHaveLength(3);
  expect({ seed: facts.seed, size: facts.size, population: facts.population }).toEqual({ seed: 4, size: 12, population: 30 });
  expect(facts.corpusHash).toMatch(/^[0-9a-f]{64}$/);
});

test('the corpus hash is of what the profiles say, not of how they lie in files', () => {
  const hashOf = (name: string, files: Readonly<Record<string, string>>) => describeDraw(recipe({}), [folderOf(name, files)]).facts.corpusHash;
  const hash = hashOf('a', { 'x.jsonl': lines(people) });
  expect(hashOf('b', { 'x/2.jsonl': lines(people.slice(0, 7)), 'x/1.jsonl': `${lines(people.slice(7).toReversed())}\n` })).toBe(hash);
  expect(hashOf('c', { 'x.jsonl': lines([...people.slice(1), { ...ann, id: 'p00' }]) })).not.toBe(hash);
});

test('a fit and a draw hash the people in the same way', () => {
  const folder = folderOf('one', { 'x.jsonl': lines(people.toReversed()) });
  expect(describeDraw(recipe({}), [folder]).facts.corpusHash).toBe(corpusHashOf(people));
});

test('above 2,000 people hash and draw are the same, read from disk', () => {
  const many: Profile[] = Array.from({ length: 2003 }, (_, at) => ({ ...ann, id: `q${String(at).padStart(4, '0')}` }));
  const folder = folderOf('many', { 'x.jsonl': lines(many) });
  const { people: drawn, facts } = describeDraw(recipe({}), [folder]);
  expect(facts.corpusHash).toBe(corpusHashOf(many));
  for (const person of drawn) expect(person).toEqual({ ...ann, id: person.id });
});

test('a corpus that changes is read again, and a person drawn before cannot be changed for the next', () => {
  const folder = folderOf('one', { 'x.jsonl': lines(people) });
  const [first] = drawPopulation(recipe({}), [folder]);
  expect(() => Object.assign(first?.objective ?? {}, { age: null })).toThrow(TypeError);
  folderOf('one', { 'x.jsonl': lines(people.map(person => ({ ...person, language: 'nl' }))) });
  expect(new Set(drawPopulation(recipe({}), [folder]).map(({ language }) => language))).toEqual(new Set(['nl']));
});

test('a recipe asked again is the same, whatever was asked between; another recipe is another', () => {
  const folder = folderOf('one', { 'x.jsonl': lines(people) });
  const idsOf = (extra: Partial<Population>) => drawPopulation(recipe(extra), [folder]).map(({ id, overlay }) => [id, overlay]);
  const before = RECIPES.map(([, extra]) => idsOf(extra));
  for (let size = 1; size <= 10; size++) expect(idsOf({ size })).toHaveLength(size);
  expect(RECIPES.map(([, extra]) => idsOf(extra))).toEqual(before);
  expect(() => idsOf({ size: '3' as unknown as number })).toThrow('population\'s size is "3", which is no number');
  expect(() => idsOf({ size: NaN })).toThrow('a population of NaN');
});

test('a recipe that says what no recipe can is refused: a wrong sample looks right', () => {
  const folder = folderOf('one', { 'x.jsonl': lines(people) });
  const drawn = (odd: object) => () => drawPopulation(population(odd as Parameters<typeof population>[0]), [folder]);
  expect(drawn({ from: 'x', quota: {} })).toThrow('set-up: population has no field "quota"; did you mean "quotas"?');
  expect(drawn({ size: 3 })).toThrow('set-up: population was not told from where');
  expect(drawn(null as unknown as object)).toThrow('set-up: population was not told from where');
});

test('an id that stands in two corpora is refused with both places; so is one that stands twice in one', () => {
  const two = folderOf('two', { 'x/a.jsonl': lines(people), 'x/b.jsonl': lines(people.slice(5, 6)) });
  expect(() => drawPopulation(recipe({}), [two])).toThrow(/two people are called "p05"[^]*a\.jsonl, line 6[^]*b\.jsonl, line 1/);
  const one = folderOf('one', { 'x.jsonl': lines([...people, people[2] as Profile]) });
  expect(() => drawPopulation(recipe({}), [one])).toThrow(/two people are called "p02"[^]*x\.jsonl, line 3[^]*x\.jsonl, line 31/);
});

test('an empty corpus and a broken line are refused: the first as empty, the second by its line', () => {
  expect(() => drawPopulation(recipe({}), [folderOf('empty', { 'x.jsonl': '\n\n' })])).toThrow('set-up: nobody is in "x"');
  const broken = folderOf('broken', { 'x.jsonl': `${lines(people.slice(0, 3))}\n{"schemaVersion": 1` });
  expect(() => drawPopulation(recipe({}), [broken])).toThrow(/x\.jsonl, line 4, the whole line: is not JSON/);
});

for (const [name, overlays, says] of [
  ['an overlay there is not', { impatent: 0.2 }, 'the overlays name "impatent", which there is not; did you mean "impatient"?'],
  ['__proto__', JSON.parse('{"__proto__": 0.2}') as object, 'the overlays name "__proto__", which there is not'],
  ['more than everybody', { impatient: 0.7, tangential: 0.6 }, 'the overlays have shares that sum to 1.3, more than 1'],
  ['less than nobody', { impatient: -0.1 }, 'the overlays give "impatient" the share -0.1; a share is a number from 0 to 1'],
] as const) {
  test(`overlays: ${name} is refused`, () => {
    expect(() => overlayRows(overlays as OverlayShares, 10)).toThrow(`set-up: ${says}`);
  });
}

test('overlays are dealt evenly over strata: each count is a whole number next to its proportional part, each total exact', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 60 }), fc.nat(50), fc.nat(50), fc.nat(), (given, one, two, seed) => {
      const strata = Int32Array.from(given);
      const rows = overlayRows({ impatient: one / 100, incomplete: two / 100 }, strata.length);
      const dealt = dealOverlays(rows, strata, seededRandom(seed));
      for (const { overlay, asked } of rows) {
        expect(dealt.filter(other => other === overlay)).toHaveLength(asked);
        for (const stratum of new Set(given)) {
          const members = given.filter(other => other === stratum).length;
          const got = dealt.filter((other, at) => other === overlay && given[at] === stratum).length;
          expect(Math.abs(got - (members * asked) / given.length)).toBeLessThan(1);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a file is read line by line whatever their lengths, ends, scripts and the chunks it is read in, and each line is found again', () => {
  const texts = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constant('東京Ωλ🙂'.repeat(20))), { maxLength: 6 });
  fc.assert(
    fc.property(texts, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 90 }), (given, end, chunk) => {
      const wanted = given.map(text => text.replace(/[\r\n\uFEFF]/gu, '.'));
      const folder = folderOf('lines', { 'x.jsonl': wanted.join(end) });
      const found = [...readLines(join(folder, 'x.jsonl'), chunk)];
      // What follows the last line end is no line when it is empty.
      expect(found.map(({ text }) => text)).toEqual(wanted.at(-1) === '' ? wanted.slice(0, -1) : wanted);
      const bytes = readFileSync(join(folder, 'x.jsonl'));
      for (const { at, bytes: length, text } of found) expect(bytes.toString('utf8', at, at + length).replace(/\r$/, '')).toBe(text);
    }),
    { numRuns: 60 },
  );
});
