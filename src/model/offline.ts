import { Failure } from '../support/failure.js';
import type { Completion, Model } from './model.js';
import { NO_USAGE } from './usage.js';

/** A rule that answers one kind of request from its facts, in the shape of its schema. Deterministic for the same facts and seed. */
export type OfflineRule = (facts: unknown, seed: number) => unknown;

/**
 * The rule-based model: chosen, never fallen back to. It reads a request's facts where a language model reads its prompt,
 * costs no call and no token, and is called *offline* wherever its results show. A task's rule is loaded when it is first asked for.
 */
export function offlineModel(rules: Readonly<Record<string, () => Promise<OfflineRule>>>): Model {
  return {
    name: 'offline',
    offline: true,
    timeoutMs: 10_000,
    answersAs: [],
    async complete<T>({ task, facts, seed, schema }: Parameters<Model['complete']>[0]): Promise<Completion<T>> {
      const load = rules[task];
      if (!load) {
        throw new Failure({
          party: 'set-up',
          code: 'offline-no-rule',
          what: `the offline model has no rule for "${task}"`,
          next: 'Name a language model: USERSIM_MODEL, or openai({ model }).',
        });
      }
      const rule = await load();
      const reply = rule(facts, seed);
      return {
        value: schema.parse(reply) as T,
        unreadable: null,
        raw: JSON.stringify(reply),
        answeredBy: 'offline',
        usage: NO_USAGE,
        ms: 0,
      };
    },
  };
}
