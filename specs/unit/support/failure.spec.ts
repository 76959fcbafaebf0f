import { expect, test } from '@playwright/test';
import { Failure, type Party } from '../../../src/support/failure.js';

for (const [party, first] of [
  ['chatbot', 'chatbot failed: it broke'],
  ['simulated user', 'simulated user: it broke'],
  ['judge', 'judge: it broke'],
  ['model', 'model: it broke'],
  ['set-up', 'set-up: it broke'],
] as const satisfies readonly (readonly [Party, string])[]) {
  test(`the first line of a failure names the ${party}`, () => {
    const failure = new Failure({ party, code: 'x', what: 'it broke' });
    expect(failure.message).toBe(first);
    expect(failure.party).toBe(party);
    expect(String(failure)).toBe(`Error: ${first}`);
  });
}

test('a failure says what was asked, what was there, and what to do next', () => {
  const cause = new Error('ECONNREFUSED');
  const failure = new Failure({
    party: 'set-up',
    code: 'unreachable',
    what: 'nobody answers',
    details: [
      ['address', 'http://localhost:1'],
      ['known', 'none'],
    ],
    next: 'Start the chatbot first.',
    cause,
  });
  expect(failure.message).toBe(['set-up: nobody answers', '', '  address:  http://localhost:1', '  known:    none', '', 'Start the chatbot first.'].join('\n'));
  expect(failure.cause).toBe(cause);
});
