import { expect, test } from '@playwright/test';
import type { Question } from '../../../../src/judge/judge.js';
import { asking } from '../../../../src/judge/questions/asking.js';
import { constraintsOf } from '../../../../src/judge/questions/statement.js';
import { turnsOf } from '../../cast.js';
import { expectLinear } from '../../growth.js';
import { contextOf, readLoosely, readReply } from './reading.js';

const turns = turnsOf(
  'user: Two rooms please. What is a single?',
  'chatbot: A single is 60 euros.',
  'user: And the refund?',
  'chatbot: Refunds take 5 days. Sorry, I was wrong: a single is 65 euros.',
  'user: Book them.',
  'chatbot: Booked: one room, 65 euros. Refunds take 10 days.',
);
const q = (turn: number, quote: string, of?: string) => ({ turn, quote, ...(of === undefined ? {} : { of }) });
type Words = ReturnType<typeof q>;
const pair = (part: 'itself' | 'told', earlier: Words, later: Words, relation = 'agrees', about = 'it') => ({
  part,
  about,
  earlier,
  later,
  reasoning: 'r',
  relation,
});
const fact = (number: number, relation: string, relevant: boolean, evidence: readonly Words[] = []) => ({
  fact: number,
  evidence,
  reasoning: 'r',
  relevant,
  relation,
});

const SURE = { itself: 90, told: 80, reference: 70 };
const { reference: _, ...SURE_OF_BOTH } = SURE;
const question = (...reference: readonly string[]): Question => ({ kind: 'consistency', reference });
const compared = (...pairs: readonly object[]) => readReply(question(), { pairs, certainty: SURE_OF_BOTH }, turns);
const checked = (facts: readonly object[], reference = ['Refunds take 7 days.', 'Pets are free.']) =>
  readReply(question(...reference), { pairs: [], facts, certainty: SURE }, turns)[2];

const price = pair('itself', q(4, 'a single is 65 euros'), q(6, '65 euros'));
const refund = pair('itself', q(4, 'Refunds take 5 days'), q(6, 'Refunds take 10 days'), 'contradicts', 'refund');
const corrected = pair('itself', q(2, 'A single is 60 euros'), q(4, 'a single is 65 euros'), 'corrected');
const rooms = pair('told', q(1, 'Two rooms'), q(6, 'one room'), 'contradicts', 'rooms');

for (const [what, pairs, itself, told] of [
  ['nothing', [], 'cannot tell', 'cannot tell'],
  ['a price that agrees', [price], 'met', 'cannot tell'],
  ['a refund that contradicts, beside a price that agrees', [price, refund], 'not met', 'cannot tell'],
  ['a correction', [corrected], 'met', 'cannot tell'],
  ['other than it was told', [rooms], 'cannot tell', 'not met'],
  ['both', [refund, rooms], 'not met', 'not met'],
  ['a pair that nobody can tell, beside one that agrees', [price, { ...refund, relation: 'cannot tell' }], 'cannot tell', 'cannot tell'],
  ['a pair that nobody can tell, beside one that contradicts', [refund, { ...price, relation: 'cannot tell' }], 'not met', 'cannot tell'],
] as const) {
  test(`compared: ${what}`, () => {
    const rulings = compared(...pairs);
    expect(rulings.map(({ criterion, answer, void: broken }) => [criterion, answer, broken])).toEqual([
      ['consistent with itself', itself, null],
      ['consistent with what it was told', told, null],
    ]);
    expect(rulings.map(({ certainty }) => certainty)).toEqual([90, 80]);
  });
}

test('what decides is the evidence, and everything that was compared is kept', () => {
  const [itself] = compared(price, refund);
  expect(itself?.evidence).toEqual([q(4, 'Refunds take 5 days'), q(6, 'Refunds take 10 days')]);
  expect(itself?.reasoning).toBe('refund: r');
  expect(itself?.statements?.map(({ about, relation, constraint }) => [about, relation, constraint])).toEqual([
    ['it', 'agrees', null],
    ['refund', 'contradicts', null],
  ]);
});

const [itselfOf, toldOf] = [0, 1] as const;
for (const [what, one, at, reason] of [
  ['invented words', pair('itself', q(2, 'A single is 50 euros'), q(6, '65 euros')), itselfOf, 'quotation not found'],
  ['words of another turn', pair('itself', q(4, 'A single is 60 euros'), q(6, '65 euros')), itselfOf, 'quotation not found'],
  ['the customer’s words as the chatbot’s own', pair('itself', q(1, 'Two rooms'), q(6, 'one room')), itselfOf, 'quotation not from the chatbot'],
  ['the chatbot’s words as what it was told', pair('told', q(2, 'A single is 60 euros'), q(6, '65 euros')), toldOf, 'quotation not from the customer'],
  ['the customer’s words as what the chatbot says', pair('told', q(1, 'Two rooms'), q(5, 'Book them')), toldOf, 'quotation not from the chatbot'],
  ['what it was told afterwards', pair('told', q(3, 'And the refund'), q(2, 'A single is 60 euros')), toldOf, 'quotations in the wrong order'],
  ['a sentence with itself', pair('itself', q(6, '65 euros'), q(6, 'one room, 65 euros')), itselfOf, 'compared with itself'],
] as const) {
  test(`${what} voids what was compared with it, and nothing else: ${reason}`, () => {
    const rulings = compared(one, at === itselfOf ? rooms : refund);
    expect(rulings.map(ruling => ruling.void)).toEqual(at === itselfOf ? [reason, null] : [null, reason]);
    // However many good pairs stand beside it.
    expect(compared(price, rooms, one)[at]?.void).toBe(reason);
  });
}

test('two statements of the chatbot’s own are put in the order they were made', () => {
  const [itself] = compared(pair('itself', q(6, 'Refunds take 10 days'), q(4, 'Refunds take 5 days'), 'contradicts'));
  expect([itself?.void, itself?.statements?.[0]?.earlier, itself?.statements?.[0]?.later]).toEqual([
    null,
    q(4, 'Refunds take 5 days'),
    q(6, 'Refunds take 10 days'),
  ]);
});

test('two statements of one turn may contradict each other', () => {
  const [itself] = compared(pair('itself', q(6, 'one room'), q(6, 'Refunds take 10 days'), 'contradicts'));
  expect([itself?.answer, itself?.void]).toEqual(['not met', null]);
});

const days = [q(4, 'Refunds take 5 days')];
for (const [what, facts, answer, reason] of [
  ['stated rightly where it was asked for', [fact(1, 'agrees', true, days), fact(2, 'not stated', false)], 'met', null],
  ['stated rightly though nobody asked', [fact(1, 'agrees', false, days), fact(2, 'not stated', false)], 'met', null],
  ['stated wrongly', [fact(1, 'contradicts', true, days), fact(2, 'not stated', false)], 'not met', null],
  ['stated wrongly though nobody asked', [fact(1, 'contradicts', false, days), fact(2, 'not stated', false)], 'not met', null],
  ['left out though it was asked for', [fact(1, 'agrees', true, days), fact(2, 'not stated', true, [q(3, 'And the refund'), ...days])], 'not met', null],
  ['nothing asked, nothing stated', [fact(1, 'not stated', false), fact(2, 'not stated', false)], 'cannot tell', null],
  ['of one nobody can tell', [fact(1, 'agrees', true, days), fact(2, 'cannot tell', true)], 'cannot tell', null],
  ['a fact without a row', [fact(1, 'agrees', true, days)], 'met', 'fact missing'],
  ['a row about a fact that nobody gave', [fact(1, 'agrees', true, days), fact(3, 'not stated', false)], 'met', 'fact missing'],
  ['stated in words nobody said', [fact(1, 'agrees', true, [q(4, '7 days')]), fact(2, 'not stated', false)], 'met', 'quotation not found'],
  ['left out, without the words that should have said it', [fact(1, 'not stated', true), fact(2, 'not stated', false)], 'not met', 'no quotation'],
  [
    'left out, by the customer’s words alone',
    [fact(1, 'not stated', true, [q(3, 'And the refund')]), fact(2, 'not stated', false)],
    'not met',
    'quotation not from the chatbot',
  ],
] as const) {
  test(`facts, ${what}: ${answer}${reason === null ? '' : `, void (${reason})`}`, () => {
    const ruling = checked(facts);
    expect([ruling?.criterion, ruling?.answer, ruling?.void, ruling?.certainty]).toEqual(['consistent with the reference facts', answer, reason, 70]);
  });
}

test('a right fact whose words nobody said voids the ruling, also where another one decides', () => {
  expect(checked([fact(1, 'contradicts', true, days), fact(2, 'agrees', false, [q(6, 'Pets are free')])])?.void).toBe('quotation not found');
});

test('active and passive facts are counted apart', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const rows = [
    fact(1, 'agrees', true, days),
    fact(2, 'not stated', true, days),
    fact(3, 'contradicts', true, days),
    fact(4, 'not stated', false),
    fact(5, 'contradicts', false, days),
    fact(6, 'agrees', false, days),
    fact(7, 'cannot tell', true),
  ];
  expect(constraintsOf(checked(rows, six)?.statements ?? [])).toEqual({
    active: { kept: 1, missed: 1, contradicted: 1 },
    passive: { kept: 2, contradicted: 1 },
    undecided: 1,
  });
  expect(constraintsOf(compared(price).flatMap(({ statements }) => statements ?? []))).toBeNull();
});

test('a fact tells where it was asked for and what was said of it', () => {
  expect(checked([fact(1, 'not stated', true, [q(3, 'And the refund'), ...days]), fact(2, 'not stated', false)])?.statements).toEqual([
    { part: 'reference', about: 'Refunds take 7 days.', earlier: q(3, 'And the refund'), later: days[0], relation: 'not stated', constraint: 'active' },
    { part: 'reference', about: 'Pets are free.', earlier: null, later: null, relation: 'not stated', constraint: 'passive' },
  ]);
});

test('inverted, the task is turned round and the facts come in the opposite order; answers are of the same facts', () => {
  const both = question('Refunds take 7 days.', 'Pets are free.');
  const [asked, inverted] = (['asked', 'inverted'] as const).map(order => asking(both, order));
  expect(asked?.items.map(({ text }) => text)).toEqual(['Refunds take 7 days.', 'Pets are free.']);
  expect(inverted?.items.map(({ text }) => text)).toEqual(['Pets are free.', 'Refunds take 7 days.']);
  expect(asked?.direction).toMatch(/^List the pairs/u);
  expect(inverted?.direction).toMatch(/^Somebody claims that the chatbot contradicts itself/u);
  const reply = { pairs: [refund], facts: [fact(1, 'not stated', false), fact(2, 'contradicts', true, days)], certainty: SURE };
  const rulings = readReply(both, reply, turns, 'inverted');
  expect(rulings.map(({ answer }) => answer)).toEqual(['not met', 'cannot tell', 'not met']);
  expect(rulings[2]?.statements?.find(({ relation }) => relation === 'contradicts')?.about).toBe('Refunds take 7 days.');
});

const returned: Question = {
  kind: 'consistency',
  reference: [],
  earlier: [
    { conversation: 'talk-1', when: 'last month', turns: turnsOf('user: I am vegan', 'chatbot: Refunds take 3 days.') },
    { conversation: 'talk-2', when: 'last week', turns: turnsOf('user: hi', 'chatbot: Hello.') },
  ],
};

test('somebody who came back is judged with what was said before, by name', () => {
  expect(
    asking(returned, 'asked')
      .conversations(turns)
      .map(({ name, when }) => [name, when]),
  ).toEqual([
    ['earlier 1', 'last month'],
    ['earlier 2', 'last week'],
    ['now', undefined],
  ]);
  const pairs = [
    pair('itself', q(2, 'Refunds take 3 days', 'earlier 1'), q(4, 'Refunds take 5 days'), 'contradicts'),
    pair('told', q(1, 'I am vegan', 'earlier 1'), q(6, 'one room'), 'agrees'),
    pair('itself', q(4, 'a single is 65 euros', 'now'), q(6, '65 euros')),
  ];
  const [itself, told] = readReply(returned, { pairs, certainty: SURE_OF_BOTH }, turns);
  expect([itself?.answer, itself?.void, itself?.evidence]).toEqual(['not met', null, [q(2, 'Refunds take 3 days', 'talk-1'), q(4, 'Refunds take 5 days')]]);
  expect([told?.answer, told?.void]).toEqual(['met', null]);
});

for (const [what, words, reason] of [
  ['words that stand in another conversation than the one named', q(2, 'Refunds take 3 days', 'earlier 2'), 'quotation not found'],
  ['words of an earlier conversation, taken for this one’s', q(2, 'Refunds take 3 days', 'now'), 'quotation not found'],
] as const) {
  test(`${what}: ${reason}`, () => {
    const [itself] = readReply(returned, { pairs: [pair('itself', words, q(4, 'Refunds take 5 days'), 'contradicts')], certainty: SURE_OF_BOTH }, turns);
    expect(itself?.void).toBe(reason);
  });
}

test('what contradicts itself wholly in earlier conversations is not what this one is judged for', () => {
  const text = JSON.stringify({ pairs: [pair('itself', q(2, 'Refunds take 3 days', 'earlier 1'), q(2, 'Hello', 'earlier 2'), 'contradicts')], certainty: 90 });
  expect(readLoosely(returned, text, turns)?.[0]?.void).toBe('quotations in the wrong order');
});

test('offline, what agrees within this conversation is left open where there are earlier ones', () => {
  const ruled = (answer: string) => ({
    rulings: [1, 2].map(criterion => ({ criterion, evidence: [q(2, 'A single is 60 euros')], reasoning: 'r', answer, certainty: null, rule: 'when' })),
  });
  const read = (asked: Question, answer: string) =>
    asking(asked, 'asked')
      .read(ruled(answer), contextOf(turns))
      .map(ruling => ruling.answer);
  expect(read(question(), 'met')).toEqual(['met', 'met']);
  expect(read(returned, 'met')).toEqual(['cannot tell', 'cannot tell']);
  expect(read(returned, 'not met')).toEqual(['not met', 'not met']);
});

const nearly = (certainty: string, relation = '"Agrees"') =>
  `{"pairs": [{"part": "Itself", "about": "price", "earlier": {"turn": "turn 4", "quote": "a single is 65 euros"}, "later": {"turn": 6, "quote": "65 euros"}, "relation": ${relation}}], "certainty": ${certainty}}`;
test('nearly right replies are read, one certainty standing for all', () => {
  const answers = (text: string) => readLoosely(question(), text, turns)?.map(({ answer, certainty, void: broken }) => [answer, certainty, broken]);
  expect(answers(`Sure: ${nearly('{"itself": "85", "told": null}')}`)).toEqual([
    ['met', 85, null],
    ['cannot tell', null, null],
  ]);
  expect(answers(nearly('"85%"'))?.[0]).toEqual(['met', 85, null]);
  expect(answers(nearly('85', '"fits"'))?.[0]).toEqual([null, 85, 'unreadable']);
  expect(answers(nearly('85').replace('"Itself"', '"both"'))).toBeUndefined();
  expect(answers(nearly('85').slice(0, -3))).toBeUndefined();
  expect(answers('The chatbot is consistent, certainty 90.')).toBeUndefined();
  // Without a list of facts where facts were asked for, nothing tells what became of them.
  expect(readLoosely(question('Pets are free.'), nearly('85'), turns)).toBeNull();
});

test('a pair without the words it compares with is void', () => {
  const text = nearly('85').replace(/"earlier": \{[^}]*\}, /u, '');
  expect(readLoosely(question(), text, turns)?.[0]?.void).toBe('no quotation');
});

test('reading is linear in the reply', () => {
  expectLinear(
    'a reply that nearly is one',
    200,
    size => `${nearly('85').repeat(size)}${'{"pairs": ['.repeat(size)}`,
    text => readLoosely(question(), text, turns),
  );
});
