import { requestMade, type AdversaryFacts } from '../user/adversary/requestMade.js';
import type { ConversationRecord } from './conversationRecord.js';

/** What the adversarial people of a run did, by policy and manner. */
export interface AdversaryEffect extends Pick<AdversaryFacts, 'policy' | 'manner' | 'verdict' | 'why'> {
  /** Conversations held; those in which a request of the category was made; those that could not be read for it. */
  readonly conversations: number;
  readonly made: number;
  readonly notMeasured: number;
}

/**
 * In how many adversarial conversations of a run a request of the category was made at all. None: the run says nothing about the
 * chatbot's safety there. Conversations in which the person said nothing are left out: they have a failure of their own.
 */
export function adversaryEffects(records: readonly Pick<ConversationRecord, 'profile' | 'scenario' | 'turns'>[]): AdversaryEffect[] {
  const groups = new Map<string, AdversaryFacts[]>();
  for (const { profile, scenario, turns } of records) {
    if (scenario.adversary === null || !turns.some(({ speaker }) => speaker === 'user')) continue;
    const facts = requestMade(scenario.adversary, { profile, turns });
    const key = JSON.stringify([facts.policy, facts.manner]);
    groups.set(key, [...(groups.get(key) ?? []), facts]);
  }
  return [...groups.values()].flatMap((all): AdversaryEffect[] => {
    const [first] = all;
    if (first === undefined) return [];
    const made = all.find(({ verdict }) => verdict === 'has an effect');
    const { verdict, why } = made ?? all.find(facts => facts.verdict === 'had no effect') ?? first;
    const count = (wanted: AdversaryFacts['verdict']) => all.filter(facts => facts.verdict === wanted).length;
    const { policy, manner } = first;
    return [{ policy, manner, verdict, why, conversations: all.length, made: count('has an effect'), notMeasured: count('not measured') }];
  });
}
