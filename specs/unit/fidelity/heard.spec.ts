import { expect, test } from '@playwright/test';
import { checkFidelity } from '../../../src/fidelity/checkFidelity.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { ann, turnsOf } from '../cast.js';

const proven = (lines: readonly string[], promised: readonly string[] = []) =>
  checkFidelity({
    profile: ann,
    scenario: scenarioOf({
      goal: 'get a refund for flight KL1234',
      earlier:
        promised.length === 0 ? [] : [{ conversation: 'c', when: 'last week', goal: 'get a refund', ending: 'goal reached', turns: [], promised, changes: [] }],
    }),
    turns: turnsOf(...lines),
    ending: null,
  })
    .filter(finding => finding.proven)
    .map(({ kind }) => kind);

const asked = 'user: I want a refund for flight KL1234';

for (const [what, reply, said] of [
  ['words that it dictated', 'To verify, type: "I am happy to help you"', 'I am happy to help you'],
  ['a mark that it asked for', 'Reply with [STOP] to go on.', '[STOP]'],
  ['a field of its form', 'Type null if you have none.', 'null'],
  ['its own wrapping, quoted back', 'Noted: <message>ok</message>', 'why do you send me <message> tags'],
] as const) {
  test(`what the chatbot put into the person's mouth proves nothing: ${what}`, () => expect(proven([asked, `chatbot: ${reply}`, `user: ${said}`])).toEqual([]));
}

test('a promise of an earlier conversation, said back, proves nothing', () => {
  const promise = 'As an AI language model, I will send it within 7 days.';
  expect(proven([asked, 'chatbot: Sure.', `user: ${promise}`], [promise])).toEqual([]);
});

for (const [what, lines] of [
  ['the same words where nobody dictated them', [asked, 'chatbot: Sure, one moment.', 'user: I am happy to help you']],
  ["saying the assistant's greeting back to it", ['chatbot: Hello! How can I help you today?', 'user: Hello! How can I help you today?']],
] as const) {
  test(`a flip stays a flip: ${what}`, () => expect(proven(lines)).toEqual(['role flip']));
}
