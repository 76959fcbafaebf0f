import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { prepare, type Asked } from '../../../src/population/sampling/prepare.js';
import type { SamplingFrame } from '../../../src/population/sampling/frame.js';
import { largestRemainders } from '../../../src/statistics/largestRemainders.js';
import { Failure } from '../../../src/support/failure.js';
import { frameOf, town } from './frames.js';

const failing = (frame: SamplingFrame, asked: Asked): Failure['facts'] => {
  try {
    prepare(frame, asked).draw(1);
  } catch (error) {
    if (error instanceof Failure) return error.facts;
    throw error;
  }
  throw new Error('nothing failed');
};

test('counts are the shares of the size by largest remainder, the first named first when remainders are equal', () => {
  expect(largestRemainders([0.5, 0.3, 0.2], 10)).toEqual([5, 3, 2]);
  expect(largestRemainders([1 / 3, 1 / 3, 1 / 3], 10)).toEqual([4, 3, 3]);
  expect(largestRemainders([0.416, 0.334, 0.25], 7)).toEqual([3, 2, 2]);
  // 0.29 of 100 is 28.999999999999996 to a computer.
  expect(largestRemainders([0.29, 0.07, 0.64], 100)).toEqual([29, 7, 64]);
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }), fc.nat(100_000), (parts, size) => {
      const total = parts.reduce((sum, part) => sum + part, 0);
      fc.pre(total > 0);
      const counts = largestRemainders(
        parts.map(part => part / total),
        size,
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(size);
      for (const [at, count] of counts.entries()) expect(Math.abs(count - ((parts[at] as number) / total) * size)).toBeLessThan(1);
    }),
  );
});

test('every quota of every draw is met to the person, in three dimensions at once, with weights and without', () => {
  for (const weighted of [false, true]) {
    const quotas = { age: { young: 0.3, middle: 0.3, old: 0.4 }, gender: { female: 0.5, rest: 0.5 }, stratum: { majority: 0.1, minority: 0.85, rest: 0.05 } };
    const { draw, quotas: rows } = prepare(town(2000, { weighted }), { size: 137, quotas });
    const asked = rows.map(row => row.asked);
    expect(asked).toEqual([41, 41, 55, 69, 68, 14, 116, 7]);
    for (let seed = 0; seed < 50; seed++) {
      const drawn = draw(seed);
      expect(drawn.got).toEqual(asked);
      expect(new Set(drawn.people).size).toBe(137);
    }
  }
});

/** Whether some of these people meet all targets: by trying every set of them. */
function possible(people: readonly (readonly string[])[], size: number, targets: readonly Readonly<Record<string, number>>[]): boolean {
  for (let set = 0; set < 1 << people.length; set++) {
    const chosen = people.filter((_, at) => (set >> at) & 1);
    if (chosen.length !== size) continue;
    if (targets.every((target, at) => Object.entries(target).every(([name, count]) => chosen.filter(person => person[at] === name).length === count)))
      return true;
  }
  return false;
}

test('quotas are met whenever some set of people meets them, and refused only when none does', () => {
  const seen = { met: 0, refused: 0 };
  const dimensions = (count: number) =>
    fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: count, maxLength: count }), { minLength: 3, maxLength: 9 });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 4 }).chain(dimensions), fc.infiniteStream(fc.nat(1000)), fc.nat(), (people, numbers, seed) => {
      const next = (below: number) => (numbers.next().value as number) % below;
      const size = 1 + next(people.length - 1);
      // Each dimension's counts are those of some people, not always the same ones: often possible, often not.
      const targets = (people[0] as readonly string[]).map((_, at) => {
        const from = next(3) === 0 ? next(people.length) : 0;
        const counts: Record<string, number> = Object.fromEntries(people.map(person => [person[at] as string, 0]));
        for (let taken = 0; taken < size; taken++) {
          const name = people[(from + taken) % people.length]?.[at] as string;
          counts[name] = (counts[name] as number) + 1;
        }
        return counts;
      });
      const quotas = Object.fromEntries(
        targets.map((counts, at) => [`d${at}`, Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count / size]))]),
      );
      const frame = frameOf(Object.keys(quotas), people);
      if (possible(people, size, targets)) {
        seen.met++;
        const { draw, quotas: rows } = prepare(frame, { size, quotas });
        expect(draw(seed).got).toEqual(rows.map(row => row.asked));
      } else {
        seen.refused++;
        expect(failing(frame, { size, quotas }).code).toBe('quota-conflict');
      }
    }),
    { numRuns: 400, seed: 11 },
  );
  expect(seen.met).toBeGreaterThan(50);
  expect(seen.refused).toBeGreaterThan(20);
});

const three = (): SamplingFrame =>
  frameOf(
    ['age', 'gender', 'register'],
    [
      ...Array.from({ length: 7 }, () => ['old', 'female', 'casual']),
      ...Array.from({ length: 2 }, () => ['old', 'male', 'formal']),
      ...Array.from({ length: 9 }, () => ['young', 'male', 'casual']),
      ...Array.from({ length: 3 }, () => ['young', 'female', 'formal']),
    ],
  );

test('a category with fewer people than asked is named with both numbers', () => {
  const facts = failing(three(), { size: 20, quotas: { age: { old: 0.6, young: 0.4 }, gender: { female: 0.9, male: 0.1 } } });
  expect(facts.code).toBe('quota-too-few');
  expect(facts.what).toBe('too few people for the quotas: age "old" asks for 12, and there are 9; gender "female" asks for 18, and there are 10');
});

test('two quotas that cannot hold together are named, and no third; with who asks too much of whom', () => {
  // Five old, of whom at most the two formal ones are men; nobody else is asked to be male.
  const facts = failing(three(), { size: 10, quotas: { register: { casual: 0.5, formal: 0.5 }, age: { old: 0.5, young: 0.5 }, gender: { male: 1 } } });
  expect(facts.code).toBe('quota-conflict');
  expect(facts.what).toMatch(/^the quotas on (?:register|age) and gender cannot be met together$/);
  expect(new Failure(facts).message).toContain('who can be these');
});

test('three quotas of which any two go together are named all three', () => {
  const people = [
    ['a', 'a', 'b'],
    ['a', 'b', 'a'],
    ['b', 'a', 'a'],
    ['b', 'b', 'b'],
  ];
  const one = { a: 1 };
  const frame = frameOf(['one', 'two', 'three'], people);
  for (const pair of [
    { one, two: one },
    { two: one, three: one },
    { one, three: one },
  ])
    expect(prepare(frame, { size: 1, quotas: pair }).draw(4).people).toHaveLength(1);
  expect(failing(frame, { size: 1, quotas: { one, two: one, three: one } }).what).toBe('the quotas on one, two and three cannot be met together');
});

for (const [name, asked, says] of [
  ['shares that do not sum to 1', { quotas: { age: { old: 0.5, young: 0.4 } } }, 'the quota on age has shares that sum to 0.9, not to 1'],
  ['no shares at all', { quotas: { age: {} } }, 'the quota on age has shares that sum to 0, not to 1'],
  ['a share below 0', { quotas: { age: { old: -0.5, young: 1.5 } } }, 'the quota on age gives "old" the share -0.5; a share is a number from 0 to 1'],
  [
    'a share that is no number',
    { quotas: { age: { old: Number.NaN, rest: 1 } } },
    'the quota on age gives "old" the share NaN; a share is a number from 0 to 1',
  ],
  [
    'a category nobody is in',
    { quotas: { gender: { femal: 0.5, rest: 0.5 } } },
    'the quota on gender names "femal", and nobody there is that; did you mean "female"?',
  ],
  [
    'a dimension there is not',
    { quotas: { gendre: { female: 1 } } },
    'the quota on "gendre" cannot be kept: people have no such dimension; did you mean "gender"?',
  ],
  ['a dimension called constructor', { quotas: { constructor: { a: 1 } } }, 'the quota on "constructor" cannot be kept: people have no such dimension'],
  ['a category called constructor', { quotas: { age: { constructor: 0.5, rest: 0.5 } } }, 'the quota on age names "constructor", and nobody there is that'],
  [
    'a category called __proto__',
    { quotas: { age: JSON.parse('{"__proto__": 0.5, "rest": 0.5}') as Record<string, number> } },
    'the quota on age names "__proto__", and nobody there is that',
  ],
  [
    'the stratum without a fit',
    { quotas: { stratum: { minority: 1 } } },
    'the quota on stratum needs to know who is common and who is rare in "made/up", and no fit says so yet',
  ],
  ['more people than there are', { size: 22 }, 'a population of 22 cannot be drawn from "made/up", which holds 21 people'],
] as const) {
  test(`${name}: refused by name`, () => {
    expect(failing(three(), { size: 10, ...asked }).what).toBe(says);
  });
}

test('categories may have any name: prototype names and other scripts are people like everybody', () => {
  const names = ['__proto__', 'constructor', 'toString', '東京', 'Ελλάδα', 'مصر'];
  const frame = frameOf(
    ['country'],
    Array.from({ length: 60 }, (_, at) => [names[at % names.length] as string]),
  );
  const country = Object.fromEntries([...names.map((name, at) => [name, at === 0 ? 0.5 : 0.1] as const)]);
  const { draw, quotas } = prepare(frame, { size: 10, quotas: { country } });
  expect(quotas.map(({ category, asked }) => [category, asked])).toEqual(names.map((name, at) => [name, at === 0 ? 5 : 1]));
  expect(draw(2).got).toEqual([5, 1, 1, 1, 1, 1]);
});
