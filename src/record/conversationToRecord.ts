import type { Conversation } from '../conversation/conversation.js';
import type { ConversationRecord } from './conversationRecord.js';
import type { VerdictRecord } from './verdictRecord.js';

// Only the type: whoever writes records need not load their schema.
const SCHEMA_VERSION: ConversationRecord['schemaVersion'] = 1;

/** The versioned record of a conversation. Causes of failures stay behind: they may hold anything. */
export function conversationToRecord(
  conversation: Conversation,
  { spec, again, verdicts = [] }: { spec: ConversationRecord['spec']; again: string; verdicts?: readonly VerdictRecord[] },
): ConversationRecord {
  const { failure, startedAt, fidelity, cues, turns, ...rest } = conversation;
  return {
    schemaVersion: SCHEMA_VERSION,
    kind: 'conversation',
    ...rest,
    scenario: {
      ...rest.scenario,
      facts: [...rest.scenario.facts],
      successCriteria: [...rest.scenario.successCriteria],
      earlier: rest.scenario.earlier.map(memory => ({ ...memory, turns: [...memory.turns], promised: [...memory.promised], changes: [...memory.changes] })),
    },
    failure:
      failure === null
        ? null
        : {
            party: failure.party,
            code: failure.code,
            what: failure.what,
            ...(failure.details ? { details: failure.details.map(([label, value]) => [label, value]) } : {}),
            ...(failure.next === undefined ? {} : { next: failure.next }),
          },
    fidelity: [...fidelity],
    voided: [...rest.voided],
    cues: [...cues],
    turns: turns.map(({ plan, raw, ...turn }) => ({
      ...turn,
      ...(raw ? { raw } : {}),
      ...(plan ? { plan: { ...plan, progress: [...plan.progress], also: [...(plan.also ?? [])] } } : {}),
    })),
    verdicts: [...verdicts],
    startedAt: new Date(startedAt).toISOString(),
    spec,
    again,
  };
}
