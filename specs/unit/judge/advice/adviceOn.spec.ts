import { expect, test } from '@playwright/test';
import { adviceSentence } from '../../../../src/conversation/adviceWords.js';
import { adviceOn } from '../../../../src/judge/advice/adviceOn.js';
import type { Ruling } from '../../../../src/judge/judge.js';
import type { Verdict } from '../../../../src/judge/verdict.js';
import type { Turn } from '../../../../src/transcript/turn.js';
import { ruling as rulingRecord, verdict as verdictRecord } from '../../report/records.js';

const turns: Turn[] = [
  ['user', 'how much is it'],
  ['chatbot', 'It costs 30 euros.'],
  ['user', 'thanks'],
  ['chatbot', 'Bye.'],
].map(([speaker, text], at) => ({ index: at + 1, speaker: speaker as Turn['speaker'], text: text ?? '', firstTokenMs: null, lastTokenMs: null }));

const ruling = (over: Partial<Ruling> = {}): Ruling => ({ ...(rulingRecord() as Ruling), rule: null, ...over });
const undecided = (over: Partial<Verdict>): Verdict => ({
  ...(verdictRecord() as unknown as Verdict),
  outcome: 'inconclusive',
  criterion: 'names the price',
  negated: false,
  judge: { name: 'judge', model: 'm', offline: false },
  rulings: [],
  ...over,
});
const codes = (over: Partial<Verdict>) => adviceOn(undecided(over), turns).map(({ code }) => code);

test('a decided verdict needs no advice, and where no wording would have helped its doubt says all', () => {
  expect(adviceOn({ ...undecided({}), outcome: 'met', doubt: null }, turns)).toEqual([]);
  for (const doubt of ['simulated user failed', 'chatbot failed', 'conversation cut short', 'judge failed', 'too few conversations'] as const)
    expect(codes({ doubt, criterion: 'is good and kind' })).toEqual([]);
});

test('a misquotation is told with what was quoted, and where it does stand', () => {
  const misquoted = (quote: string, turn: number) =>
    adviceOn(undecided({ doubt: 'ruling void', rulings: [ruling(), ruling({ void: 'quotation not found', evidence: [{ turn, quote }] })] }), turns);
  expect(misquoted('It costs 40 euros', 2)).toEqual([{ code: 'misquoted', quote: 'It costs 40 euros', turn: 2, standsIn: null, count: 1, of: 2 }]);
  expect(misquoted('30 euros', 4)).toEqual([{ code: 'misquoted', quote: '30 euros', turn: 4, standsIn: 2, count: 1, of: 2 }]);
  expect(misquoted('30 euros', 4).map(adviceSentence)[0]).toMatch(
    /^1 of 2 rulings does not count: the judge quoted "30 euros" as turn 4, and it stands in turn 2\./,
  );
});

test('other void rulings name their reason; a denial is told with them, for nothing can be quoted for what is absent', () => {
  expect(codes({ doubt: 'ruling void', rulings: [ruling({ void: 'no quotation' })], criterion: 'does not mention a refund' })).toEqual(['void', 'negation']);
  expect(codes({ doubt: 'ruling void', rulings: [ruling({ void: 'wrong model' }), ruling({ void: 'certainty out of range' })] })).toEqual(['void', 'void']);
  expect(codes({ doubt: 'ruling unreadable', rulings: [ruling({ void: 'unreadable' })] })).toEqual(['unreadable']);
});

test('below the gate it is told by how much, then what in the wording may be the cause; never more than three things', () => {
  const at = (certainty: number) => ({ doubt: 'certainty below the gate', leaning: 'met', certainty, minCertainty: 70 }) as const;
  expect(codes(at(65))).toEqual(['near the gate']);
  expect(codes(at(20))).toEqual(['below the gate']);
  expect(codes({ ...at(65), criterion: 'if asked, is not very polite and helpful' })).toEqual(['near the gate', 'condition', 'two things']);
});

test('orders that disagree, samples that disagree, no certainty, nothing shown', () => {
  expect(codes({ doubt: 'orders disagree', criterion: 'does not ask twice' })).toEqual(['orders disagree', 'negation']);
  const said = (answer: Ruling['answer'], order: Ruling['order'] = 'asked') => ruling({ answer, order });
  const [orders] = adviceOn(undecided({ doubt: 'orders disagree', rulings: [said('met'), said('not met', 'inverted')] }), turns);
  expect(orders).toEqual({ code: 'orders disagree', asked: 'met' });
  const [samples] = adviceOn(undecided({ doubt: 'samples disagree', rulings: [said('met'), said('not met'), said('cannot tell')] }), turns);
  expect(samples).toEqual({ code: 'samples disagree', met: 1, notMet: 1, of: 3 });
  expect(codes({ doubt: 'no certainty stated' })).toEqual(['no certainty']);
  expect(codes({ doubt: 'cannot tell' })).toEqual(['nothing shown']);
  expect(codes({ doubt: 'cannot tell', criterion: 'names the price in turn 9' })).toEqual(['no turn', 'nothing shown']);
});

test('offline a wording outside the grammar is told first; one inside it that decided nothing needs a model', () => {
  const offline = { doubt: 'cannot tell', judge: { name: 'offline rules', model: 'offline', offline: true } } as const;
  expect(codes({ ...offline, criterion: 'is polite' })).toEqual(['offline form', 'vague']);
  expect(codes({ ...offline, criterion: 'names the price' })).toEqual(['offline silent']);
});

test('the wording of a criterion that is ours is nobody to advise on', () => {
  expect(
    codes({
      matcher: 'toBeConsistent',
      criterion: 'is consistent and good',
      doubt: 'certainty below the gate',
      leaning: 'met',
      certainty: 50,
      minCertainty: 70,
    }),
  ).toEqual(['below the gate']);
});
