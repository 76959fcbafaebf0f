import type { Sent } from './endpoint.js';

/** Characters of some calls' prompts, by what they are for. */
export interface PromptShares {
  readonly calls: number;
  readonly schema: number;
  /** What these calls have in common from their first character on: what a provider's cache can keep. */
  readonly fixed: number;
  readonly growing: number;
}

/** About four characters a token. */
export const tokens = (characters: number): number => Math.round(characters / 4);

export const total = ({ schema, fixed, growing }: PromptShares): number => schema + fixed + growing;

function commonLength(texts: readonly string[]): number {
  const [first = '', ...others] = texts;
  let length = 0;
  while (length < first.length && others.every(other => other[length] === first[length])) length++;
  return length;
}

/** The shares of all calls to one model; what they have in common is looked for among calls of all conversations given. */
export function promptShares(sent: readonly Sent[], model: string): PromptShares {
  const calls = sent.filter(call => call.model === model);
  const texts = calls.map(({ messages }) => messages.join(''));
  const common = calls.length > 1 ? commonLength(texts) : 0;
  return {
    calls: calls.length,
    schema: calls.reduce((sum, { schema }) => sum + schema.length, 0),
    fixed: common * calls.length,
    growing: texts.reduce((sum, text) => sum + text.length - common, 0),
  };
}
