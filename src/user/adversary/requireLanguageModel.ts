import { setUp } from '../../support/checkedOptions.js';
import type { Adversary } from './adversary.js';

/** The offline model cannot be an adversary: a set-up failure. Apart from the rest, which a configuration would load. */
export function requireLanguageModel(adversary: Adversary | null, model: { readonly offline: boolean }): void {
  if (adversary === null || !model.offline) return;
  throw setUp(
    'adversary-offline',
    'an adversarial person needs a language model: the offline one words no requests',
    "Give the simulator one: usp({ model: openai({ model: 'gpt-5-mini' }) })",
  );
}
