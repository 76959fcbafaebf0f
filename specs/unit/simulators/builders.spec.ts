import { expect, test } from '@playwright/test';
import { replay } from '../../../simulators/replay.js';
import { scripted } from '../../../simulators/scripted.js';
import { simulatedBy } from '../../../simulators/simulatedBy.js';
import { userModel } from '../../../simulators/userModel.js';
import { usp } from '../../../simulators/usp.js';
import { offline } from '../../../src/conversation/offline.js';
import { fidelityGate } from '../../../src/fidelity/meaning/fidelityGate.js';
import { seededRandom } from '../../../src/support/seed.js';
import { ann, refund } from '../cast.js';

const model = offline();
const next = () => 'Hi';
const make = (builder: unknown) => builder as (options?: unknown) => unknown;

for (const [call, sentence] of [
  [() => make(usp)({}), 'usp needs a model and was given nothing'],
  [() => make(usp)(), 'usp was given nothing for its options'],
  [() => make(usp)({ model: 'gpt-x' }), 'usp needs a model and was given "gpt-x"'],
  [() => make(usp)({ model, tempurature: 1 }), 'usp has no option "tempurature"; did you mean "temperature"?'],
  [() => make(usp)({ model, speaker: 'gpt-x' }), 'the speaker of usp needs a model and was given "gpt-x"'],
  [() => make(fidelityGate)({}), 'fidelityGate needs a model and was given nothing'],
  [() => make(fidelityGate)({ model, embeder: 1 }), 'did you mean "embedder"?'],
  [() => make(userModel)({ model }), 'the format of userModel is nothing'],
  [() => make(userModel)({ model, format: 'userml' }), 'the format of userModel is "userml"; did you mean "userlm"?'],
  [() => make(userModel)({ format: 'usp' }), 'userModel needs a model and was given nothing'],
  [() => make(simulatedBy)({ next }), 'simulatedBy needs a name that reports call it by, and was given nothing'],
  [() => make(simulatedBy)({ name: 'mine' }), 'simulatedBy needs next, a function'],
  [() => make(simulatedBy)({ name: 'mine', next, timeoutMs: -1 }), 'simulatedBy waits for timeoutMs, a number above 0, and was given -1'],
  [() => make(simulatedBy)({ name: 'mine', next, timeoutMs: NaN }), 'and was given NaN'],
  [() => make(simulatedBy)({ name: 'mine', next, model }), 'simulatedBy takes as model the name'],
  [() => make(simulatedBy)({ name: 'mine', nxt: next }), 'did you mean "next"?'],
  [() => make(scripted)({ turns: 'Hello' }), 'turns is "Hello", not a list'],
  [() => make(scripted)({}), 'turns is nothing, not a list'],
  [() => make(scripted)({ turns: ['Hello'], by: 'usp' }), 'by is "usp", not a simulator'],
  [() => make(scripted)({ turns: ['Hello'], then: 'leave' }), 'then is "leave"'],
  [() => make(replay)({}), 'replay was given nothing for a record'],
  [() => make(replay)('a.json'), 'replay was given "a.json" for its options'],
] as const)
  test(`a builder refuses: ${sentence}`, () => {
    expect(call).toThrow(/^set-up: /);
    expect(call).toThrow(sentence);
  });

test('a format that is none names those there are', () => {
  expect(() => make(userModel)({ model, format: 'llama' })).toThrow("Give one of: 'usp', 'userlm', 'chat'.");
});

for (const entry of [7, null, ['Hi'], {}, { free: 1, leave: 'gave up' }, { leave: 'gave up', text: 7 }, { say: 'Hi' }])
  test(`an entry of a script that is none: ${JSON.stringify(entry)}`, () => {
    const script = scripted({ turns: [entry as never], by: usp({ model }) });
    expect(() => script.start({ profile: ann, scenario: refund, random: seededRandom(1), seed: 1 })).toThrow(/^set-up: the script cannot be played: entry 1/);
  });
