import { expect, test } from '@playwright/test';
import { ownQuestions } from '../../../src/cli/regrade/ownQuestions.js';
import { criteriaOf } from '../../../src/judge/questions/criteriaOf.js';
import { conversation, ruling, verdict } from '../report/records.js';

const judge = { name: 'judge', model: 'm', offline: false };
const asked = (matcher: string, criterion: string, more: Parameters<typeof verdict>[0] = {}) =>
  verdict({ matcher, criterion, judge, minCertainty: 70, demanded: 70, rulings: [ruling({ criterion })], ...more });

test('sentences of one demand share a call; each verdict stands once, as it was settled last', () => {
  const { askings } = ownQuestions(
    conversation({
      verdicts: [
        asked('toMeet', 'names a price', { outcome: 'met' }),
        asked('toMeetAll', 'names a date'),
        asked('toMeet', 'asks twice', { negated: true }),
        asked('toMeet', 'is exact', { demanded: 95 }),
        asked('toMeet', 'names a price', { outcome: 'not met' }),
      ],
    }),
    undefined,
  );
  expect(askings.map(({ asked: { criteria, negated, minCertainty } }) => [criteria, negated, minCertainty])).toEqual([
    [['names a price', 'names a date'], false, 70],
    [['asks twice'], true, 70],
    [['is exact'], false, 95],
  ]);
  expect(askings[0]?.was.map(was => [was?.matcher, was?.outcome])).toEqual([
    ['toMeet', 'not met'],
    ['toMeetAll', 'met'],
  ]);
});

test('only what was demanded is demanded again: a default, or what a calibration asked for, is left to the judge of now', () => {
  const gates = (given: number | undefined) =>
    ownQuestions(
      conversation({
        verdicts: [
          asked('toMeet', 'a', { minCertainty: 80, demanded: null }),
          asked('toMeet', 'b', { minCertainty: 88, demanded: 75 }),
          verdict({ criterion: 'of an old record', judge, minCertainty: 70, rulings: [ruling()] }),
        ],
      }),
      given,
    ).askings.map(one => [one.asked.criteria, one.asked.minCertainty]);
  expect(gates(undefined)).toEqual([
    [['a', 'of an old record'], undefined],
    [['b'], 75],
  ]);
  expect(gates(90)).toEqual([[['a', 'b', 'of an old record'], 90]]);
});

test('a rate is asked of each conversation without the rate, against what it counted as there', () => {
  const record = conversation({ id: 'one' });
  const rate = {
    ...{ atLeast: 0.8, met: 1, notMet: 1, inconclusive: 0, invalid: 0, total: 2, bounds: [0.5, 0.5] as [number, number], interval: [0, 1] as [number, number] },
    each: [{ conversation: 'one', outcome: 'not met' as const }],
  };
  const { askings } = ownQuestions(
    {
      ...record,
      verdicts: [asked('toMeetRate', 'at least 80.0 %: names a price', { rate, rulings: [ruling({ criterion: 'names a price', conversation: 'one' })] })],
    },
    undefined,
  );
  expect(askings).toMatchObject([{ asked: { criteria: ['names a price'] }, was: [{ matcher: 'toMeet', outcome: 'not met' }] }]);
});

test('personalization, consistency and a goal are asked as the matchers ask them; what no record holds is left, and so is what was counted', () => {
  const { askings, leftOut } = ownQuestions(
    conversation({
      verdicts: [
        asked('toBePersonalized', 'is personal: acts on what the customer said about themselves'),
        asked('toBeConsistent', 'is consistent', { rulings: [ruling({ criterion: 'consistent with itself' })] }),
        asked('toBeConsistent', 'is consistent', { negated: true, rulings: [ruling({ criterion: 'consistent with the reference facts' })] }),
        asked('toHaveEnded', 'ended: goal reached'),
        asked('toBePreferredOver', 'is preferred over the baseline: price'),
        verdict({ matcher: 'toMention', criterion: 'mentions 30', judge: null }),
      ],
    }),
    undefined,
  );
  expect(askings.map(({ asked: { matcher, question } }) => [matcher, question.kind])).toEqual([
    ['toBePersonalized', 'personalization'],
    ['toBeConsistent', 'consistency'],
    ['toHaveEnded', 'criteria'],
  ]);
  expect(leftOut.map(({ matcher, because }) => [matcher, because])).toEqual([
    ['toBeConsistent', 'needs more than its record holds'],
    ['toBePreferredOver', 'needs more than its record holds'],
    ['toMention', 'counted without a judge'],
  ]);
});

const said = [
  { speaker: 'user' as const, text: 'I am vegan' },
  { speaker: 'chatbot' as const, text: 'Noted.' },
];
const earlier = [{ conversation: 'before', when: 'last week', goal: 'a table', ending: 'goal reached' as const, turns: said, promised: [], changes: [] }];
const cameBack = (verdicts: Parameters<typeof conversation>[0] & object) => {
  const record = conversation(verdicts);
  return { ...record, scenario: { ...record.scenario, earlier } };
};

test('what a record keeps of a question is asked again in full: role, options, truth, facts, earlier conversations, baseline', () => {
  const options = [
    { is: 'outdated' as const, text: 'I am vegan' },
    { is: 'current' as const, text: 'I eat fish' },
  ];
  const baseline = conversation({ id: 'other' });
  const verdicts = [
    asked('toScore', 's', { question: { kind: 'score', rubric: 'expected action', role: 'an agent', atLeast: 4 } }),
    asked('toRemember', 'r', { question: { kind: 'memory', counts: 'recall', options, earlier: ['before'] } }),
    asked('toCorrectFalsePremise', 'p', { question: { kind: 'premise', premise: '3 days', truth: '7 days' } }),
    asked('toBeConsistent', 'is consistent', { question: { kind: 'consistency', reference: ['7 days'], earlier: ['before'] } }),
    asked('toHoldPersona', 'h', { question: { kind: 'role', role: 'a banker', turns: [2, 4] } }),
    asked('toBePreferredOver', 'b', { question: { kind: 'preference', criterion: 'price', baseline: { record: 'other' } } }),
    asked('toBePreferredOver', 't', { question: { kind: 'preference', criterion: 'price', baseline: { turns: said } } }),
    asked('toBePreferredOver', 'gone', { question: { kind: 'preference', criterion: 'price', baseline: { record: 'gone' } } }),
    asked('toRemember', 'lost', { question: { kind: 'memory', counts: 'recall', options, earlier: ['lost'] } }),
  ];
  const { askings, leftOut } = ownQuestions(cameBack({ verdicts }), undefined, id => (id === 'other' ? baseline : null));
  const before = [{ conversation: 'before', when: 'last week', turns: [{ index: 1, text: 'I am vegan' }, { index: 2 }] }];
  expect(askings.map(one => one.asked)).toMatchObject([
    { matcher: 'toScore', criteria: ['s'], minCertainty: 70, question: { kind: 'score', rubric: 'expected action', role: 'an agent', atLeast: 4 } },
    { question: { kind: 'memory', counts: 'recall', options, earlier: before } },
    { question: { kind: 'premise', premise: '3 days', truth: '7 days' } },
    { question: { kind: 'consistency', reference: ['7 days'], earlier: before }, cannotTell: 'nothing to compare' },
    { question: { kind: 'role', role: 'a banker', turns: [2, 4] }, objection: { doubt: 'too few turns' } },
    { question: { kind: 'preference', criterion: 'price', baseline: baseline.turns.map(({ index, speaker, text }) => ({ index, speaker, text })) } },
    { question: { kind: 'preference', baseline: [{ index: 1, speaker: 'user', text: 'I am vegan' }, { index: 2 }] } },
  ]);
  expect(leftOut.map(({ criterion, because }) => [criterion, because])).toEqual([
    ['gone', 'needs more than its record holds'],
    ['lost', 'needs more than its record holds'],
  ]);
  const failed = conversation({ id: 'other', ending: 'chatbot failed' });
  const [, , , , , compared] = ownQuestions(cameBack({ verdicts }), undefined, id => (id === 'other' ? failed : null)).askings;
  expect(compared?.asked.objection?.because).toContain('the baseline is no exam: ');
});

test('of old records what they do not hold is left out; what follows from criterion and conversation is asked', () => {
  const { askings, leftOut } = ownQuestions(
    cameBack({
      verdicts: [asked('toScore', 's'), asked('toRemember', 'r'), asked('toCorrectFalsePremise', 'p'), asked('toHoldPersona', 'holds its role: a banker')],
    }),
    undefined,
  );
  expect(askings.map(one => one.asked.question)).toEqual([{ kind: 'role', role: 'a banker', turns: [2, 4] }]);
  expect(leftOut).toHaveLength(3);
});

test('what a stranger’s record may cost is bounded: one question of a kind, a hundred criteria, and the rest is said', () => {
  const verdicts = ['toBePersonalized', 'toBeConsistent', 'toHaveEnded', 'toMeet', 'toScore'].flatMap(matcher =>
    Array.from({ length: 300 }, (_, at) =>
      asked(matcher, `${matcher} ${at}`, {
        rulings: [],
        ...(matcher === 'toScore' && { question: { kind: 'score' as const, rubric: 'toxicity control' as const, role: '', atLeast: 3 } }),
      }),
    ),
  );
  const { askings, leftOut } = ownQuestions(conversation({ verdicts }), undefined);
  const criteria = askings.flatMap(({ asked: { question } }) => criteriaOf(question));
  expect(criteria).toHaveLength(100);
  const named = (matcher: string) => askings.filter(one => one.asked.matcher === matcher).length;
  expect([named('toBePersonalized'), named('toBeConsistent'), named('toHaveEnded'), named('toMeetAll')]).toEqual([1, 1, 1, 1]);
  const because = (why: string) => leftOut.filter(one => one.because === why).length;
  expect([because('asked once a record'), because('beyond the 100 criteria that one record is asked')]).toEqual([897, 504]);
  expect(leftOut.length + askings.flatMap(({ was }) => was).length).toBe(verdicts.length);
});

test('a goal of more criteria than one record is asked is left', () => {
  const record = conversation({ verdicts: [asked('toHaveEnded', 'ended: goal reached'), asked('toMeet', 'a')] });
  const successCriteria = Array.from({ length: 101 }, (_, at) => `reaches ${at}`);
  const { askings, leftOut } = ownQuestions({ ...record, scenario: { ...record.scenario, successCriteria } }, undefined);
  expect(askings.map(({ asked: { criteria } }) => criteria)).toEqual([['a']]);
  expect(leftOut.map(({ because }) => because)).toEqual(['beyond the 100 criteria that one record is asked']);
});

test('a record lowers no gate: only who regrades does', () => {
  const gate = (demanded: number, given?: number, least?: number) =>
    ownQuestions(conversation({ verdicts: [asked('toMeet', 'a', { demanded })] }), given, () => null, least).askings[0]?.asked.minCertainty;
  expect([-5, 0, 65, 69, 101, 1e9].map(demanded => gate(demanded))).toEqual(Array(6).fill(undefined));
  expect([gate(70), gate(95), gate(75, undefined, 80), gate(20, 66)]).toEqual([70, 95, undefined, 66]);
});
