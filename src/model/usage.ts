import type { Usage } from './model.js';

/** Nothing was asked. */
export const NO_USAGE: Usage = { calls: 0, promptTokens: 0, completionTokens: 0 };

/** What two calls cost together. */
export const usageOf = (a: Usage, b: Usage): Usage => ({
  calls: a.calls + b.calls,
  promptTokens: a.promptTokens + b.promptTokens,
  completionTokens: a.completionTokens + b.completionTokens,
});
