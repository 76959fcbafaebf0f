import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { candidatesIn } from '../../../src/cli/judge/label/candidates.js';
import { allocate, draw } from '../../../src/cli/judge/label/draw.js';
import type { Item } from '../../../src/cli/judge/label/item.js';
import { questionWords } from '../../../src/cli/judge/label/questionWords.js';
import { readRecords } from '../../../src/cli/judge/label/readRecords.js';
import { startLabelling } from '../../../src/cli/judge/label/session.js';
import { showings } from '../../../src/cli/judge/label/showings.js';
import { verdictRecordSchema, type VerdictRecord } from '../../../src/record/verdictRecord.js';
import { seededRandom } from '../../../src/support/seed.js';
import { expectLinear } from '../growth.js';
import { conversation, ruling, verdict } from '../report/records.js';

type Leaning = Item['prediction'];

/** As many judged verdicts as asked for: few *not met*, certainties in all bands, some with none. */
function many(count: number): (Pick<Item, 'id' | 'prediction' | 'certainty'> & { right: number })[] {
  const random = seededRandom(3);
  return Array.from({ length: count }, (_, nth) => {
    const prediction: Leaning = random.next() < 0.06 ? 'not met' : random.next() < 0.08 ? 'cannot tell' : 'met';
    const certainty = prediction === 'cannot tell' && nth % 2 === 0 ? null : 40 + Math.floor(60 * random.next());
    // Right more often where the judge is certain: a draw that forgot its weights would be off.
    return { id: `i${nth}`, prediction, certainty, right: random.next() * 100 < (certainty ?? 0) * (prediction === 'not met' ? 0.5 : 1) ? 1 : 0 };
  });
}

test('few not met are over-drawn, and the weighted mean over many draws is that of all', () => {
  const all = many(600);
  const share = (items: readonly { prediction: Leaning }[]) => items.filter(({ prediction }) => prediction === 'not met').length / items.length;
  const truth = all.reduce((sum, { right }) => sum + right, 0) / all.length;
  const estimates: number[] = [];
  const plain: number[] = [];
  const shares: number[] = [];
  const weights: number[] = [];
  for (let seed = 0; seed < 2000; seed++) {
    const drawn = draw(all, { size: 50, seed });
    const weight = drawn.reduce((sum, { probability }) => sum + 1 / probability, 0);
    shares.push(share(drawn.map(({ item }) => item)));
    weights.push(weight);
    estimates.push(drawn.reduce((sum, { item, probability }) => sum + item.right / probability, 0) / weight);
    plain.push(drawn.reduce((sum, { item }) => sum + item.right, 0) / drawn.length);
  }
  expect(Math.min(...shares)).toBeGreaterThan(3 * share(all));
  expect(Math.max(...weights.map(weight => Math.abs(weight - all.length))), 'weights stand for all').toBeLessThan(1e-6);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = mean(estimates);
  const error = Math.sqrt(mean(estimates.map(value => (value - middle) ** 2)) / estimates.length);
  expect(Math.abs(middle - truth), `${middle} for ${truth}, standard error ${error}`).toBeLessThan(3.5 * error);
  expect(Math.abs(mean(plain) - truth), 'without weights it would be off').toBeGreaterThan(20 * error);
});

test('every item has the probability it is drawn with, for any size', () => {
  const all = many(60);
  for (const size of [1, 2, 5, 9, 30, 59]) {
    const times = new Map<string, number>();
    const said = new Map<string, number>();
    for (let seed = 0; seed < 1500; seed++)
      for (const { item, probability } of draw(all, { size, seed })) {
        times.set(item.id, (times.get(item.id) ?? 0) + 1);
        said.set(item.id, probability);
      }
    expect(
      [...said.values()].reduce((sum, probability) => sum + probability, 0),
      'nobody is left out',
    ).toBeCloseTo(size, 6);
    for (const [id, probability] of said)
      expect(Math.abs((times.get(id) ?? 0) / 1500 - probability), `${id} of ${size}`).toBeLessThan(
        5 * Math.sqrt((probability * (1 - probability)) / 1500) + 1e-9,
      );
  }
  expect(draw(all, { size: 60, seed: 1 }).every(({ probability }) => probability === 1)).toBe(true);
  expect(draw(all, { size: 20, seed: 5 })).toEqual(draw([...all].reverse(), { size: 20, seed: 5 }));
});

test('an allocation is whole, sums up, and gives every stratum something and none more than it has', () => {
  const strata = fc.array(fc.record({ count: fc.integer({ min: 1, max: 500 }), share: fc.double({ min: 1e-3, max: 10, noNaN: true }) }), {
    minLength: 1,
    maxLength: 15,
  });
  fc.assert(
    fc.property(strata, fc.double({ min: 0, max: 1, noNaN: true }), (given, part) => {
      const total = given.reduce((sum, { count }) => sum + count, 0);
      const size = given.length + Math.floor(part * (total - given.length));
      const counts = allocate(size, given);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(size);
      for (const [at, count] of counts.entries()) expect(count >= 1 && count <= (given[at]?.count ?? 0) && Number.isInteger(count)).toBe(true);
    }),
  );
});

test('everything is shown once, a fifth a second time, later and never next to itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 1e6 }), (count, seed) => {
      const items = Array.from({ length: count }, (_, nth) => nth);
      const order = showings(items, seed);
      const first = order.filter(({ pass }) => pass === 1).map(({ item }) => item);
      expect([...first].sort((a, b) => a - b)).toEqual(items);
      const again = order.flatMap(({ item, pass }, at) => (pass === 2 ? [{ item, at }] : []));
      expect(again).toHaveLength(count === 1 ? 0 : Math.round(0.2 * count));
      expect(new Set(again.map(({ item }) => item)).size).toBe(again.length);
      for (const { item, at } of again) expect(at - order.findIndex(showing => showing.item === item)).toBeGreaterThan(count >= 10 ? 5 : 1);
      expect(showings(items, seed)).toEqual(order);
    }),
  );
});

const read = (more: Partial<VerdictRecord>) => verdictRecordSchema.parse(verdict({ rulings: [ruling({ answer: 'met', certainty: 92 })], ...more }));
const only = (...verdicts: VerdictRecord[]) => candidatesIn([conversation({ verdicts })]);

test('what the judge leaned to is taken before .not and gate; what could not be read is null', () => {
  const predicted = (more: Partial<VerdictRecord>) => only(read(more)).items.map(({ prediction, certainty }) => [prediction, certainty])[0];
  expect(predicted({ negated: true, outcome: 'not met' })).toEqual(['met', 92]);
  expect(predicted({ outcome: 'inconclusive', doubt: 'certainty below the gate', certainty: 55 })).toEqual(['met', 55]);
  expect(predicted({ outcome: 'inconclusive', doubt: 'cannot tell', leaning: null, certainty: null })).toEqual(['cannot tell', null]);
  expect(predicted({ outcome: 'inconclusive', doubt: 'ruling void' }), 'of before void rulings lost their leaning').toEqual([null, null]);
  expect(predicted({ outcome: 'inconclusive', doubt: 'ruling unreadable', leaning: null, certainty: null })).toEqual([null, null]);
  expect(predicted({ certainty: 3e15 })).toEqual(['met', null]);
});

test('computed verdicts, no exams, failed judges and what needs more than the conversation are left out and counted', () => {
  const { items, leftOut } = only(
    read({}),
    read({ criterion: 'b', judge: null, certaintyKind: 'computed', rulings: [] }),
    read({ criterion: 'c', doubt: 'simulated user failed', leaning: null, outcome: 'inconclusive', rulings: [] }),
    read({ criterion: 'd', doubt: 'judge failed', leaning: null, outcome: 'inconclusive', rulings: [] }),
    read({ criterion: 'e', matcher: 'toBePreferredOver' }),
    read({ criterion: 'scores at least 4 of 5 on expected action', matcher: 'toScore' }),
    read({ criterion: 'is consistent', matcher: 'toBeConsistent', rulings: [ruling({ criterion: 'consistent with the reference facts' })] }),
    read({ certainty: 60 }),
    read({ criterion: 'f', judge: { name: 'offline', model: 'offline', offline: true } }),
  );
  expect(
    items.map(({ criterion, certainty }) => [criterion, certainty]),
    'of the same question the last',
  ).toEqual([['says when the money will arrive', 60]]);
  expect(Object.fromEntries(leftOut)).toEqual({
    'computed, no judge was asked': 1,
    'the conversation was no exam': 1,
    'the judge failed': 1,
    'two conversations are compared, and the page shows one': 1,
    'its record does not hold what the judge was asked': 2,
    'the same question again': 1,
    'by offline rules, and a language model judged others': 1,
  });
  expect(only(read({ judge: { name: 'offline', model: 'offline', offline: true } }))).toMatchObject({
    offline: true,
    items: [{ criterion: 'says when the money will arrive' }],
  });
});

test('of a rate each conversation is one question, with its own samples', () => {
  const sample = (more: Parameters<typeof ruling>[0]) => ruling({ criterion: 'offers a human', conversation: 'c1', templateHash: 'h', ...more });
  const rate = { atLeast: 0.8, met: 1, notMet: 1, inconclusive: 0, invalid: 0, total: 2, interval: [0, 1] as [number, number] };
  const rulings = [
    sample({ answer: 'not met', certainty: 90 }),
    sample({ answer: 'not met', certainty: 70, order: 'inverted', sample: 2 }),
    sample({ answer: 'met', certainty: 99, conversation: 'c2' }),
  ];
  const rated = read({ matcher: 'toMeetRate', criterion: 'at least 80.0 %: offers a human', rate, certaintyKind: 'computed', certainty: null, rulings });
  expect(only(rated).items).toMatchObject([
    {
      matcher: 'toMeet',
      criterion: 'offers a human',
      prediction: 'not met',
      certainty: 80,
      ordersAgree: true,
      judge: { samples: 'paired', templateHash: 'h' },
      conversation: 'c1',
    },
  ]);
});

test('the question is asked as written, never turned round', () => {
  const [item] = only(read({ negated: true, criterion: 'asks for the booking number twice' })).items;
  expect(questionWords(item as Item)).toMatchObject({ question: 'Is this true of the conversation?', statement: 'asks for the booking number twice' });
  const ended = only(read({ matcher: 'toHaveEnded', criterion: 'ended: goal reached', rulings: [ruling({ criterion: 'a' }), ruling({ criterion: 'b' })] }))
    .items[0];
  expect(questionWords(ended as Item)).toMatchObject({ question: 'Is all of this true of the conversation?', statement: '', parts: ['a', 'b'] });
});

test('people are asked what the judge was: role and levels, options in a neutral order, premise and truth, facts and earlier conversations', () => {
  const record = conversation();
  const turns = [{ speaker: 'user' as const, text: 'I am vegan' }];
  const earlier = [{ conversation: 'before', when: 'last week', goal: 'g', ending: 'goal reached' as const, turns, promised: [], changes: [] }];
  const words = (matcher: string, question: NonNullable<VerdictRecord['question']>) => {
    const held = { ...record, scenario: { ...record.scenario, earlier }, verdicts: [read({ matcher, criterion: 'c', question })] };
    return candidatesIn([held]).items.map(questionWords)[0];
  };
  const score = (role: string) => words('toScore', { kind: 'score', rubric: 'expected action', role, atLeast: 4 });
  expect(score('a banker')).toMatchObject({ question: 'Does the chatbot reach level 4 of 5?', context: ['Role: a banker'] });
  expect(score('a banker')?.parts.map(part => part.slice(0, 3))).toEqual(['1: ', '2: ', '3: ', '4: ', '5: ']);
  const options = [
    { is: 'outdated' as const, text: 'vegan' },
    { is: 'generic' as const, text: 'anything' },
    { is: 'current' as const, text: 'eats fish' },
  ];
  const memory = (order: typeof options) => words('toRemember', { kind: 'memory', counts: 'latest preference', options: order, earlier: ['before'] });
  expect(memory(options)).toMatchObject({
    statement: 'eats fish',
    parts: ['anything', 'eats fish', 'vegan', 'none of these, though the point came up'],
    earlier: [{ when: 'last week', turns: [{ text: 'I am vegan' }] }],
  });
  expect(memory([...options].reverse())).toEqual(memory(options));
  expect(words('toCorrectFalsePremise', { kind: 'premise', premise: '3 days', truth: '7 days' })).toMatchObject({
    statement: '3 days',
    context: ['In truth: 7 days'],
  });
  expect(words('toBeConsistent', { kind: 'consistency', reference: ['7 days'], earlier: ['before'] })).toMatchObject({
    parts: ['7 days'],
    earlier: [{ when: 'last week' }],
  });
  expect(words('toHoldPersona', { kind: 'role', role: 'a banker', turns: [2] })).toMatchObject({ statement: 'a banker' });
  const twoRoles = ['a banker', 'a friend'].map(role =>
    read({ matcher: 'toScore', criterion: 'c', question: { kind: 'score', rubric: 'expected action', role, atLeast: 4 } }),
  );
  expect(new Set(only(...twoRoles).items.map(({ id }) => id)).size, 'two roles are two questions').toBe(2);
});

test('a label holds for the next judge of the same transcript, and each judge keeps its row', () => {
  const folder = test.info().outputPath();
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/labels.jsonl`;
  const judged = (templateHash: string, certainty: number) => {
    const { items } = only(read({ certainty, rulings: [ruling({ templateHash, modelReported: 'm' })] }));
    return startLabelling(showings(draw(items, { size: 1, seed: 1 }), 1), file, { draw: 'd', labeller: undefined }, () => 0);
  };
  judged('old', 92).label(0, { gold: 'not met', why: 'no date' });
  const next = judged('new', 71);
  expect(next.carried).toBe(1);
  expect(next.progress().next).toBeNull();
  next.label(0, { gold: 'both acceptable', why: '' });
  next.finish();
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>);
  expect(rows).toMatchObject([
    { judge: { templateHash: 'old' }, certainty: 92, gold: 'not met', correct: false },
    { judge: { templateHash: 'new' }, certainty: 71, gold: 'both acceptable', correct: true, replaces: 'not met' },
  ]);
  expect(judged('new', 71).carried).toBe(0);
});

test('a record that cannot be read is named, and the rest is read', () => {
  const folder = test.info().outputPath('records');
  mkdirSync(`${folder}/folder.json`, { recursive: true });
  writeFileSync(`${folder}/good.json`, JSON.stringify(conversation({ verdicts: [read({})] })));
  writeFileSync(`${folder}/deep.json`, '['.repeat(200_000));
  writeFileSync(`${folder}/other.json`, '{"schemaVersion":2,"kind":"conversation"}');
  const { records, unreadable } = readRecords(folder);
  expect(records).toHaveLength(1);
  expect(unreadable).toEqual([
    expect.stringContaining('deep.json'),
    expect.stringMatching(/folder\.json|EISDIR/),
    expect.stringContaining('other.json is no conversation record: schemaVersion'),
  ]);
});

test('one verdict with very many rulings, each by another model on another criterion, takes time in proportion', () => {
  const judge = { name: 'judge', model: 'm', offline: false };
  expectLinear(
    'rulings of one verdict',
    2000,
    size => Array.from({ length: size }, (_, at) => ruling({ criterion: `c${at}`, modelRequested: `m${at}` })),
    rulings => candidatesIn([conversation({ verdicts: [verdict({ matcher: 'toMeet', criterion: 'c', judge, rulings })] })]),
  );
});
