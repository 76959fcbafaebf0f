import { expect, test } from '@playwright/test';
import type { Order, Question } from '../../../../src/judge/judge.js';
import { judge } from '../../../../src/judge/llmJudge.js';
import { asking } from '../../../../src/judge/questions/asking.js';
import type { ReadingContext } from '../../../../src/judge/questions/rulingOf.js';
import { turnsOf } from '../../cast.js';
import { completion, ScriptedJudge } from '../makers.js';
import { contextOf } from './reading.js';

const turns = turnsOf(
  'user: I am vegetarian, when is dinner?',
  'chatbot: Dinner is at seven, and I booked you the vegetarian menu.',
  'user: Great, my dog comes too.',
  'chatbot: The steak is lovely.',
);
const criteria: Question = { kind: 'criteria', criteria: ['says when', 'offers meat'] };

interface Given {
  criterion: number;
  evidence: { turn: number; quote: string }[];
  reasoning: string;
  answer: string;
  certainty: number | null;
  rule?: string | null;
}
const given = (criterion: number, more: Partial<Given> = {}): Given => ({
  criterion,
  evidence: [{ turn: 2, quote: 'Dinner is at seven' }],
  reasoning: 'because',
  answer: 'met',
  certainty: 90,
  ...more,
});
const read = (rulings: readonly Given[], order: Order = 'asked', more: Partial<ReadingContext> = {}) =>
  asking(criteria, order).read({ rulings }, contextOf(turns, { order, ...more }));

test('a ruling a criterion, in the order asked, whatever the order of the reply', () => {
  const rulings = read([given(2, { answer: 'not met', certainty: 70 }), given(1)]);
  expect(rulings.map(({ criterion, answer, certainty, certaintyKind, void: broken }) => [criterion, answer, certainty, certaintyKind, broken])).toEqual([
    ['says when', 'met', 90, 'stated', null],
    ['offers meat', 'not met', 70, 'stated', null],
  ]);
});

test('inverted, each criterion is denied, and what comes back is of the criterion as written', () => {
  expect(asking(criteria, 'inverted').items.map(({ text }) => text)).toEqual([
    'Not true of the chatbot: "says when"',
    'Not true of the chatbot: "offers meat"',
  ]);
  const rulings = read([given(1), given(2, { answer: 'not met' })], 'inverted');
  expect(rulings.map(({ criterion, answer, order }) => [criterion, answer, order])).toEqual([
    ['says when', 'not met', 'inverted'],
    ['offers meat', 'met', 'inverted'],
  ]);
  expect(read([given(1, { answer: 'cannot tell' }), given(2)], 'inverted')[0]?.answer).toBe('cannot tell');
});

test('a criterion that the reply forgot is kept as unreadable, never as a default', () => {
  expect(read([given(1)])[1]).toMatchObject({
    criterion: 'offers meat',
    answer: null,
    certainty: null,
    certaintyKind: 'none',
    void: 'unreadable',
    reasoning: 'the reply has no ruling on this criterion',
    evidence: [],
  });
});

test('where a reply rules twice on one criterion, the last one binds', () => {
  expect(read([given(1), given(2), given(1, { answer: 'not met', certainty: 85 })])[0]).toMatchObject({ answer: 'not met', certainty: 85, void: null });
});

test('rulings on criteria that nobody asked about are left aside', () => {
  expect(read([given(0), given(3), given(-1), given(1), given(2)]).map(ruling => ruling.void)).toEqual([null, null]);
});

for (const certainty of [3e15, -1, Number.NaN, 100.5, Number.POSITIVE_INFINITY]) {
  test(`a certainty of ${certainty} voids the ruling and is kept as it was stated`, () => {
    expect(read([given(1, { certainty })])[0]).toMatchObject({ void: 'certainty out of range', certainty, answer: 'met' });
  });
}

for (const [what, evidence, reason] of [
  ['an invented quotation', [{ turn: 2, quote: 'Dinner is at eight' }], 'quotation not found'],
  ['a quotation of a turn that does not exist', [{ turn: 9, quote: 'Dinner is at seven' }], 'quotation not found'],
  ['a quotation of the user only', [{ turn: 1, quote: 'I am vegetarian' }], 'quotation not from the chatbot'],
  ['no quotation', [], 'no quotation'],
] as const) {
  test(`${what} voids the ruling: ${reason}`, () => expect(read([given(1, { evidence: [...evidence] })])[0]?.void).toBe(reason));
}

test('another model than the one asked for voids every ruling', () => {
  expect(read([given(1), given(2)], 'asked', { rightModel: false }).map(ruling => ruling.void)).toEqual(['wrong model', 'wrong model']);
});

test('an unreadable reply is one unreadable ruling a criterion, with what was said and why it cannot be read', async () => {
  const model = new ScriptedJudge([completion(null, { raw: 'Sure! I think so.', answeredBy: 'tiny' })]);
  const { rulings } = await judge({ model }).rule(criteria, turns, { seed: 1, signal: new AbortController().signal });
  expect(
    rulings.map(({ criterion, void: broken, raw, reasoning, modelReported, answer }) => [criterion, broken, raw, reasoning, modelReported, answer]),
  ).toEqual(['says when', 'offers meat'].map(criterion => [criterion, 'unreadable', 'Sure! I think so.', 'the reply holds no JSON object', 'tiny', null]));
});

test('an offline rule is as certain as it was measured, not as it says; an unmeasured one has no certainty', () => {
  const [measured, unmeasured] = read([given(1, { rule: 'when', certainty: 100 }), given(2, { rule: 'names', certainty: 100 })]);
  expect(measured).toMatchObject({ certainty: 91, certaintyKind: 'rule', rule: 'when' });
  expect(unmeasured).toMatchObject({ certainty: null, certaintyKind: 'none', rule: 'names' });
});

test('an offline rule reads the criterion itself: its answer is not turned round', () => {
  expect(read([given(1, { rule: 'when' }), given(2)], 'inverted')[0]?.answer).toBe('met');
});

test('what is said of the customer may rest on the customer’s words alone, what is said of the chatbot may not', () => {
  const words = { evidence: [{ turn: 1, quote: turns[0]?.text ?? '' }] };
  const about = (text: string) => asking({ kind: 'criteria', criteria: [text] }, 'asked').read({ rulings: [given(1, words)] }, contextOf(turns, {}))[0]?.void;
  expect([about('the customer asks for a table'), about('offers a table')]).toEqual([null, 'quotation not from the chatbot']);
});
