import { expect, test } from '@playwright/test';
import type { Ruling } from '../../../../src/judge/judge.js';
import type { Statement } from '../../../../src/judge/questions/statement.js';
import { statedGate } from '../../../../src/judge/sampling/gate.js';
import { settle } from '../../../../src/judge/sampling/settle.js';
import { wholeConsistency, wholePersonalization } from '../../../../src/judge/sampling/wholes.js';
import type { Verdict } from '../../../../src/judge/verdict.js';
import { verdictRecordSchema } from '../../../../src/record/verdictRecord.js';
import { verdictToRecord } from '../../../../src/record/verdictToRecord.js';
import { ruling } from '../makers.js';

const part = (more: Partial<Ruling>) => settle([ruling({ certainty: 90, ...more })], statedGate(80), 'nothing to compare');
const statement = (relation: Statement['relation'], more: Partial<Statement> = {}): Statement => ({
  part: 'itself',
  about: 'refund',
  earlier: { turn: 2, quote: '5 days' },
  later: { turn: 4, quote: '7 days' },
  relation,
  constraint: null,
  ...more,
});
const nothing = part({ answer: 'cannot tell', evidence: [], statements: [], certainty: null });
const agrees = part({ statements: [statement('agrees')] });
const open = part({ answer: 'cannot tell', statements: [statement('cannot tell')] });
const departs = part({ answer: 'not met', statements: [statement('contradicts', { part: 'told' })] });

for (const [what, parts, answer, doubt] of [
  ['one agrees, of the others there is nothing to compare', [agrees, nothing, nothing], 'met', null],
  ['nothing to compare at all', [nothing, nothing], 'inconclusive', 'nothing to compare'],
  ['one agrees, of another nobody can tell', [agrees, open], 'inconclusive', 'cannot tell'],
  ['of one nobody can tell, of the other there is nothing', [open, nothing], 'inconclusive', 'cannot tell'],
  ['one departs, of another nobody can tell', [open, departs], 'not met', null],
] as const) {
  test(`consistency: ${what}: ${answer}`, () => {
    const whole = wholeConsistency(parts);
    expect([whole.answer, whole.doubt]).toEqual([answer, doubt]);
    expect(whole.statements ?? []).toEqual(parts.flatMap(({ statements = [] }) => statements));
  });
}

test('a fact of which the judge cannot tell leaves the whole open, although it quotes nothing', () => {
  const fact = part({
    answer: 'cannot tell',
    evidence: [],
    statements: [statement('cannot tell', { part: 'reference', earlier: null, later: null, constraint: 'active' })],
  });
  expect(wholeConsistency([agrees, fact])).toMatchObject({ answer: 'inconclusive', doubt: 'cannot tell', constraints: { undecided: 1 } });
});

test('facts of a void ruling are kept, and counted nowhere', () => {
  const facts = [statement('agrees', { part: 'reference', constraint: 'active' })];
  expect(wholeConsistency([agrees, part({ statements: facts })]).constraints?.active.kept).toBe(1);
  const whole = wholeConsistency([agrees, part({ statements: facts, void: 'fact missing' })]);
  expect([whole.doubt, whole.statements?.length, whole.constraints]).toEqual(['ruling void', 2, undefined]);
});

test('offline, where rules only saw this conversation, agreement leaves the whole open', () => {
  const unseen = part({ answer: 'cannot tell', certainty: null, certaintyKind: 'none' });
  expect(wholeConsistency([unseen, nothing])).toMatchObject({ answer: 'inconclusive', doubt: 'cannot tell' });
});

test('what was compared stands in the record of a verdict, and is read again', () => {
  const facts = [statement('not stated', { part: 'reference', earlier: null, constraint: 'active' }), statement(null, { part: 'reference', later: null })];
  const earlier = { turn: 2, quote: '5 days', of: 'talk-1' };
  const settled = wholeConsistency([departs, part({ statements: [statement('agrees', { earlier }), ...facts] })]);
  const verdict: Verdict = { matcher: 'toBeConsistent', criterion: 'is consistent', negated: false, outcome: settled.answer, ...settled, judge: null };
  const usage = { calls: 1, promptTokens: 1, completionTokens: 1 };
  const read = verdictRecordSchema.parse(JSON.parse(JSON.stringify(verdictToRecord(verdict, { party: 'chatbot', conversations: ['c'], usage }))));
  expect(read.statements).toEqual(settled.statements);
  expect(read.rulings[1]?.statements).toHaveLength(3);
  expect(read.constraints).toEqual({ active: { kept: 0, missed: 1, contradicted: 0 }, passive: { kept: 0, contradicted: 0 }, undecided: 1 });
});

test('a ruling that names a turn nobody can have is kept in the record as it was given', () => {
  const settled = part({ evidence: [{ turn: 0, quote: 'x' }], void: 'quotation not found' });
  const verdict: Verdict = { matcher: 'toMeet', criterion: 'c', negated: false, outcome: settled.answer, ...settled, judge: null };
  const record = verdictToRecord(verdict, { party: 'judge', conversations: ['c'], usage: { calls: 1, promptTokens: 1, completionTokens: 1 } });
  expect(verdictRecordSchema.parse(JSON.parse(JSON.stringify(record))).evidence).toEqual([{ turn: 0, quote: 'x' }]);
});

test('a cue whose fate does not show blames no scenario; none that was relevant does', () => {
  const cue = { id: 'cue-1', turn: 1, quote: 'I am vegan', about: 'diet' };
  const left = (fate: 'cannot tell' | 'rightly left') =>
    wholePersonalization(
      settle([ruling({ answer: 'cannot tell', evidence: [], cues: [{ cue, fate, evidence: [] }] })], statedGate(80), 'no relevant cue voiced'),
    );
  expect(left('cannot tell').doubt).toBe('cannot tell');
  expect(left('rightly left').doubt).toBe('no relevant cue voiced');
});
