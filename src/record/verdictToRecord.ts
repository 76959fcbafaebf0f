import type { Verdict } from '../judge/verdict.js';
import type { Usage } from '../model/model.js';
import type { Party } from '../support/failure.js';
import type { VerdictRecord } from './verdictRecord.js';

/** The versioned record of a verdict. */
export function verdictToRecord(verdict: Verdict, about: { party: Party | null; conversations: readonly string[]; usage: Usage }): VerdictRecord {
  const plain = JSON.parse(JSON.stringify(verdict)) as Omit<VerdictRecord, 'schemaVersion' | 'kind' | 'party' | 'conversations' | 'usage'>;
  return { schemaVersion: 1, kind: 'verdict', ...plain, party: about.party, conversations: [...about.conversations], usage: about.usage };
}
