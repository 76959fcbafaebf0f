import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Ruling, VoidReason } from '../../../../src/judge/judge.js';
import { statedGate } from '../../../../src/judge/sampling/gate.js';
import { negate, settleAll } from '../../../../src/judge/sampling/kleene.js';
import { DEFAULT_GATES, LOWEST_GATE } from '../../../../src/judge/sampling/profile.js';
import { settle as settleSamples, type Settled } from '../../../../src/judge/sampling/settle.js';
import type { Doubt, Outcome } from '../../../../src/judge/verdict.js';
import { ruling } from '../makers.js';

/** One sample, one gate. */
const settle = (one: Ruling, gate: number, cannotTell?: Doubt): Settled => settleSamples([one], statedGate(gate), cannotTell);
const DEFAULT_GATE = DEFAULT_GATES.single;

for (const [what, more, answer, doubt] of [
  ['met, certain enough', { certainty: 80 }, 'met', null],
  ['not met, certain enough', { answer: 'not met', certainty: 100 }, 'not met', null],
  ['certainty just below the gate', { certainty: 79.9 }, 'inconclusive', 'certainty below the gate'],
  ['no certainty', { certainty: null, certaintyKind: 'none' }, 'inconclusive', 'no certainty stated'],
  ['cannot tell', { answer: 'cannot tell', certainty: 100 }, 'inconclusive', 'cannot tell'],
  ['unreadable', { answer: null, certainty: null, void: 'unreadable' }, 'inconclusive', 'ruling unreadable'],
  ['an invented quotation', { void: 'quotation not found' }, 'inconclusive', 'ruling void'],
  ['another model', { void: 'wrong model' }, 'inconclusive', 'ruling void'],
  ['a certainty of 3e15 that nobody voided', { certainty: 3e15 }, 'inconclusive', 'ruling void'],
  ['a certainty of NaN that nobody voided', { certainty: Number.NaN }, 'inconclusive', 'ruling void'],
  ['a certainty of -1 that nobody voided', { certainty: -1 }, 'inconclusive', 'ruling void'],
] as const) {
  test(`${what}: ${answer}${doubt === null ? '' : ` (${doubt})`}`, () => {
    const settled = settle(ruling(more), DEFAULT_GATE);
    expect([settled.answer, settled.doubt]).toEqual([answer, doubt]);
  });
}

test('what the judge leaned to is kept, although nothing was settled', () => {
  expect(settle(ruling({ certainty: 10 }), DEFAULT_GATE)).toMatchObject({
    answer: 'inconclusive',
    leaning: 'met',
    certainty: 10,
    minCertainty: 80,
    uncalibrated: true,
  });
  expect(settle(ruling({ answer: 'cannot tell' }), DEFAULT_GATE).leaning).toBeNull();
});

test('what "cannot tell" means is the matcher’s to say', () => {
  expect(settle(ruling({ answer: 'cannot tell' }), DEFAULT_GATE, 'nothing to compare').doubt).toBe('nothing to compare');
});

const anyRuling: fc.Arbitrary<Ruling> = fc
  .record({
    answer: fc.constantFrom('met' as const, 'met' as const, 'not met' as const, 'cannot tell' as const, null),
    // Mostly around the gate, so that both sides of it are met often.
    certainty: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 60, max: 100 }) },
      { weight: 1, arbitrary: fc.constantFrom(null, 0, 101, -1, 3e15, Number.NaN, Number.POSITIVE_INFINITY) },
    ),
    void: fc.oneof(
      { weight: 6, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom<VoidReason>('unreadable', 'no quotation', 'quotation not found', 'certainty out of range', 'wrong model') },
    ),
  })
  .map(ruling);
const gate = fc.integer({ min: LOWEST_GATE, max: 100 });
const anySettled = fc.tuple(anyRuling, gate).map(([one, minCertainty]) => settle(one, minCertainty));
const outcome = fc.constantFrom<Outcome>('met', 'not met', 'inconclusive');

test('nothing is decided but by a whole ruling with a certainty from the gate to 100', () => {
  fc.assert(
    fc.property(anyRuling, gate, (one, minCertainty) => {
      const { answer, doubt } = settle(one, minCertainty);
      const decided =
        one.void === null &&
        (one.answer === 'met' || one.answer === 'not met') &&
        one.certainty !== null &&
        one.certainty >= minCertainty &&
        one.certainty <= 100;
      expect(answer).toBe(decided ? one.answer : 'inconclusive');
      expect(doubt === null).toBe(decided);
    }),
    { numRuns: 1000 },
  );
});

test('a higher gate never decides more', () => {
  fc.assert(
    fc.property(anyRuling, gate, gate, (one, a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const strict = settle(one, high).answer;
      expect([strict, 'inconclusive']).toContain(strict === 'inconclusive' ? strict : settle(one, low).answer);
    }),
  );
});

test('.not swaps met and not met, twice is nothing, and inconclusive stays inconclusive', () => {
  expect((['met', 'not met', 'inconclusive'] as const).map(negate)).toEqual(['not met', 'met', 'inconclusive']);
  fc.assert(fc.property(outcome, one => expect(negate(negate(one))).toBe(one)));
  fc.assert(fc.property(anySettled, ({ answer }) => expect(negate(answer) === 'inconclusive').toBe(answer === 'inconclusive')));
});

const NOTHING = 'nothing to compare' as const;
const kleene = (parts: readonly Settled[]): Outcome => {
  const counting = parts.filter(part => part.doubt !== NOTHING);
  if (counting.some(part => part.answer === 'not met')) return 'not met';
  return counting.length === 0 || counting.some(part => part.answer === 'inconclusive') ? 'inconclusive' : 'met';
};
/** Clear rulings among all others, so that every outcome of the whole comes up. */
const clear = fc
  .constantFrom('met' as const, 'met' as const, 'met' as const, 'not met' as const, 'cannot tell' as const)
  .map(answer => ruling({ answer, certainty: 100 }));
const parts = fc.array(
  fc
    .tuple(fc.oneof(anyRuling, clear, clear), gate, fc.boolean())
    .map(([one, minCertainty, comparing]) => settle(one, minCertainty, comparing ? NOTHING : 'cannot tell')),
  { minLength: 1, maxLength: 5 },
);

test('all of several: one not met decides, one inconclusive leaves open, what found nothing to compare stands aside', () => {
  fc.assert(
    fc.property(parts, all => expect(settleAll(all, NOTHING).answer).toBe(kleene(all))),
    { numRuns: 1000 },
  );
});

test('the cases above are reached: each outcome comes out often', () => {
  const outcomes = fc.sample(parts, { numRuns: 500, seed: 1 }).map(all => settleAll(all, NOTHING).answer);
  for (const one of ['met', 'not met', 'inconclusive'] as const) expect(outcomes.filter(other => other === one).length, one).toBeGreaterThan(25);
});

test('the order of the parts does not decide', () => {
  fc.assert(fc.property(parts, all => expect(settleAll([...all].reverse(), NOTHING).answer).toBe(settleAll(all, NOTHING).answer)));
});

test('all of one is that one', () => {
  fc.assert(
    fc.property(
      parts.map(([one]) => one as Settled),
      one => expect(settleAll([one], NOTHING)).toEqual({ ...one }),
    ),
  );
});

test('a part that turns undecided never turns the whole from not met to met or back', () => {
  fc.assert(
    fc.property(parts, fc.nat(), (all, n) => {
      const open = settle(ruling({ certainty: 0 }), LOWEST_GATE);
      const after = settleAll(
        all.map((part, at) => (at === n % all.length ? open : part)),
        NOTHING,
      ).answer;
      const before = settleAll(all, NOTHING).answer;
      if (before !== 'inconclusive') expect([before, 'inconclusive']).toContain(after);
    }),
  );
});

test('several met are as certain as the least certain, and keep every ruling and all evidence', () => {
  const all = [90, 82, 95].map((certainty, at) => settle(ruling({ certainty, reasoning: `r${at}`, evidence: [{ turn: at + 2, quote: 'x' }] }), 80));
  const whole = settleAll(all, NOTHING);
  expect(whole).toMatchObject({ answer: 'met', certainty: 82, because: 'r0 r1 r2' });
  expect(whole.evidence.map(({ turn }) => turn)).toEqual([2, 3, 4]);
  expect(whole.rulings).toHaveLength(3);
});

test('one not met says why, with its own evidence and certainty', () => {
  const against = settle(ruling({ answer: 'not met', certainty: 99, reasoning: 'it never says', evidence: [{ turn: 4, quote: 'no' }] }), 80);
  expect(settleAll([settle(ruling(), 80), against], NOTHING)).toMatchObject({
    answer: 'not met',
    certainty: 99,
    because: 'it never says',
    evidence: [{ turn: 4, quote: 'no' }],
    doubt: null,
  });
});

test('nothing comparable at all is inconclusive for that reason', () => {
  const none = settle(ruling({ answer: 'cannot tell', reasoning: 'n' }), 80, NOTHING);
  expect(settleAll([none, none], NOTHING)).toMatchObject({ answer: 'inconclusive', doubt: NOTHING, because: 'n n' });
  expect(() => settleAll([], NOTHING)).toThrow('nothing to settle');
});
