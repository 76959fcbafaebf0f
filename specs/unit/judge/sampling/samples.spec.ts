import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Answer, Order, Ruling } from '../../../../src/judge/judge.js';
import { statedGate, type GateFor } from '../../../../src/judge/sampling/gate.js';
import { settle } from '../../../../src/judge/sampling/settle.js';
import { ruling } from '../makers.js';

/** Samples in a line each: `asked met 90`, `inverted void`. */
const samples = (...lines: readonly string[]): Ruling[] =>
  lines.map((line, at) => {
    const [, order, answer, certainty] = /^(asked|inverted) (met|not met|cannot tell|void|unread) ?(\d+)?$/.exec(line) ?? [];
    const broken = answer === 'void' ? ('quotation not found' as const) : answer === 'unread' ? ('unreadable' as const) : null;
    return ruling({
      order: order as Order,
      sample: at + 1,
      answer: answer === 'void' ? 'met' : answer === 'unread' ? null : (answer as Answer),
      certainty: certainty === undefined ? null : Number(certainty),
      void: broken,
    });
  });
const at70 = statedGate(70);

for (const [lines, answer, certainty, doubt] of [
  [['asked met 90', 'inverted met 80'], 'met', 85, null],
  [['asked not met 90', 'inverted not met 60'], 'not met', 75, null],
  [['asked met 90', 'inverted not met 90'], 'inconclusive', null, 'orders disagree'],
  [['asked met 95', 'inverted not met 20'], 'inconclusive', 37.5, 'orders disagree'],
  [['asked met 70', 'inverted met 69'], 'inconclusive', 69.5, 'certainty below the gate'],
  [['asked met 100', 'inverted cannot tell'], 'inconclusive', 50, 'certainty below the gate'],
  [['asked cannot tell', 'inverted cannot tell'], 'inconclusive', null, 'cannot tell'],
  [['asked met 100', 'inverted void 100'], 'inconclusive', 50, 'ruling void'],
  [['asked met 100', 'inverted unread'], 'inconclusive', 50, 'ruling unreadable'],
  [['asked met', 'inverted met'], 'inconclusive', null, 'no certainty stated'],
  // Two of four that count are enough, and the others weigh as votes for neither side.
  [['asked met 100', 'inverted met 100', 'asked void 100', 'inverted unread'], 'inconclusive', 50, 'certainty below the gate'],
  [['asked met 100', 'inverted met 100', 'asked met 100', 'inverted unread'], 'met', 75, null],
  [['asked met 100', 'inverted void 1', 'asked void 1', 'inverted void 1'], 'inconclusive', 25, 'ruling void'],
  [['asked met 80', 'inverted not met 80', 'asked not met 80', 'inverted met 80'], 'inconclusive', null, 'samples disagree'],
] as const) {
  test(`${lines.join(', ')}: ${answer}`, () => {
    const settled = settle(samples(...lines), at70);
    expect([settled.answer, settled.certainty, settled.doubt]).toEqual([answer, certainty, doubt]);
    expect(settled.samples.requested).toBe(lines.length);
    expect(settled.rulings).toHaveLength(lines.length);
  });
}

test('what is shown is the ruling that was asked as written and leans as the verdict does', () => {
  const [inverted, asked] = samples('inverted met 90', 'asked met 80');
  const settled = settle(
    [
      { ...(inverted as Ruling), reasoning: 'the other way' },
      { ...(asked as Ruling), reasoning: 'as written' },
    ],
    at70,
  );
  expect(settled).toMatchObject({ because: 'as written', ordersAgree: true, samples: { requested: 2, read: 2 } });
});

const measured =
  (threshold: number | null): GateFor =>
  () => ({
    threshold,
    calibration: { id: 'c', state: 'fresh', agreement: 0.9, informative: threshold === 0 ? 'no' : 'yes' },
  });

test('a calibration under which no threshold qualifies decides nothing, however certain the judge is', () => {
  expect(settle(samples('asked met 100', 'inverted met 100'), measured(null))).toMatchObject({ answer: 'inconclusive', doubt: 'no threshold qualifies' });
});

test('where agreement alone was shown to be enough, certainty does not count, and unanimity does', () => {
  expect(settle(samples('asked met 5', 'inverted met 1'), measured(0))).toMatchObject({ answer: 'met', uncalibrated: false });
  expect(settle(samples('asked met', 'inverted met'), measured(0)).answer).toBe('met');
  expect(settle(samples('asked met 100', 'inverted met 100', 'asked met 100', 'inverted cannot tell'), measured(0)).doubt).toBe('samples disagree');
});

test('a threshold of 0 without a calibration is no licence', () => {
  expect(settle(samples('asked met', 'inverted met'), statedGate(0)).answer).toBe('inconclusive');
});

const one: fc.Arbitrary<Ruling> = fc
  .record({
    order: fc.constantFrom<Order>('asked', 'inverted'),
    answer: fc.constantFrom<(Answer | null)[]>('met', 'met', 'not met', 'cannot tell', null),
    certainty: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }) }, { weight: 1, arbitrary: fc.constantFrom(null, 3e15, Number.NaN) }),
    void: fc.constantFrom<Ruling['void'][]>(null, null, null, null, 'quotation not found', 'unreadable'),
  })
  .map(ruling);
const some = fc.array(one, { minLength: 1, maxLength: 6 });
const swap: Readonly<Record<string, Answer>> = { met: 'not met', 'not met': 'met', 'cannot tell': 'cannot tell' };
const mirrored = (all: readonly Ruling[]): Ruling[] => all.map(it => ({ ...it, answer: it.answer === null ? null : (swap[it.answer] ?? null) }));

test('settling is symmetric: every answer turned round turns the verdict round, and nothing else', () => {
  fc.assert(
    fc.property(some, all => {
      const [settled, turned] = [settle(all, at70), settle(mirrored(all), at70)];
      expect(turned.doubt).toBe(settled.doubt);
      expect(turned.certainty).toBe(settled.certainty);
      expect(turned.answer).toBe(settled.answer === 'inconclusive' ? 'inconclusive' : swap[settled.answer]);
    }),
    { numRuns: 1000 },
  );
});

test('a sample more that could not be read never makes a verdict more certain, nor decides one', () => {
  fc.assert(
    fc.property(some, all => {
      const before = settle(all, at70);
      const after = settle([...all, ruling({ answer: null, certainty: null, void: 'unreadable' })], at70);
      expect(after.certainty ?? 0).toBeLessThanOrEqual((before.certainty ?? 0) + 0.1);
      // A lone sample is the single profile; with a second one asked for, both have to count.
      if (before.answer === 'inconclusive' && before.doubt !== 'ruling void' && before.doubt !== 'ruling unreadable') expect(after.answer).toBe('inconclusive');
    }),
    { numRuns: 1000 },
  );
});

test('the order of the samples does not decide', () => {
  fc.assert(
    fc.property(some, all => {
      const { answer, certainty, doubt } = settle(all, at70);
      expect(settle([...all].reverse(), at70)).toMatchObject({ answer, certainty, doubt });
    }),
  );
});

const calibratedAt =
  (threshold: number): GateFor =>
  () => ({ threshold, calibration: { id: 'c', state: 'fresh', agreement: 0.9, informative: 'yes' } });

test('under a low measured gate one order alone decides nothing', () => {
  for (const other of ['inverted cannot tell', 'inverted void 100', 'inverted unread'])
    expect(settle(samples('asked met 100', other), calibratedAt(50)).answer, other).toBe('inconclusive');
  expect(settle(samples('asked met 100', 'inverted cannot tell', 'asked met 100', 'inverted cannot tell'), calibratedAt(50)).doubt).toBe('samples disagree');
});

test('a certain minority does not outvote the others', () => {
  const all = samples('asked met 100', 'inverted met 100', 'asked not met 10', 'inverted not met 10', 'asked not met 10', 'inverted not met 10');
  expect(settle(all, calibratedAt(20)).answer).toBe('inconclusive');
});

test('a sample that was asked for and never came is one that does not count', () => {
  expect(settle(samples('asked met 100'), at70, 'cannot tell', 2)).toMatchObject({ answer: 'inconclusive', samples: { requested: 2, read: 1 }, certainty: 50 });
});

test('what a calibration says is told of a verdict that leans nowhere, too', () => {
  const stale: GateFor = () => ({ threshold: 70, calibration: { id: 'c', state: 'stale', agreement: null, informative: 'yes' } });
  expect(settle(samples('asked cannot tell', 'inverted cannot tell'), stale)).toMatchObject({ leaning: null, calibration: { state: 'stale' } });
});
