import { expect, test } from '@playwright/test';
import type { Summary } from '../../../src/report/summary.js';
import {
  certaintyWords,
  cuesSentence,
  endingSentence,
  expectationWords,
  headline,
  modelLine,
  offlineSentence,
  profileWords,
  summaryText,
  verdictSentence,
} from '../../../src/report/words.js';
import { findingOf } from '../cast.js';
import { conversation, failure, profile, ruling, verdict } from './records.js';

const rule = { certainty: 93, certaintyKind: 'rule', rulings: [ruling()] } as const;
const rate = {
  atLeast: 0.8,
  met: 41,
  notMet: 5,
  inconclusive: 3,
  invalid: 1,
  total: 50,
  bounds: [0.82, 0.9] as [number, number],
  interval: [0.683, 0.9] as [number, number],
  heldAgain: { met: 1, notMet: 0, inconclusive: 0 },
};

const sentences: readonly [string, Parameters<typeof verdict>[0], string][] = [
  ['stated, met', {}, 'The judge is 92 % certain that “says when the money will arrive” is true of this conversation.'],
  [
    'stated, not met',
    { outcome: 'not met', leaning: 'not met', certainty: 88.4 },
    'The judge is 88 % certain that “says when the money will arrive” is not true of this conversation.',
  ],
  [
    'stated, met under not',
    { negated: true, leaning: 'not met' },
    'The judge is 92 % certain that “says when the money will arrive” is not true of this conversation.',
  ],
  ['rule, met', { ...rule, rulings: [ruling()] }, "The offline rule 'names a thing' says met; measured: right in at least 93 of 100 cases."],
  [
    'rule, not met under not',
    { ...rule, rulings: [ruling()], negated: true, outcome: 'not met' },
    "The offline rule 'names a thing' says that this happened, which must not be; measured: right in at least 93 of 100 cases.",
  ],
  ['computed', { certaintyKind: 'computed', because: 'Turn 4 says “7 days”.' }, 'Checked in code, without a judge: Turn 4 says “7 days”.'],
  [
    'below the gate',
    { outcome: 'inconclusive', doubt: 'certainty below the gate', certainty: 55 },
    'Nobody knows yet: the judge is not certain enough (it leans to met, 55 % certain; 80 is needed).',
  ],
  [
    'cannot tell',
    { outcome: 'inconclusive', doubt: 'cannot tell', leaning: null, certainty: null },
    'Nobody knows yet: the judge cannot tell from what was said.',
  ],
  ['a doubt of a later version', { outcome: 'inconclusive', doubt: 'the moon', leaning: null }, 'Nobody knows yet: the moon.'],
  [
    'a rate',
    { rate },
    '41 of 50 conversations met it; 3 inconclusive, 1 void in the first attempt (counted both ways: 82.0 % to 90.0 %); at least 80.0 % are needed, and the true share lies between 68.3 % and 90.0 % (95 % confidence); of 1 void first attempt, 1 held again: 1 met, 0 not met, 0 undecided; not counted.',
  ],
  [
    'a rate of an older version',
    { rate: { atLeast: 0.8, met: 4, notMet: 1, inconclusive: 0, invalid: 1, total: 6, interval: [0.3, 0.97] } },
    '4 of 6 conversations met it; 1 void in the first attempt; at least 80.0 % are needed, and the true share lies between 30.0 % and 97.0 % (95 % confidence).',
  ],
];
for (const [name, facts, sentence] of sentences) {
  test(`one verdict, one sentence: ${name}`, () => {
    expect(verdictSentence(verdict(facts))).toBe(sentence);
  });
}

test('how sure, in a step’s title', () => {
  expect(certaintyWords(verdict())).toBe('92 % certain');
  expect(certaintyWords(verdict({ uncalibrated: true }))).toBe('92 % certain, uncalibrated');
  expect(certaintyWords(verdict({ ...rule, rulings: [ruling()] }))).toBe('offline rule, right in at least 93 of 100');
  expect(certaintyWords(verdict({ certainty: null, certaintyKind: 'none' }))).toBe('no certainty stated');
  expect(certaintyWords(verdict({ rate }))).toBe('41 of 50');
});

test('person, ending, expectation and cues', () => {
  expect(profileWords(profile)).toBe('frugal-traveller (34, nurse, Berlin, Germany); casual in tone, about 9 words at a time');
  expect(endingSentence(conversation({ ending: 'chatbot failed', failure: failure('chatbot', 'it answered with status 500.') }))).toBe(
    'Chatbot failed: it answered with status 500.',
  );
  expect(endingSentence(conversation({ ending: 'simulator invalid', fidelity: [findingOf({ turn: 3 })] }))).toBe(
    'Our simulated user failed (role flip in turn 3): nothing in it counts for or against the chatbot.',
  );
  expect(endingSentence(conversation({ ending: 'turn limit' }))).toBe('Turn limit: the person had said 8 things, which is the limit.');
  expect(expectationWords(verdict({ negated: true }))).toBe('must not happen: says when the money will arrive');
  const cue = { id: 'k1', turn: 1, quote: 'i am vegan', about: 'diet' };
  expect(
    cuesSentence(
      verdict({
        cues: [
          { cue, fate: 'ignored', evidence: [] },
          { cue: { ...cue, about: 'budget', turn: 3 }, fate: 'acted on', evidence: [] },
        ],
      }),
    ),
  ).toBe('What the person said about themselves: diet ignored (turn 1) and budget acted on (turn 3).');
});

test('offline is named, by who was', () => {
  expect(offlineSentence(false, false)).toBeNull();
  expect(offlineSentence(true, false)).toBe(
    'Offline: the person was played by rules, not by a language model. This says nothing about the quality of a real model.',
  );
  expect(offlineSentence(true, true)).toBe(
    'Offline: the person was played and the chatbot judged by rules, not by a language model. This says nothing about the quality of a real model.',
  );
  expect(modelLine({ user: 'offline', judge: 'offline' })).toBe(
    'usersim: offline (rules, no language model); results say nothing about the quality a real model would see',
  );
  expect(modelLine({ user: 'small', judge: 'large' })).toBe('usersim: people played by small, judged by large');
});

test('the run in plain text', () => {
  const summary: Summary = {
    schemaVersion: 1,
    model: { user: 'offline', judge: 'offline' },
    offline: true,
    conversations: 12,
    verdicts: { met: 13, notMet: 1, inconclusive: 2 },
    verdictCoverage: { decided: 14, total: 16, share: 14 / 16 },
    attempts: { first: 12, void: 1, share: 1 / 12, interval: [0.015, 0.354], cutShort: 0 },
    fidelity: { findings: [], meaning: { models: [], read: 0, notMeasured: 12 } },
    overlays: [],
    adversaries: [],
    leftOut: { beyond: 0, unreadable: 0 },
    simulators: [],
    badCards: [],
    labels: { disputes: 0, rates: [], unreadable: null },
    judges: [],
    judgesAgree: null,
    badCalibrations: [],
    judgeFolders: ['specs/judge'],
    invalidSimulations: 1,
    chatbotFailures: 0,
    modelFailures: 0,
    setUpFailures: 2,
    notRun: 0,
    modelCalls: 24,
    tokens: { prompt: 4000, completion: 900 },
    durationMs: 1,
    specs: [],
    coverage: [{ population: 'implicit/people', notMeasured: 'it has no fit: npx usersim profiles fit implicit/people' }],
  };
  expect(summaryText(summary, 'reports/allure/index.html')).toBe(`usersim: 14 of 16 decided: 13 met, 1 not met (offline)
  conversations        12
  expectations         13 met, 1 not met, 2 inconclusive
  invalid simulations  1
  first attempts       1 of 12 first attempts was void (8 %; 95 % confidence: 2 % to 35 %)
  set-up failures      2
  model calls          24 (4000 prompt tokens, 900 completion tokens)
  coverage             implicit/people: not measured, it has no fit: npx usersim profiles fit implicit/people
  Allure report        reports/allure/index.html`);
  expect(headline({ ...summary, verdicts: { met: 0, notMet: 0, inconclusive: 0 }, offline: false })).toBe('usersim: 12 conversations, nothing judged');
});
