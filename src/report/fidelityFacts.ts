import type { ConversationRecord } from '../record/conversationRecord.js';
import { isCutShort } from '../record/cutShort.js';
import { wilson } from '../statistics/proportion.js';
import type { LostConversation } from './testRun.js';

type Held = Pick<ConversationRecord, 'ending' | 'voided' | 'fidelity' | 'meaning'>;
type Finding = ConversationRecord['fidelity'][number];

export interface AttemptCounts {
  /** People who talked to an end, each counted once. */
  readonly first: number;
  /** Of these, how many the fidelity gate voided. */
  readonly void: number;
  /** Share of first attempts that were void; null when there was none. */
  readonly share: number | null;
  /** Wilson 95 % of that share. */
  readonly interval: readonly [low: number, high: number];
  /** First attempts that a model, the set-up or the end of the test cut short: they say nothing of the simulated user, and are in no share. */
  readonly cutShort: number;
}

/** One kind of fault, and what it did to the chatbot's chances. */
export interface FindingRow {
  readonly kind: Finding['kind'];
  readonly proven: number;
  readonly suspected: number;
  readonly helped: number;
  readonly hindered: number;
  readonly neither: number;
  readonly unclear: number;
}

export interface FidelityFacts {
  /** Most frequent first. */
  readonly findings: readonly FindingRow[];
  /** Whether a model read conversations for faults of meaning, over all that were held. */
  readonly meaning: { readonly models: readonly string[]; readonly read: number; readonly notMeasured: number };
}

/** Counts first attempts. Later ones and what was never held are left out, what was cut short is counted apart. */
export function attemptFacts(conversations: readonly Held[], lost: readonly Pick<LostConversation, 'attempt'>[]): AttemptCounts {
  const firsts = conversations.filter(({ ending, voided }) => ending !== 'not run' && voided.length === 0);
  const held = firsts.filter(({ ending }) => !isCutShort(ending));
  const first = held.length;
  const voids = held.filter(({ ending }) => ending === 'simulator invalid').length;
  const cutShort = firsts.length - first + lost.filter(({ attempt }) => attempt === 1).length;
  return { first, void: voids, share: first === 0 ? null : voids / first, interval: wilson(voids, first), cutShort };
}

export function fidelityFacts(conversations: readonly Held[]): FidelityFacts {
  const held = conversations.filter(({ ending }) => ending !== 'not run');
  const findings = held.flatMap(({ fidelity }) => fidelity);
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  const rows = kinds.map((kind): FindingRow => {
    const of = findings.filter(finding => finding.kind === kind);
    const effect = (name: Finding['effect']) => of.filter(finding => finding.effect === name).length;
    const proven = of.filter(finding => finding.proven).length;
    return {
      kind,
      proven,
      suspected: of.length - proven,
      helped: effect('helped'),
      hindered: effect('hindered'),
      neither: effect('neither'),
      unclear: effect('unclear'),
    };
  });
  const asked = held.flatMap(({ meaning }) => meaning ?? []);
  const read = asked.filter(({ notMeasured }) => notMeasured === null).length;
  return {
    findings: rows.sort((a, b) => b.proven - a.proven || b.suspected - a.suspected),
    meaning: { models: [...new Set(asked.map(({ model }) => model))], read, notMeasured: held.length - read },
  };
}
