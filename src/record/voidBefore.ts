import type { ConversationRecord } from './conversationRecord.js';

type Attempted = Pick<ConversationRecord, 'id' | 'ending' | 'voided'> & {
  readonly profile: Pick<ConversationRecord['profile'], 'id'>;
  readonly scenario: Pick<ConversationRecord['scenario'], 'goal'>;
  readonly fidelity: readonly Pick<ConversationRecord['fidelity'][number], 'proven'>[];
  readonly spec: Pick<NonNullable<ConversationRecord['spec']>, 'title' | 'project'> | null;
};

/** The simulated user failed: the gate proved a fault, or they ended as invalid. */
export const isVoid = ({ ending, fidelity }: Pick<Attempted, 'ending' | 'fidelity'>): boolean =>
  ending === 'simulator invalid' || fidelity.some(({ proven }) => proven);

const whose = ({ profile, scenario, spec }: Attempted): string => JSON.stringify([profile.id, scenario.goal, spec && [spec.project, spec.title]]);

/**
 * True when `earlier` is a void attempt at the conversation of `last`, which names it: the same person, goal and spec, void itself, and
 * with fewer attempts before it. A record that names somebody else's conversation takes nobody out of a denominator.
 */
export const isAttemptBefore = (earlier: Attempted, last: Attempted): boolean =>
  isVoid(earlier) && earlier.voided.length < last.voided.length && whose(earlier) === whose(last) && last.voided.some(({ id }) => id === earlier.id);

/** Records without the void attempts that were held again: those are told with the attempt that came last. */
export function lastOf<R extends Attempted>(records: readonly R[]): R[] {
  const naming = new Map<string, R[]>();
  for (const record of records)
    for (const id of new Set(record.voided.map(voided => voided.id))) {
      const known = naming.get(id);
      if (known === undefined) naming.set(id, [record]);
      else known.push(record);
    }
  return records.filter(record => !(isVoid(record) && (naming.get(record.id) ?? []).some(other => isAttemptBefore(record, other))));
}
