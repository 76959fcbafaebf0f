import { expect, test } from '@playwright/test';
import { firstHabits, otherHabits } from '../../../src/model/habits.js';

// What servers were seen to say, word for word (GitHub threads), and what follows from it.
for (const [status, text, expected] of [
  [400, "{\"error\":\"'response_format.type' must be 'json_schema' or 'text'\"}", { structure: 'json' }],
  [400, 'Either "json_schema" or "grammar" can be specified, but not both', { structure: 'json' }],
  [400, 'This response_format type is unavailable now', { structure: 'json' }],
  [400, 'This model does not support response format `json_schema`.', { structure: 'json' }],
  [404, 'No endpoints found that can handle the requested parameters.', { structure: 'json' }],
  [500, 'Failed to parse grammar', { structure: 'json' }],
  [400, "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.", { temperature: false }],
  [400, "Unsupported parameter: 'temperature' is not supported with this model.", { temperature: false }],
  [422, '{"detail":[{"type":"extra_forbidden","loc":["body","seed"],"msg":"Extra inputs are not permitted"}]}', { seed: false }],
  [400, "Unsupported parameter: 'stop' is not supported with this model.", { stop: false }],
  [
    400,
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    { tokens: 'max_completion_tokens', tokensSwapped: true },
  ],
  [404, 'The model `gpt-9` does not exist or you do not have access to it.', null],
  [400, 'max_tokens is too large: 100000. This model supports at most 16384 completion tokens', null],
  [400, "This model's maximum context length is 8192 tokens.", null],
  [500, 'Internal server error', null],
  [401, 'response_format', null],
] as const) {
  test(`${status} ${text}`, () => {
    expect(otherHabits(firstHabits('auto', false), status, text, true)).toEqual(expected);
  });
}

test('nothing is tried twice', () => {
  const refusal = 'Unsupported: max_tokens, max_completion_tokens, temperature, seed, response_format';
  let habits = firstHabits('auto', true);
  let changes = 0;
  for (let other = otherHabits(habits, 400, refusal, true); other; other = otherHabits(habits, 400, refusal, true)) {
    habits = { ...habits, ...other };
    changes++;
  }
  expect(changes).toBe(5);
});
