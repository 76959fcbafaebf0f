import { expect, test } from '@playwright/test';
import { ownQuestions } from '../../../src/cli/regrade/ownQuestions.js';
import { conversation, ruling, verdict } from '../report/records.js';

const judge = { name: 'judge', model: 'm', offline: false };
const asked = (matcher: string, criterion: string, more: Parameters<typeof verdict>[0] = {}) =>
  verdict({ matcher, criterion, judge, minCertainty: 70, rulings: [ruling({ criterion })], ...more });

test('sentences of one demand share a call; each verdict stands once, as it was settled last', () => {
  const { askings } = ownQuestions(
    conversation({
      verdicts: [
        asked('toMeet', 'names a price', { outcome: 'met' }),
        asked('toMeetAll', 'names a date'),
        asked('toMeet', 'asks twice', { negated: true }),
        asked('toMeet', 'is exact', { minCertainty: 95 }),
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

test('a gate that cannot be asked for is left to the default; one that is given holds for all', () => {
  const gates = (given: number | undefined) =>
    ownQuestions(conversation({ verdicts: [asked('toMeet', 'a', { minCertainty: 50 }), asked('toMeet', 'b', { minCertainty: null })] }), given).askings.map(
      one => one.asked.minCertainty,
    );
  expect(gates(undefined)).toEqual([undefined]);
  expect(gates(90)).toEqual([90]);
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
