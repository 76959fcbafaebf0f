import type { Model } from '../model/model.js';
import { checkJudgeOptions } from './checkJudgeOptions.js';
import type { Judge } from './judge.js';
import type { SampleProfile } from './sampling/profile.js';

export interface JudgeOptions {
  readonly model: Model;
  /** `paired` (the default): two samples in both orders, up to six where they disagree. `single`: one sample, with a higher gate, for less money. */
  readonly samples?: SampleProfile;
  /** Whether a language model is first asked who is speaking in some short excerpts, once and kept. Default true; false: it rules unchecked. */
  readonly precheck?: boolean;
  /** A better model, or a judge, asked only where this one stays in doubt. Default none. */
  readonly escalateTo?: Model | Judge;
  /** One voice in a panel: `gpt`. Default: the model's name up to its version. */
  readonly family?: string;
}

/**
 * A judge that asks one model for all criteria at once: evidence, then reasoning, then the answer, then certainty. It sees the
 * transcript and the voiced cues, never the profile, the plan or the simulator. With the offline model, rules decide instead.
 * An option that is none, or of the wrong kind, is a set-up failure.
 */
export function judge(options: JudgeOptions): Judge {
  checkJudgeOptions(options);
  const { model, samples = 'paired', precheck = true, escalateTo, family } = options;
  let ruling: Promise<Judge['rule']> | undefined;
  return {
    name: model.offline ? 'offline rules' : 'judge',
    model: model.name,
    offline: model.offline,
    timeoutMs: model.timeoutMs,
    // Rules say the same however often they are asked.
    samples: model.offline ? 'single' : samples,
    ...(family === undefined ? {} : { family }),
    ...(escalateTo === undefined ? {} : { escalateTo: 'complete' in escalateTo ? judge({ model: escalateTo, samples, precheck }) : escalateTo }),
    ...(model.offline || !precheck ? {} : { check: async options => (await import('./precheck/checkJudge.js')).checkJudge(model, options) }),
    // Loaded with the first question: every process that reads the configuration makes a judge.
    rule: async (question, turns, context) => (await (ruling ??= import('./ruledBy.js').then(({ ruledBy }) => ruledBy(model))))(question, turns, context),
  };
}
