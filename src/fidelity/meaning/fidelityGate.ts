import type { Embedder } from '../../model/embedder.js';
import type { Model } from '../../model/model.js';
import type { Profile } from '../../profile/profile.js';
import { checkedKeys, checkedModel } from '../../support/checkedOptions.js';
import type { MeaningGate } from '../meaningGate.js';

export interface FidelityGateOptions {
  /** The language model that reads. With the offline model nothing is read, and faults of meaning are not measured. */
  readonly model: Model;
  /** Of whom the 19 others of cycle consistency are drawn. Default: the authored people of the shipped corpus. Called at the first reading. */
  readonly people?: () => readonly Profile[];
  /** Measures similarity of meaning for cycle consistency. Default: words in common. */
  readonly embedder?: Embedder;
}

const EXAMPLE = "fidelityGate({ model: openai({ model: 'gpt-5-mini' }) })";

/**
 * Reads a finished conversation for faults of meaning, in one call to a model: it re-extracts the person without knowing the profile,
 * and names faults with exact words and a stated certainty. Code then checks the words, compares what was re-extracted with the
 * profile, and ranks the person among 20. A reply that cannot be read leaves the conversation not measured, never sound.
 */
export function fidelityGate(options: FidelityGateOptions): MeaningGate {
  checkedKeys('fidelityGate', options, ['model', 'people', 'embedder'] satisfies (keyof FidelityGateOptions)[], EXAMPLE);
  checkedModel('fidelityGate', options.model, EXAMPLE);
  const { model } = options;
  let reader: Promise<MeaningGate['read']> | undefined;
  return {
    model: model.name,
    timeoutMs: model.timeoutMs,
    read: async (played, context) => (await (reader ??= import('./meaningReader.js').then(({ meaningReader }) => meaningReader(options))))(played, context),
  };
}
