import { expect, test } from '@playwright/test';
import { judgeTally } from '../../../../src/report/judges/judgeTally.js';
import { conversation, replied, verdict } from '../records.js';
import { both, judged, KEY, sample, testRun } from './makers.js';

const tallied = (...runs: ReturnType<typeof testRun>[]) => {
  const tally = judgeTally();
  for (const run of runs) tally.add(run);
  return { uses: tally.uses(), agree: tally.agree() };
};

test('a judge is a model, a template and a number of samples; what it was asked, what counted, what stayed open', () => {
  const { uses } = tallied(
    testRun([
      judged(),
      judged({
        outcome: 'inconclusive',
        doubt: 'ruling void',
        rulings: [sample({ void: 'quotation not found' }), sample({ sample: 2, order: 'inverted', answer: null, void: null })],
      }),
      judged({ rulings: both({ templateHash: 'bbbb2222' }), matcher: 'toBePersonalized' }),
      judged({ rulings: [sample()] }),
      verdict({ judge: null, certaintyKind: 'computed', matcher: 'toMention', usage: { calls: 0, promptTokens: 0, completionTokens: 0 } }),
    ]),
    testRun([judged({ matcher: 'toMeetAll' })]),
  );
  expect(uses.map(({ templateHash, samples }) => [templateHash, samples])).toEqual([
    ['aaaa1111', 'paired'],
    ['bbbb2222', 'paired'],
    ['aaaa1111', 'single'],
  ]);
  expect(uses[0]).toMatchObject({
    model: KEY.model,
    offline: false,
    matchers: ['toMeet', 'toMeetAll'],
    verdicts: { total: 3, decided: 2, inconclusive: [{ why: 'ruling void', count: 1 }] },
    rulings: {
      asked: 6,
      counted: 4,
      void: [
        { why: 'quotation not found', count: 1 },
        { why: 'unreadable', count: 1 },
      ],
    },
    cost: { verdicts: 3, calls: 6, promptTokens: 6000, completionTokens: 600, tokensPerVerdict: 2200 },
    sharedCost: null,
  });
});

test('verdicts of one call share its cost; another conversation, or a call of its own, does not', () => {
  const free = { calls: 0, promptTokens: 0, completionTokens: 0 };
  const { uses } = tallied(testRun([judged({ matcher: 'toMeetAll' }), judged({ matcher: 'toMeetAll', criterion: 'offers a human', usage: free }), judged()]));
  expect(uses[0]?.cost).toEqual({ verdicts: 3, calls: 4, promptTokens: 4000, completionTokens: 400, tokensPerVerdict: 1466.7 });
});

test('a cascade: the first left it in doubt, the second had the last word, and nobody can tell their tokens apart', () => {
  const { uses, agree } = tallied(
    testRun([
      judged({
        judge: { name: 'judge', model: 'large', offline: false },
        rulings: [...both(), ...both({ modelRequested: 'large', modelReported: 'large', answer: 'not met' })],
        outcome: 'not met',
      }),
    ]),
  );
  expect(uses.map(({ model, verdicts, escalated, cost, sharedCost }) => [model, verdicts.total, escalated, cost.calls, sharedCost?.calls ?? null])).toEqual([
    [KEY.model, 0, 1, 0, 2],
    ['large', 1, 0, 0, null],
  ]);
  expect(agree).toEqual({ judges: [KEY.model, 'large'], rulings: 1, alpha: 0, asked: 'doubt' });
});

test('what two judges cost together is told apart from what one cost alone, call by call', () => {
  const free = { calls: 0, promptTokens: 0, completionTokens: 0 };
  const second = {
    criterion: 'offers a human',
    judge: { name: 'judge', model: 'large', offline: false },
    rulings: [...both(), ...both({ modelRequested: 'large' })],
  };
  const { uses } = tallied(testRun([judged(), judged(), judged({ ...second, usage: free })]));
  expect(uses[0]?.cost).toMatchObject({ verdicts: 1, calls: 2 });
  expect(uses[0]?.sharedCost).toMatchObject({ verdicts: 2, calls: 2 });
});

test('a judge that was refused is there with its score and what the check cost', () => {
  const { uses } = tallied(
    testRun([
      judged({
        judge: { name: 'judge', model: 'tiny', offline: false, check: { right: 12, size: 24, floor: 19 } },
        rulings: [],
        outcome: 'inconclusive',
        doubt: 'judge refused',
        usage: { calls: 24, promptTokens: 9000, completionTokens: 500 },
      }),
    ]),
  );
  expect(uses).toMatchObject([
    {
      model: 'tiny',
      templateHash: null,
      samples: null,
      verdicts: { total: 1, decided: 0, inconclusive: [{ why: 'judge refused', count: 1 }] },
      rulings: { asked: 0 },
      cost: { calls: 24 },
      check: { right: 12, size: 24, floor: 19 },
    },
  ]);
});

test('a rate is one question a conversation, settled again from its samples', () => {
  const rulings = ['a', 'b', 'c'].flatMap(id => both({ conversation: id, certainty: id === 'c' ? 40 : 90 }));
  const counts = { met: 2, notMet: 0, inconclusive: 1 };
  const each = [
    { conversation: 'a', outcome: 'met' as const },
    { conversation: 'b', outcome: 'met' as const },
    { conversation: 'c', outcome: 'inconclusive' as const },
  ];
  const rate = { atLeast: 0.5, ...counts, invalid: 0, total: 3, interval: [0.2, 0.9] as [number, number], each };
  const { uses } = tallied(testRun([judged({ matcher: 'toMeetRate', certaintyKind: 'computed', rate, rulings, conversations: ['a', 'b', 'c'] })], []));
  expect(uses).toMatchObject([{ samples: 'paired', verdicts: { total: 3, decided: 2, inconclusive: [{ why: 'certainty below the gate', count: 1 }] } }]);
});

for (const [certainties, codes] of [
  [Array.from({ length: 19 }, () => 90), []],
  [Array.from({ length: 20 }, () => 90), ['certainties share one value', 'most certainties pass the gate']],
  [Array.from({ length: 20 }, (_, at) => (at < 16 ? 71 + at : 60)), []],
  [Array.from({ length: 20 }, (_, at) => (at < 17 ? 71 + at : 60)), ['most certainties pass the gate']],
  [Array.from({ length: 20 }, (_, at) => (at < 13 ? 60 : 50 + at)), ['certainties share one value']],
] as const)
  test(`${certainties.length} certainties, ${new Set(certainties).size} different: ${codes.join(', ') || 'nothing odd'}`, () => {
    const { uses } = tallied(testRun(certainties.map(certainty => judged({ certainty }))));
    expect(uses[0]?.warnings.map(({ code }) => code)).toEqual(codes);
  });

test('a rule’s certainty is measured: nothing is odd about many alike', () => {
  const rules = Array.from({ length: 30 }, () => judged({ certaintyKind: 'rule', judge: { name: 'offline rules', model: 'offline', offline: true } }));
  expect(tallied(testRun(rules)).uses).toMatchObject([{ offline: true, warnings: [] }]);
});

test('two judges of the same transcript are compared, of another one not, and a judge that is asked twice is heard once', () => {
  const other = { judge: { name: 'judge', model: 'other', offline: false } };
  const by = { modelRequested: 'other', modelReported: 'other' };
  const ruled = (criterion: string, own: 'met' | 'not met', its: 'met' | 'not met' | 'cannot tell') => [
    judged({ criterion, rulings: both({ criterion, answer: own }) }),
    judged({ criterion, ...other, rulings: both({ criterion, answer: its, ...by }) }),
  ];
  const first = [...ruled('one', 'met', 'met'), ...ruled('two', 'not met', 'not met'), ...ruled('three', 'met', 'not met'), ...ruled('one', 'met', 'met')];
  const { agree } = tallied(
    testRun(first),
    testRun([judged({ rulings: both({ criterion: 'four' }) })]),
    testRun([judged({ ...other, rulings: both({ ...by, criterion: 'four' }) })], [conversation({ turns: [replied(1, 'Something else.')] })]),
  );
  // Nominal alpha by hand: met met, not not, met not; observed 1/3, expected 2 * 3 * 3 / (6 * 5).
  expect(agree).toEqual({ judges: [KEY.model, 'other'].sort(), rulings: 3, alpha: expect.closeTo(1 - 1 / 3 / 0.6, 10), asked: 'everything' });
});

test('names of a hostile record are no trouble', () => {
  const rulings = [sample({ void: '__proto__', modelRequested: 'constructor' }), sample({ void: 'toString', modelRequested: 'constructor' })];
  const { uses } = tallied(
    testRun([judged({ rulings, judge: { name: 'x', model: 'constructor', offline: false }, doubt: '__proto__', outcome: 'inconclusive' })]),
  );
  expect(uses).toMatchObject([
    { model: 'constructor', rulings: { void: [{ why: '__proto__' }, { why: 'toString' }] }, verdicts: { inconclusive: [{ why: '__proto__' }] } },
  ]);
});
