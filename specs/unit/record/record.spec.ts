import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Conversation } from '../../../src/conversation/conversation.js';
import type { Ending } from '../../../src/transcript/ending.js';
import type { Verdict } from '../../../src/judge/verdict.js';
import { againCommand, howAgain } from '../../../src/record/againCommand.js';
import { conversationRecordSchema, endings } from '../../../src/record/conversationRecord.js';
import { conversationToRecord } from '../../../src/record/conversationToRecord.js';
import { readRecord } from '../../../src/record/readRecord.js';
import { verdictRecordSchema } from '../../../src/record/verdictRecord.js';
import { verdictToRecord } from '../../../src/record/verdictToRecord.js';
import { writeRecord } from '../../../src/record/writeRecord.js';
import { effects, faults } from '../../../src/fidelity/finding.js';
import { Failure, type FailureFacts } from '../../../src/support/failure.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { ann, plan, refund, turnsOf } from '../cast.js';
import { ruling } from '../judge/makers.js';

const about = { spec: { file: 'specs/refund.spec.ts', line: 3, title: 'a refund', project: '' }, again: 'npx usersim chat --again r.json' };

const held = (more: Partial<Conversation> = {}): Conversation => ({
  id: 'c1',
  person: 'p1',
  profile: ann,
  scenario: refund,
  seed: 7,
  trial: 0,
  turns: turnsOf('user: I want a refund', 'chatbot: Sure.'),
  ending: 'gave up',
  failure: null,
  fidelity: [],
  meaning: null,
  voided: [],
  cues: [],
  simulator: { name: 'usp', model: 'm', offline: false, templateHash: '0' },
  channel: { kind: 'http', address: 'x', settings: { url: 'x', nested: { a: [1, null, 'b'] } } },
  usage: { calls: 1, promptTokens: 2, completionTokens: 3 },
  startedAt: 1_700_000_000_123,
  durationMs: 456.5,
  ...more,
});

const verdict: Verdict = {
  matcher: 'toMeet',
  criterion: 'says when',
  negated: false,
  outcome: 'inconclusive',
  leaning: 'met',
  certainty: 70,
  certaintyKind: 'stated',
  uncalibrated: true,
  calibration: null,
  ordersAgree: null,
  samples: { requested: 1, read: 1 },
  minCertainty: 80,
  doubt: 'certainty below the gate',
  evidence: [{ turn: 2, quote: 'Sure.' }],
  because: 'it says so',
  judge: { name: 'judge', model: 'm', offline: false },
  rulings: [ruling({ cues: [{ cue: { id: 'cue-1', turn: 1, quote: 'x', about: 'diet' }, fate: null, evidence: [] }] })],
  rate: {
    atLeast: 0.8,
    met: 1,
    notMet: 0,
    inconclusive: 0,
    invalid: 0,
    total: 1,
    bounds: [1, 1],
    interval: [0.2, 1],
    heldAgain: { met: 0, notMet: 0, inconclusive: 0 },
    each: [{ conversation: 'c1', outcome: 'met' }],
    groups: [
      {
        by: 'overlay',
        outcome: 'compared',
        voidSharesDiffer: 1,
        groups: [
          { name: 'none', met: 1, notMet: 0, inconclusive: 0, invalid: 0, total: 1, bounds: [1, 1], interval: [0.2, 1], against: 'no difference shown' },
        ],
      },
    ],
  },
};
const verdictRecord = verdictToRecord(verdict, { party: 'judge', conversations: ['c1'], usage: { calls: 1, promptTokens: 2, completionTokens: 3 } });

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const anyTurn: fc.Arbitrary<Omit<Turn, 'index'>> = fc.oneof(
  fc.record({
    speaker: fc.constant('user' as const),
    text,
    firstTokenMs: fc.constant(null),
    lastTokenMs: fc.constant(null),
    plan: fc.constant({ ...plan, reveal: null }),
  }),
  fc.record({
    speaker: fc.constant('chatbot' as const),
    text,
    firstTokenMs: fc.double({ min: 0, max: 1e6, noNaN: true }),
    lastTokenMs: fc.double({ min: 0, max: 1e6, noNaN: true }),
    raw: fc.record({ status: fc.option(fc.integer({ min: 100, max: 599 })), contentType: fc.option(text), body: text, truncated: fc.boolean() }),
  }),
);
const anyFailure: fc.Arbitrary<FailureFacts | null> = fc.option(
  fc.record(
    {
      party: fc.constantFrom('chatbot' as const, 'model' as const),
      code: text,
      what: text,
      details: fc.array(fc.tuple(text, text), { maxLength: 3 }),
      next: text,
    },
    { requiredKeys: ['party', 'code', 'what'] },
  ),
);
const anyConversation: fc.Arbitrary<Conversation> = fc
  .record({
    turns: fc.array(anyTurn, { maxLength: 6 }).map(turns => turns.map((turn, at) => ({ ...turn, index: at + 1 }))),
    ending: fc.constantFrom<Ending>(...endings),
    failure: anyFailure,
    seed: fc.maxSafeNat(),
    trial: fc.nat(),
    fidelity: fc.array(
      fc.record({
        kind: fc.constantFrom(...faults),
        turn: fc.nat(),
        evidence: text,
        certainty: fc.option(fc.nat(100)),
        certaintyKind: fc.constantFrom('rule' as const, 'stated' as const),
        effect: fc.constantFrom(...effects),
        proven: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    cues: fc.array(fc.record({ id: text, turn: fc.integer({ min: 1, max: 9 }), quote: text, about: text }), { maxLength: 2 }),
    startedAt: fc.integer({ min: 0, max: 4e12 }),
    durationMs: fc.nat(),
  })
  .map(held);

/** Negative zero is no number that JSON knows. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a conversation written and read again is the same record, whatever was said', () => {
  fc.assert(
    fc.property(anyConversation, conversation => {
      const record = conversationToRecord(conversation, { ...about, verdicts: [verdictRecord] });
      expect(readRecord(JSON.stringify(record), 'r.json')).toEqual(plain(record));
    }),
    { numRuns: 200 },
  );
});

test('a record holds what brings the conversation back: profile, scenario, seed, channel, plan and raw reply', () => {
  const record = readRecord(JSON.stringify(conversationToRecord(held(), about)), 'r.json');
  expect(record).toMatchObject({
    schemaVersion: 1,
    kind: 'conversation',
    profile: ann,
    scenario: refund,
    seed: 7,
    channel: { kind: 'http', address: 'x', settings: { url: 'x', nested: { a: [1, null, 'b'] } } },
    startedAt: '2023-11-14T22:13:20.123Z',
    again: 'npx usersim chat --again r.json',
    verdicts: [],
  });
  expect(record.turns[0]?.plan).toEqual({ ...plan, also: [] });
  expect(record.turns[1]?.raw).toEqual({ status: 200, contentType: 'text/plain', body: 'Sure.', truncated: false });
});

test('the cause of a failure stays behind, its facts are kept', () => {
  const failure: FailureFacts = {
    party: 'chatbot',
    code: 'reply-unreadable',
    what: 'no reply',
    details: [['address', 'x']],
    next: 'See there.',
    cause: new Error('secret'),
  };
  const record = conversationToRecord(held({ failure, ending: 'chatbot failed' }), about);
  expect(record.failure).toEqual({ party: 'chatbot', code: 'reply-unreadable', what: 'no reply', details: [['address', 'x']], next: 'See there.' });
  expect(JSON.stringify(record)).not.toContain('secret');
});

test('a verdict written and read again is the same', () => {
  expect(verdictRecordSchema.parse(plain(verdictRecord))).toEqual(verdictRecord);
  expect(verdictRecord).toMatchObject({ schemaVersion: 1, kind: 'verdict', ...verdict, party: 'judge', conversations: ['c1'] });
});

test('every ending of a conversation can be recorded', () => {
  const known: Record<Ending, true> = {
    'goal reached': true,
    'gave up': true,
    'handed off': true,
    'out of scope': true,
    'turn limit': true,
    'chatbot failed': true,
    'simulator invalid': true,
    'model failed': true,
    'set-up failed': true,
    interrupted: true,
    'not run': true,
  };
  expect([...endings].sort()).toEqual(Object.keys(known).sort());
});

const refusal = (given: string): Failure => {
  try {
    readRecord(given, 'r.json');
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('it was read');
};
const record = conversationToRecord(held(), about);

for (const [what, given, message] of [
  [
    'another schema version',
    JSON.stringify({ ...record, schemaVersion: 2 }),
    'set-up: r.json is no conversation record: schemaVersion: Invalid input: expected 1\n\nusersim reads schemaVersion 1.',
  ],
  [
    'no schema version',
    JSON.stringify({ ...record, schemaVersion: undefined }),
    'set-up: r.json is no conversation record: schemaVersion: Invalid input: expected 1\n\nusersim reads schemaVersion 1.',
  ],
  [
    'another profile version',
    JSON.stringify({ ...record, profile: { ...ann, schemaVersion: 2 } }),
    'set-up: r.json is no conversation record: profile.schemaVersion: Invalid input: expected 1\n\nusersim reads schemaVersion 1.',
  ],
  [
    'a verdict',
    JSON.stringify(verdictRecord),
    'set-up: r.json is no conversation record: kind: Invalid input: expected "conversation"\n\nusersim reads schemaVersion 1.',
  ],
  [
    'a broken turn',
    JSON.stringify({ ...record, turns: [{ ...record.turns[0], speaker: 'bot' }] }),
    'set-up: r.json is no conversation record: turns.0.speaker: Invalid option: expected one of "user"|"chatbot"\n\nusersim reads schemaVersion 1.',
  ],
  ['a list', '[]', 'set-up: r.json is no conversation record: the whole: Invalid input: expected object, received array\n\nusersim reads schemaVersion 1.'],
] as const) {
  test(`${what} is refused, with the place and what can be read`, () => expect(refusal(given).message).toBe(message));
}

test('half a file is refused as set-up', () => {
  const failure = refusal(JSON.stringify(record).slice(0, 500));
  expect(failure.facts).toMatchObject({ party: 'set-up', code: 'record-unreadable' });
  expect(failure.message).toMatch(/^set-up: r\.json is no conversation record: .*JSON/);
});

test('a byte order mark does not disturb', () => {
  expect(readRecord(`\uFEFF${JSON.stringify(record)}`, 'r.json')).toEqual(plain(record));
});

test('a record is written whole, over an older one, in folders that did not exist', () => {
  const file = test.info().outputPath('a', 'b', 'r.json');
  writeRecord(file, { ...record, turns: [] });
  writeRecord(file, record);
  expect(readRecord(readFileSync(file, 'utf8'), file)).toEqual(plain(record));
  expect(readdirSync(dirname(file))).toEqual(['r.json']);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test('fields that a later minor version adds do not stop an older reader', () => {
  expect(conversationRecordSchema.safeParse({ ...record, addedLater: 1 }).success).toBe(true);
});

for (const [file, command] of [
  ['reports/records/c1.json', 'npx usersim chat --again reports/records/c1.json'],
  ['my records/c1.json', "npx usersim chat --again 'my records/c1.json'"],
  ["ann's/$(c1).json", String.raw`npx usersim chat --again 'ann'\''s/$(c1).json'`],
] as const) {
  test(`${file} is held again with: ${command}`, () => expect(againCommand(file)).toBe(command));
}

const heldBy = (name: string, kind = 'http', overlay?: 'impatient') => ({
  profile: { ...ann, ...(overlay === undefined ? {} : { overlay }) },
  scenario: { ...refund, goal: "get ann's refund \\ now" },
  seed: 42,
  simulator: { name, model: 'm', offline: false, templateHash: 'h' },
  channel: { kind, address: 'x', settings: {} },
});
const inSpec = String.raw`simulate('careful-ann', { goal: 'get ann\'s refund \\ now', seed: 42 })`;
for (const [what, held, again] of [
  ['the default simulator', heldBy('usp'), 'npx usersim chat --again reports/records/c1.json'],
  ['the rules', heldBy('agenda'), 'npx usersim chat --again reports/records/c1.json'],
  ['a simulator of one’s own', heldBy('mine'), inSpec],
  ['a script', heldBy('scripted'), inSpec],
  ['a page, which the command line cannot open', heldBy('usp', 'page'), inSpec],
  ['an overlay', heldBy('mine', 'http', 'impatient'), inSpec.replace(' seed', " overlay: 'impatient', seed")],
] as const)
  test(`what holds it again, played by ${what}`, () => expect(howAgain(held, 'reports/records/c1.json')).toBe(again));
