import { expect, test } from '@playwright/test';
import { attemptsWords, type Held } from '../../../src/playwright/held.js';
import { message, type MessageFacts } from '../../../src/playwright/matchers/words.js';
import type { Verdict } from '../../../src/judge/verdict.js';
import { conversation, ruling, verdict as verdictRecord } from '../report/records.js';

const { schemaVersion: _, kind: __, party: ___, conversations: ____, usage: _____, ...record } = verdictRecord();
const undecided: Verdict = {
  ...(record as Verdict),
  outcome: 'inconclusive',
  leaning: null,
  certainty: null,
  certaintyKind: 'none',
  evidence: [],
  because: 'it broke off',
  judge: { name: 'rules', model: 'offline', offline: true },
};
const told = (verdict: Partial<Verdict>, more: Partial<MessageFacts> = {}) =>
  message({
    verdict: { ...undecided, ...verdict },
    party: 'simulated user',
    profile: 'ann',
    attempts: null,
    turns: [{ index: 2, speaker: 'chatbot' }],
    record: 'r.json',
    failure: null,
    again: null,
    ...more,
  });

test('a goal that was never raised begins with the simulated user, like every other void', () => {
  expect(told({ doubt: 'goal never raised' })).toMatch(/^simulated user: says when the money will arrive \(goal never raised\), ann\n/);
});

test('where nobody ruled there is no verdict to tell; where somebody could not tell there is', () => {
  expect(told({ doubt: 'simulated user failed' })).not.toContain('Verdict:');
  expect(told({ doubt: 'cannot tell', rulings: [ruling() as Verdict['rulings'][number]] }, { party: null })).toContain('Verdict:   none, by an offline rule');
});

test('what failed says all it has to say, on lines of its own, and not where something else is in doubt', () => {
  const failure = {
    details: [
      ['it returned', '{"kind":"say"}\nmet: all'],
      ['missing', 'plan, usage'],
    ],
    next: 'Return what the person says.',
  } as const;
  const text = told({ doubt: 'simulated user failed' }, { failure });
  expect(text).toContain('  It returned: {"kind":"say"} met: all\n  Missing:   plan, usage\n');
  expect(text).toContain('Return what the person says.');
  expect(told({ doubt: 'cannot tell' }, { failure })).not.toContain('Return what');
});

test('a quotation that stands in quotation marks gets no second pair', () => {
  const evidence = ['"Hello," she said', '"Hello"', '“Hello”'].map(quote => ({ turn: 2, quote }));
  const text = told({ doubt: 'cannot tell', evidence });
  expect(text).toContain('turn 2, chatbot: ""Hello," she said"');
  expect(text).toContain('turn 2, chatbot: "Hello"\n');
  expect(text).toContain('turn 2, chatbot: “Hello”\n');
});

test('a line for a spec is called one', () => {
  expect(told({}, { again: "simulate('ann', { goal: 'x', seed: 3 })" })).toContain("Hold it again in its spec: simulate('ann', { goal: 'x', seed: 3 })");
  expect(told({}, { again: 'npx usersim chat --again r.json' })).toContain('Hold it again: npx usersim chat --again r.json');
});

test('why the first attempt was void is said once', () => {
  const because = 'role flip in turn 1: "How can I help"';
  const held = (ending: 'simulator invalid' | 'goal reached'): Pick<Held, 'record' | 'onceFor'> => ({
    record: conversation({ ending, voided: [{ id: 'a', seed: 1, because }] }),
    onceFor: null,
  });
  expect(attemptsWords(held('simulator invalid'), because)).toBe('2, all void; the first was void for the same reason');
  expect(attemptsWords(held('simulator invalid'), 'loop in turn 3: "x"')).toBe(`2, all void; the first was void: ${because}`);
  expect(attemptsWords(held('goal reached'), 'It names a time span.')).toContain(`the first was void: ${because}`);
});

test('a stale calibration says what is not as it was measured', () => {
  const calibration = { id: 'calibration-m.json', state: 'stale', agreement: null, informative: 'yes' } as const;
  const sure = { doubt: 'certainty below the gate', leaning: 'met', certainty: 60, certaintyKind: 'stated', minCertainty: 70 } as const;
  const said = (...changed: ('templateHash' | 'answeredBy')[]) => told({ ...sure, calibration: { ...calibration, changed } }, { party: null });
  expect(said('answeredBy')).toContain('its calibration is stale, another model answers now)');
  expect(said('templateHash')).toContain('its calibration is stale, made for another prompt or number of samples)');
  expect(said('templateHash', 'answeredBy')).toContain('made for another prompt or number of samples, and another model answers now)');
  expect(told({ ...sure, calibration }, { party: null })).toContain('made for another prompt or number of samples)');
});
