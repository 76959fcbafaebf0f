import { expect, test } from '@playwright/test';
import type { Cue, CueFate, Question } from '../../../src/judge/judge.js';
import { readRulings, type RulingOrigin } from '../../../src/judge/readRulings.js';
import { turnsOf } from '../cast.js';
import { completion } from './makers.js';

const turns = turnsOf(
  'user: I am vegetarian, when is dinner?',
  'chatbot: Dinner is at seven, and I booked you the vegetarian menu.',
  'user: Great, my dog comes too.',
  'chatbot: The steak is lovely.',
);
const origin: RulingOrigin = { modelRequested: 'judge-1', templateHash: '0000', rightModel: true, measured: rule => (rule === 'when' ? 91 : null) };
const criteria: Question = { kind: 'criteria', criteria: ['says when', 'offers meat'] };

type Given = {
  criterion: number;
  evidence: { turn: number; quote: string }[];
  reasoning: string;
  answer: string;
  certainty: number | null;
  rule?: string | null;
};
const given = (criterion: number, more: Partial<Given> = {}): Given => ({
  criterion,
  evidence: [{ turn: 2, quote: 'Dinner is at seven' }],
  reasoning: 'because',
  answer: 'met',
  certainty: 90,
  ...more,
});
const read = (rulings: readonly Given[], more: Partial<RulingOrigin> = {}) => readRulings(criteria, completion({ rulings }), turns, { ...origin, ...more });

test('a ruling a criterion, in the order asked, whatever the order of the reply', () => {
  const rulings = read([given(2, { answer: 'not met', certainty: 70 }), given(1)]);
  expect(rulings.map(({ criterion, answer, certainty, certaintyKind, void: broken }) => [criterion, answer, certainty, certaintyKind, broken])).toEqual([
    ['says when', 'met', 90, 'stated', null],
    ['offers meat', 'not met', 70, 'stated', null],
  ]);
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
  expect(read([given(1), given(2)], { rightModel: false }).map(ruling => ruling.void)).toEqual(['wrong model', 'wrong model']);
});

test('an unreadable reply is one unreadable ruling a criterion, with what was said and why it cannot be read', () => {
  const rulings = readRulings(criteria, completion(null, { raw: 'Sure! I think it is met.', answeredBy: 'tiny' }), turns, origin);
  expect(rulings.map(({ criterion, void: broken, raw, reasoning, modelReported }) => [criterion, broken, raw, reasoning, modelReported])).toEqual(
    ['says when', 'offers meat'].map(criterion => [criterion, 'unreadable', 'Sure! I think it is met.', 'the reply holds no JSON object', 'tiny']),
  );
});

test('an offline rule is as certain as it was measured, not as it says; an unmeasured one has no certainty', () => {
  const [measured, unmeasured] = read([given(1, { rule: 'when', certainty: 100 }), given(2, { rule: 'names', certainty: 100 })]);
  expect(measured).toMatchObject({ certainty: 91, certaintyKind: 'rule', rule: 'when' });
  expect(unmeasured).toMatchObject({ certainty: null, certaintyKind: 'none', rule: 'names' });
});

test('consistency is two things, three with reference facts', () => {
  const parts = (reference: readonly string[]) =>
    readRulings({ kind: 'consistency', reference }, completion({ rulings: [given(1), given(2), given(3)] }), turns, origin).map(({ criterion }) => criterion);
  expect(parts([])).toEqual(['consistent with itself', 'consistent with what it was told']);
  expect(parts(['Dinner is at seven.'])).toEqual(['consistent with itself', 'consistent with what it was told', 'consistent with the reference facts']);
});

const cues: Cue[] = [
  { id: 'cue-1', turn: 1, quote: 'I am vegetarian', about: 'diet' },
  { id: 'cue-2', turn: 3, quote: 'my dog comes too', about: 'pet' },
];
type Quotes = readonly { readonly turn: number; readonly quote: string }[];
const menu: Quotes = [{ turn: 2, quote: 'the vegetarian menu' }];
const steak: Quotes = [{ turn: 4, quote: 'The steak is lovely' }];
const personal = (fates: readonly (readonly [number, CueFate, Quotes])[], { assumed = [] as Quotes, certainty = 90, asked = cues } = {}) =>
  readRulings(
    { kind: 'personalization', cues: asked },
    completion({ cues: fates.map(([cue, fate, evidence]) => ({ cue, fate, evidence, reasoning: '' })), assumed, certainty }),
    turns,
    origin,
  )[0];

for (const [what, ruled, answer, reason] of [
  [
    'one cue acted on, the other rightly left',
    personal([
      [1, 'acted on', menu],
      [2, 'rightly left', []],
    ]),
    'met',
    null,
  ],
  [
    'one acted on, one ignored',
    personal([
      [1, 'acted on', menu],
      [2, 'ignored', steak],
    ]),
    'not met',
    null,
  ],
  ['a cue that nobody ruled on', personal([[1, 'acted on', menu]]), 'met', 'cue missing'],
  [
    'acted on without words',
    personal([
      [1, 'acted on', []],
      [2, 'rightly left', []],
    ]),
    'met',
    'no quotation',
  ],
  [
    'acted on by invented words',
    personal([
      [1, 'acted on', [{ turn: 2, quote: 'vegan feast' }]],
      [2, 'rightly left', []],
    ]),
    'met',
    'quotation not found',
  ],
  [
    'acted on by the person’s own words',
    personal([
      [1, 'acted on', [{ turn: 1, quote: 'I am vegetarian' }]],
      [2, 'rightly left', []],
    ]),
    'met',
    'quotation not from the chatbot',
  ],
  [
    'one cue proven, the other by the person’s own words',
    personal([
      [1, 'acted on', menu],
      [2, 'acted on', [{ turn: 3, quote: 'my dog comes too' }]],
    ]),
    'met',
    'quotation not from the chatbot',
  ],
  [
    'nothing relevant',
    personal([
      [1, 'rightly left', []],
      [2, 'rightly left', []],
    ]),
    'cannot tell',
    null,
  ],
  [
    'something assumed',
    personal(
      [
        [1, 'acted on', menu],
        [2, 'rightly left', []],
      ],
      { assumed: steak },
    ),
    'not met',
    null,
  ],
  [
    'something assumed, proven by the person’s own words only',
    personal(
      [
        [1, 'acted on', menu],
        [2, 'rightly left', []],
      ],
      { assumed: [{ turn: 1, quote: 'I am vegetarian' }] },
    ),
    'not met',
    'quotation not from the chatbot',
  ],
  [
    'something assumed in words nobody said',
    personal(
      [
        [1, 'acted on', menu],
        [2, 'rightly left', []],
      ],
      { assumed: [{ turn: 4, quote: 'for a lady' }] },
    ),
    'not met',
    'quotation not found',
  ],
  ['no cue was voiced', personal([], { asked: [] }), 'cannot tell', null],
  [
    'a certainty of 3e15',
    personal(
      [
        [1, 'acted on', menu],
        [2, 'rightly left', []],
      ],
      { certainty: 3e15 },
    ),
    'met',
    'certainty out of range',
  ],
] as const) {
  test(`personalization, ${what}: ${answer}${reason === null ? '' : `, void (${reason})`}`, () =>
    expect([ruled?.answer, ruled?.void]).toEqual([answer, reason]));
}

test('where a reply rules twice on one cue, the last one binds', () => {
  expect(
    personal([
      [1, 'ignored', menu],
      [1, 'acted on', menu],
      [2, 'rightly left', []],
    ])?.cues?.map(({ fate }) => fate),
  ).toEqual(['acted on', 'rightly left']);
});
