import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { adviceSentence } from '../../../src/conversation/adviceWords.js';
import { foundWords } from '../../../src/conversation/foundWords.js';
import { offline } from '../../../src/conversation/offline.js';
import { adviceOn } from '../../../src/judge/advice/adviceOn.js';
import { judge } from '../../../src/judge/llmJudge.js';
import { panel } from '../../../src/judge/panel.js';
import { scoreWords } from '../../../src/judge/precheck/words.js';
import type { Verdict } from '../../../src/judge/verdict.js';
import { readJson } from '../../../src/model/readJson.js';
import { checkedTexts } from '../../../src/playwright/matchers/checkedText.js';
import { message, type MessageFacts } from '../../../src/playwright/matchers/words.js';
import { checkOptions, judgeFolder } from '../../../src/playwright/options.js';
import { Failure } from '../../../src/support/failure.js';
import { ruling as rulingOf } from '../judge/makers.js';
import { verdict as verdictRecord } from '../report/records.js';

const { schemaVersion: _, kind: __, party: ___, conversations: ____, usage: _____, ...record } = verdictRecord();
const model = { ...offline(), name: 'gpt-5', offline: false };
const policy = { minCertainty: undefined, seed: 1, onInconclusive: 'fail' as const };
const undecided = {
  ...(record as Verdict),
  outcome: 'inconclusive',
  leaning: 'met',
  certainty: 60,
  certaintyKind: 'stated',
  minCertainty: 70,
  doubt: 'certainty below the gate',
  calibration: null,
  judge: { name: 'judge', model: 'gpt-5', offline: false },
} satisfies Verdict;
const told = (verdict: Partial<Verdict>, more: Partial<MessageFacts> = {}) =>
  message({
    verdict: { ...undecided, ...verdict },
    party: null,
    profile: 'ann',
    attempts: null,
    turns: [],
    record: 'r.json',
    failure: null,
    again: null,
    ...more,
  });

for (const [what, work, sentence] of [
  ['samples', () => judge({ model, samples: 'triple' } as never), 'samples of judge is "triple"'],
  ['a name for a model', () => judge({ model: 'gpt-5' } as never), 'judge needs a model and was given "gpt-5"'],
  ['a name to escalate to', () => judge({ model, escalateTo: 'gpt-5' } as never), 'escalateTo of judge is "gpt-5", which cannot judge'],
  ['itself to escalate to', () => judge({ model, escalateTo: model }), 'escalateTo of judge is the model that is in doubt: "gpt-5"'],
  ['an unknown option', () => judge({ model, sample: 'single' } as never), 'did you mean "samples"?'],
  ['a text for precheck', () => judge({ model, precheck: 'no' } as never), 'precheck of judge is "no", not true or false'],
  ['a list for a panel', () => panel([] as never), 'panel was given a list for its options'],
  ['models in a panel', () => panel({ judges: [model] } as never), 'judges of panel has in place 1 a model, not a judge'],
  ['a model for a judge', () => checkOptions({ ...policy, judge: model as never }), 'judge is a model, which is no judge by itself'],
  ['a judge that rules nothing', () => checkOptions({ ...policy, judge: { model: 'x', timeoutMs: 1 } as never }), 'its rule is nothing, not a function'],
  ['a text for a gate', () => checkOptions({ ...policy, minCertainty: '80' as never }), 'minCertainty is "80", not a number'],
  ['an unknown folder', () => checkOptions({ ...policy, folders: { judges: 'x' } as never }), 'folders has no option "judges"; did you mean "judge"?'],
  ['a folder that is not there', () => judgeFolder('/', { judge: 'not-here-at-all' }), 'folders.judge is "not-here-at-all", and there is no such folder'],
  ['a text for a reference', () => checkedTexts('toBeConsistent', 'reference', 'a', 'x'), 'reference of toBeConsistent is "a", not a list of texts'],
  ['the same twice', () => checkedTexts('toMeetAll', 'criteria', ['is kind', ' is kind'], 'x'), 'criteria of toMeetAll has "is kind" twice'],
] as const)
  test(`${what}: a set-up failure in a sentence`, () => {
    let failure: unknown;
    try {
      work();
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).party).toBe('set-up');
    expect((failure as Failure).message).toContain(sentence);
    expect((failure as Failure).facts.next).toBeTruthy();
  });

test('what a user demands is not called measured, and a leaning is not called a verdict', () => {
  const calibration = { id: 'c.json', state: 'fresh', agreement: 0.9, informative: 'yes' } as const;
  const own = told({ calibration: { ...calibration, measured: 50 }, minCertainty: 95 });
  expect(own).toContain('95 is needed, as set (50 measured)');
  expect(own).toContain('Verdict:   leans to met, by gpt-5');
  expect(told({ calibration, minCertainty: 95 })).toContain('95 is needed, as measured');
});

test('words that nobody said are no evidence, and those said elsewhere say where', () => {
  const turns = [
    { index: 1, speaker: 'user', text: 'Hello' },
    { index: 2, speaker: 'chatbot', text: 'In 7 days.' },
  ] as const;
  const quoting = (turn: number, quote: string) => {
    const evidence = [{ turn, quote }];
    return told({ evidence, rulings: [rulingOf({ evidence, void: 'quotation not found' })], doubt: 'ruling void' }, { turns });
  };
  expect(quoting(2, 'By tomorrow')).toContain('It quoted (nobody said this): "By tomorrow"');
  expect(quoting(1, 'In 7 days')).toContain('It quoted (said in turn 2, not in turn 1): "In 7 days"');
  expect(quoting(2, 'In 7 days')).toContain('Evidence:  turn 2, chatbot: "In 7 days"');
});

test('what only its judging left open is judged anew before it is held again', () => {
  const again = 'npx usersim chat --again r.json';
  expect(told({ doubt: 'judge failed' }, { party: 'judge', again })).toMatch(/npx usersim regrade r\.json\nHold it again: /);
  expect(told({ doubt: 'chatbot failed' }, { party: 'chatbot', again })).not.toContain('regrade');
  expect(told({ outcome: 'not met', doubt: null }, { party: 'chatbot', again })).not.toContain('regrade');
});

test('a matcher without a criterion of the user gets no advice on wording; offline it needs a model, and prints no scores', () => {
  const advice = (verdict: Partial<Verdict>) =>
    adviceOn({ ...undecided, ...verdict }, [])
      .map(adviceSentence)
      .join('\n');
  expect(advice({ matcher: 'toScore', certainty: 68 })).toContain('ask a better judge. Lowering');
  expect(advice({ matcher: 'toScore', certainty: 68 })).not.toContain('criterion');
  expect(advice({ matcher: 'toMeet', certainty: 68 })).toContain('a more exact criterion may be enough');
  const rules = { judge: { name: 'rules', model: 'offline', offline: true }, rulings: [rulingOf({ answer: 'cannot tell' })], doubt: 'cannot tell' } as const;
  expect(advice({ ...rules, matcher: 'toScore' })).toBe('It needs a language model: name one, USERSIM_MODEL.');
  expect(foundWords({ kind: 'score', rubric: 'expected action', scores: [null], mean: null, bounds: [1, 5], spread: null, atLeast: 4 })).toEqual([]);
});

test('replies that could not be read are said first, and why in plain words', () => {
  expect(scoreWords({ model: 'm', right: 0, size: 24, floor: 19, unread: 24 })).toMatch(/^judge m: its replies could not be read \(24 of 24\)/);
  expect(scoreWords({ model: 'm', right: 14, size: 24, floor: 19, unread: 2 })).toBe('judge m: 14 of 24 speakers right (58 %), floor 19; 2 unread');
  const read = readJson('{"answer": "met", "certainty": "85"}', z.strictObject({ mark: z.string(), answer: z.string(), certainty: z.number() }));
  expect(read.unreadable).toBe('The JSON object of the reply does not fit: it lacks the mark and certainty is not of the kind asked for (number).');
});
