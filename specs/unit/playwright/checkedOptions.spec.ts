import { expect, test } from '@playwright/test';
import { fidelityGate } from '../../../src/fidelity/meaning/fidelityGate.js';
import { offline } from '../../../src/conversation/offline.js';
import { usp } from '../../../simulators/usp.js';
import { checkedName, checkedPeople, checkedSimulateAllOptions, checkedSimulateOptions } from '../../../src/playwright/checkedOptions.js';
import { checkOptions } from '../../../src/playwright/options.js';
import { Failure } from '../../../src/support/failure.js';
import { ann, refund } from '../cast.js';

const failureOf = (work: () => void): Failure => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return error as Failure;
  }
  throw new Error('nothing was refused');
};
const conversation = { profile: ann, scenario: refund, turns: [], ending: 'gave up' };
const goal = 'get a refund';

for (const [what, options, sentence, also] of [
  ['overlays', { goal, overlays: 'impatient' }, 'simulate has no option "overlays"; did you mean "overlay"?', 'known:  goal, facts, successCriteria, maxTurns'],
  ['a key that is like none', { goal, zebra: 1 }, 'simulate has no option "zebra"', 'Write: simulate('],
  ['what is of the other verb', { goal, atLeast: 0.8 }, 'simulate has no option "atLeast": it is of simulateAll', 'simulateAll(people'],
  ['no options', undefined, 'simulate was given nothing for its options, not an object', 'Write: simulate('],
  ['a goal for options', goal, 'simulate was given "get a refund" for its options', 'Write: simulate('],
  ['a number for a goal', { goal: 7 }, 'goal is 7, not a text', 'goal:'],
  ['a text for facts', { goal, facts: 'I paid by card' }, 'facts is "I paid by card", not a list of texts', 'facts: ['],
  ['a number among facts', { goal, facts: ['a', 7] }, 'facts has 7 in place 2, not a text', 'facts: ['],
  ['a text for criteria', { goal, successCriteria: 'is kind' }, 'successCriteria is "is kind", not a list of texts', 'successCriteria: ['],
  ['a list for an opening', { goal, opening: ['Hi'] }, 'opening is a list, not a text', 'opening:'],
  ['a number for a page', { goal, page: 7 }, 'page is 7, not the page of the test', 'simulate(name'],
  [
    'a promise to come back after',
    { goal, after: Promise.resolve(conversation) },
    'after was given a promise: the earlier conversation was not awaited',
    'await simulate',
  ],
  ['several to come back after', { goal, after: [conversation] }, 'after was given a list', 'one conversation'],
  ['a path to come back after', { goal, after: 'reports/records/a.json' }, 'after was given the text "reports/records/a.json"', 'one conversation'],
  ['something else to come back after', { goal, after: { id: 'a' } }, 'after was given an object that is no conversation', 'one conversation'],
  ['a date for when', { goal, after: conversation, when: 7 }, 'when is 7, not a text', 'last week'],
  ['a text for changes', { goal, after: conversation, changed: 'I eat fish' }, 'changed is "I eat fish", not a list', 'changed: ['],
  ['was for before', { goal, after: conversation, changed: [{ now: 'a', was: 'b' }] }, 'a change has no option "was"', 'known:  now, before'],
  ['a change to nothing', { goal, after: conversation, changed: [{ before: 'b' }] }, 'a change has nothing for now, not a text', 'changed: ['],
] as const)
  test(`simulate, ${what}: a set-up failure that says what to write`, () => {
    const failure = failureOf(() => checkedSimulateOptions(options));
    expect(failure.party).toBe('set-up');
    expect(failure.message).toContain(sentence);
    expect(failure.message.replaceAll(/ +/gu, ' ')).toContain(also.replaceAll(/ +/gu, ' '));
  });

for (const [options, sentence] of [
  [{ goal, after: conversation }, 'simulateAll has no option "after": it is of simulate'],
  [{ goal, page: {} }, 'simulateAll has no option "page": it is of simulate'],
  [{ goal, concurency: 3 }, 'did you mean "concurrency"?'],
  [{ goal, atLeast: '80 %' }, 'atLeast is "80 %"'],
  [{ goal, browser: 'chromium' }, 'browser is "chromium", not the browser of the test'],
] as const)
  test(`simulateAll: ${sentence}`, () => {
    expect(failureOf(() => checkedSimulateAllOptions(options)).message).toContain(`set-up: ${sentence.startsWith('did') ? 'simulateAll' : sentence}`);
    expect(failureOf(() => checkedSimulateAllOptions(options)).message).toContain(sentence);
  });

test('nobody, and people that are none, are said as they are', () => {
  for (const [given, words] of [
    [undefined, 'nothing'],
    [7, '7'],
    [['ann'], 'a list'],
  ] as const)
    expect(failureOf(() => checkedName(given)).message).toContain(`set-up: simulate was given ${words} for a profile`);
  for (const [given, words] of [
    [undefined, 'nothing for'],
    ['ann', '"ann" for'],
    [{ size: 3 }, 'an object for'],
    [['ann', 7], '7 among'],
  ] as const)
    expect(failureOf(() => checkedPeople(given)).message).toContain(`set-up: simulateAll was given ${words}`);
});

test('what is right passes, key by key', () => {
  checkedSimulateOptions({
    goal,
    facts: ['I paid by card'],
    successCriteria: [],
    maxTurns: 3,
    opening: 'Hi',
    overlay: null,
    adversary: { policy: 'fraud', manner: 'in character' },
    page: {},
    after: conversation,
    when: 'last week',
    changed: [{ now: 'a' }, { now: 'a', before: 'b' }],
    seed: 3,
  });
  checkedSimulateAllOptions({ goal, concurrency: 3, browser: {}, atLeast: 0.8 });
  checkedName(ann);
  checkedPeople([ann, 'somebody']);
  checkedPeople({ kind: 'population', from: 'x', size: 3, seed: 1 });
});

const read = () => Promise.reject(new Error('not asked'));
for (const [what, fidelity, sentence] of [
  ['a text', 'gpt-x', 'fidelity is "gpt-x", which is no gate'],
  ['nothing on purpose', null, 'fidelity is null, which is no gate'],
  ['one without a model', { timeoutMs: 1, read }, 'fidelity is no gate: its model is nothing, not a text'],
  ['one that waits no time', { model: 'm', timeoutMs: 0, read }, 'fidelity is no gate: its timeoutMs is 0, not a number above 0'],
  ['one that reads nothing', { model: 'm', timeoutMs: 1 }, 'fidelity is no gate: its read is nothing, not a function'],
] as const)
  test(`the option fidelity, ${what}: a set-up failure`, () => {
    const rest = { minCertainty: 80, seed: 1, onInconclusive: 'fail' } as const;
    const failure = failureOf(() => checkOptions({ ...rest, fidelity: fidelity as never }));
    expect(failure.facts).toMatchObject({ party: 'set-up', code: 'option', what: sentence });
    expect(failure.message).toContain('fidelityGate({ model })');
    checkOptions({ ...rest, fidelity: fidelityGate({ model: offline() }), simulator: usp({ model: offline() }) });
    expect(failureOf(() => checkOptions({ ...rest, simulator: 'usp' as never })).message).toContain('simulator is "usp", which is no simulator');
  });
