import type { ConversationRecord } from './conversationRecord.js';

/** What all conversations with one person came to. */
export interface TestedPerson {
  readonly id: string;
  /** Over all verdicts: not met before inconclusive before met; null when nothing was judged. */
  readonly outcome: 'met' | 'not met' | 'inconclusive' | null;
  /** At least one verdict on a conversation with this person was met or not met. Nobody else counts as tested. */
  readonly decided: boolean;
}

type Outcome = NonNullable<TestedPerson['outcome']>;

/** The people of these conversations, by name, and what became of them. The same person in many conversations is one. */
export function peopleTested(records: readonly ConversationRecord[]): TestedPerson[] {
  const outcomes = new Map<string, Outcome[]>();
  for (const { id, profile, verdicts } of records) {
    const came = outcomes.get(profile.id) ?? [];
    outcomes.set(profile.id, came);
    for (const { outcome, rate } of verdicts) {
      if (rate === undefined) came.push(outcome);
      else came.push(...(rate.each ?? []).filter(({ conversation }) => conversation === id).map(each => each.outcome));
    }
  }
  return [...outcomes]
    .map(([id, came]) => ({
      id,
      outcome: (['not met', 'inconclusive', 'met'] as const).find(outcome => came.includes(outcome)) ?? null,
      decided: came.some(outcome => outcome !== 'inconclusive'),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
