import type { Model } from '../model/model.js';
import type { Judge } from './judge.js';

export interface JudgeOptions {
  readonly model: Model;
}

/**
 * A judge that asks one model, once, for all criteria: evidence, then reasoning, then the answer, then certainty. It sees the
 * transcript and the voiced cues, never the profile, the plan or the simulator. With the offline model, rules decide instead.
 */
export function judge({ model }: JudgeOptions): Judge {
  let ruling: Promise<Judge['rule']> | undefined;
  return {
    name: model.offline ? 'offline rules' : 'judge',
    model: model.name,
    offline: model.offline,
    timeoutMs: model.timeoutMs,
    // Loaded with the first question: every process that reads the configuration makes a judge.
    rule: async (question, turns, context) => (await (ruling ??= import('./ruledBy.js').then(({ ruledBy }) => ruledBy(model))))(question, turns, context),
  };
}
