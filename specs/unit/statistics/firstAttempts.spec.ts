import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { compareGroups } from '../../../src/statistics/compareGroups.js';
import { decideRate } from '../../../src/statistics/decideRate.js';
import { countFirstAttempts, type Came } from '../../../src/statistics/firstAttempts.js';
import { wilson } from '../../../src/statistics/proportion.js';
import { seededRandom, type Random } from '../../../src/support/seed.js';

const TRUE_RATE = 0.8;

/** One person with a chatbot that is right four times in five, and a gate that voids half of the conversations where it is not. */
function held(random: Random): Came {
  const talk = () => {
    const met = random.next() < TRUE_RATE;
    return { met, isVoid: !met && random.next() < 0.5 };
  };
  const [first, second] = [talk(), talk()];
  const last = first.isVoid ? second : first;
  return { outcome: last.isVoid ? 'inconclusive' : last.met ? 'met' : 'not met', firstVoid: first.isVoid, heldAgain: first.isVoid };
}

/** What replacing the void ones makes of it: nobody remembers that there was a first attempt. */
const naive = (came: readonly Came[]): readonly [met: number, of: number] => [
  came.filter(({ outcome }) => outcome === 'met').length,
  came.filter(({ outcome }) => outcome !== 'inconclusive').length,
];

test('a gate that voids half of the bad talks turns a true .80 into .88 where they are replaced; our bounds hold .80', () => {
  const random = seededRandom(4);
  const came = Array.from({ length: 20_000 }, () => held(random));
  const [met, of] = naive(came);
  expect(met / came.length).toBeCloseTo(0.88, 2);
  expect(met / of).toBeGreaterThan(0.88);
  const { invalid, inconclusive, ...counts } = countFirstAttempts(came);
  const { bounds, interval } = decideRate({ ...counts, undecided: invalid + inconclusive }, 0.85);
  expect(interval[0]).toBeLessThan(TRUE_RATE);
  expect(interval[1]).toBeGreaterThan(TRUE_RATE);
  expect(bounds[0]).toBeCloseTo(0.8, 2);
  expect(bounds[1]).toBeCloseTo(0.9, 2);
});

test('over 400 runs of 200 people, ours holds the true rate at least 95 % of the time; replacing misses it in most', () => {
  const random = seededRandom(7);
  let [ours, theirs, wronglyMet, theyWronglyMet] = [0, 0, 0, 0];
  for (let run = 0; run < 400; run++) {
    const came = Array.from({ length: 200 }, () => held(random));
    const { invalid, inconclusive, ...counts } = countFirstAttempts(came);
    const { interval, outcome } = decideRate({ ...counts, undecided: invalid + inconclusive }, 0.82);
    const [low, high] = wilson(...naive(came));
    if (interval[0] <= TRUE_RATE && TRUE_RATE <= interval[1]) ours++;
    if (low <= TRUE_RATE && TRUE_RATE <= high) theirs++;
    if (outcome === 'met') wronglyMet++;
    if (low >= 0.82) theyWronglyMet++;
  }
  expect(ours).toBeGreaterThanOrEqual(380);
  expect(theirs).toBeLessThan(200);
  expect(wronglyMet).toBeLessThanOrEqual(10);
  expect(theyWronglyMet).toBeGreaterThan(100);
});

const one: fc.Arbitrary<Came> = fc.record({ outcome: fc.constantFrom('met', 'not met', 'inconclusive'), firstVoid: fc.boolean(), heldAgain: fc.boolean() });

test('everybody is counted once, and nothing of a later attempt is', () => {
  fc.assert(
    fc.property(fc.array(one, { maxLength: 50 }), fc.constantFrom<Came['outcome']>('met', 'not met', 'inconclusive'), (came, instead) => {
      const { heldAgain: _, ...counts } = countFirstAttempts(came);
      expect(counts.met + counts.notMet + counts.inconclusive + counts.invalid).toBe(came.length);
      const { heldAgain: __, ...others } = countFirstAttempts(came.map(facts => (facts.firstVoid ? { ...facts, outcome: instead } : facts)));
      expect(others).toEqual(counts);
    }),
  );
});

const group = (name: string, met: number, notMet: number, invalid: number) => ({ name, met, notMet, inconclusive: 0, invalid, total: met + notMet + invalid });

test('groups whose void shares differ are not compared, however far apart their rates are', () => {
  const compared = compareGroups([group('none', 90, 10, 0), group('impatient', 20, 50, 30)]);
  expect(compared.outcome).toBe('inconclusive');
  expect(compared.voidSharesDiffer).toBeLessThan(0.001);
  expect(compared.groups.map(({ against }) => against)).toEqual([null, null]);
  expect(compared.groups.map(({ bounds }) => bounds)).toEqual([
    [0.9, 0.9],
    [0.2, 0.5],
  ]);
});

test('groups with like void shares are compared, each with all the others', () => {
  const compared = compareGroups([group('majority', 92, 4, 4), group('middle', 88, 8, 4), group('minority', 40, 56, 4)]);
  expect(compared.outcome).toBe('compared');
  expect(compared.groups.map(({ against }) => against)).toEqual(['higher', 'higher', 'lower']);
  expect(compareGroups([group('a', 18, 2, 0), group('b', 16, 4, 0)]).groups.map(({ against }) => against)).toEqual([
    'no difference shown',
    'no difference shown',
  ]);
});

test('two groups are one question: no p is doubled', () => {
  const [a, b] = [group('a', 19, 1, 0), group('b', 12, 8, 0)];
  // Fisher's p of 19/1 against 12/8 is .0197: doubled it would still do; of 18/2 against 12/8 it is .065.
  expect(compareGroups([a, b]).groups.map(({ against }) => against)).toEqual(['higher', 'lower']);
  expect(compareGroups([group('a', 18, 2, 0), b]).groups[0]?.against).toBe('no difference shown');
});

test('a difference that the undecided could undo is not shown', () => {
  const undecided = (met: number, notMet: number, inconclusive: number) => ({
    ...group('x', met, notMet, 0),
    inconclusive,
    total: met + notMet + inconclusive,
  });
  expect(
    compareGroups([
      { ...undecided(20, 0, 0), name: 'a' },
      { ...undecided(8, 12, 0), name: 'b' },
    ]).groups[0]?.against,
  ).toBe('higher');
  expect(
    compareGroups([
      { ...undecided(20, 0, 0), name: 'a' },
      { ...undecided(8, 0, 12), name: 'b' },
    ]).groups[0]?.against,
  ).toBe('no difference shown');
});
