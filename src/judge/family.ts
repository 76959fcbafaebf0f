import type { Judge } from './judge.js';

/** Families whose models have several names; of words of two families in one name, the first counts. */
const FAMILIES: readonly (readonly [family: string, names: RegExp])[] = [
  ['gpt', /gpt|^o\d|davinci/u],
  ['claude', /claude/u],
  ['gemini', /gemini|gemma/u],
  ['llama', /llama/u],
  ['mistral', /(?:mi[sn]i?|magi|code)stral|mixtral|pixtral/u],
  ['qwen', /qwen|qwq/u],
];

/**
 * The model family of a judge, in small letters: the declared one, else the model's name up to its version. `gpt-4o` and `gpt-4o-mini` are
 * both `gpt`, `meta-llama/Llama-3-70b` is `llama`: models of one family err alike, and are one voice.
 */
export function familyOf({ model, family = '' }: Pick<Judge, 'model' | 'family'>): string {
  const declared = family.trim().toLowerCase();
  if (declared !== '') return declared;
  const name = (model.split('/').at(-1) ?? model).toLowerCase();
  const known = FAMILIES.map(([of, names]) => [of, name.search(names)] as const).filter(([, at]) => at >= 0);
  const [first] = known.sort(([, a], [, b]) => a - b);
  return first?.[0] ?? /\p{L}+/u.exec(name)?.[0] ?? name;
}
