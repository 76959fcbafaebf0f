import { existsSync } from 'node:fs';
import { readLabels } from '../../judge/calibration/readLabels.js';
import type { LabelRow } from '../../judge/calibration/labelRow.js';
import { conversationRecordSchema, type ConversationRecord } from '../../record/conversationRecord.js';
import { Failure } from '../../support/failure.js';
import { correctedRates, type CorrectedRate } from './correctedRates.js';
import { criterionAsked, judgedIn, type Judged } from './judgedIn.js';
import { transcriptHashOf } from '../../record/transcriptHash.js';
import type { VerdictRecord } from '../../record/verdictRecord.js';

/** A person's disagreement with one verdict. The outcome stays. */
export interface Dispute {
  readonly conversation: string;
  readonly criterion: string;
  readonly negated: boolean;
  readonly outcome: VerdictRecord['outcome'];
  /** What the expectation came to in the person's eyes, after `.not`. */
  readonly says: string;
  readonly why: string | null;
}

/** What people's labels say of a run. */
export interface LabelFacts {
  readonly disputes: readonly Dispute[];
  readonly rates: readonly CorrectedRate[];
  /** Why the labels could not be read; null where they were, or where there are none. */
  readonly unreadable: string | null;
  /** Expectations of the run that a judge ruled on, labelled or not; absent where nobody looked. */
  readonly criteria?: number;
  /** Records of the run that cannot be read: what labels say of them is not told. Absent where there are none, or no labels. */
  readonly recordsLeftOut?: number;
}

/** Of a run that nobody has labelled. */
export const NO_LABELS: LabelFacts = { disputes: [], rates: [], unreadable: null };

/** The record in a file, or null where it is none. */
export function recordIn(file: string, readText: (path: string) => string | null): ConversationRecord | null {
  try {
    return conversationRecordSchema.safeParse(JSON.parse(readText(file) ?? '')).data ?? null;
  } catch {
    return null;
  }
}

/** What the labels in files say of these records. A file that is not there says nothing; one that cannot be read is told, and labels nothing. */
export function labelFacts(labels: string | readonly string[], records: readonly string[], readText: (path: string) => string | null): LabelFacts {
  let rows: LabelRow[];
  try {
    rows = [labels]
      .flat()
      .filter(file => existsSync(file))
      .flatMap(readLabels);
  } catch (error) {
    if (error instanceof Failure) return { ...NO_LABELS, unreadable: error.facts.what };
    throw error;
  }
  const disputed = rows.filter(({ source }) => source === 'dispute');
  const judged: Judged[] = [];
  const disputes: Dispute[] = [];
  let leftOut = 0;
  for (const file of records) {
    const record = recordIn(file, readText);
    if (record === null) {
      leftOut++;
      continue;
    }
    judged.push(...judgedIn(record));
    disputes.push(...disputesOf(record, disputed));
  }
  const criteria = new Set(judged.map(({ criterion, negated }) => JSON.stringify([criterion, negated]))).size;
  return { disputes, rates: correctedRates(judged, rows), unreadable: null, criteria, ...(leftOut > 0 ? { recordsLeftOut: leftOut } : {}) };
}

/** Who disagrees with what in one conversation; of one person's several words on the same the last. */
function disputesOf(record: ConversationRecord, disputed: readonly LabelRow[]): Dispute[] {
  const hash = transcriptHashOf(record.turns);
  const own = disputed.filter(row => row.transcriptHash === hash && (row.conversation ?? record.id) === record.id);
  if (own.length === 0) return [];
  return judgedIn(record).flatMap(({ criterion, negated, outcome }) => {
    const rows = own.filter(row => row.criterion === criterion);
    const last = new Map(rows.map(row => [typeof row['labeller'] === 'string' ? row['labeller'] : '', row]));
    return [...last.values()].map(({ gold, why }) => ({
      conversation: record.id,
      criterion,
      negated,
      outcome,
      says: negated ? turned(gold ?? '') : (gold ?? ''),
      why: why ?? null,
    }));
  });
}

const turned = (gold: string): string => (gold === 'met' ? 'not met' : gold === 'not met' ? 'met' : gold);

/** The disputes about one verdict of a conversation. */
export const disputesAbout = (disputes: readonly Dispute[], verdict: VerdictRecord, conversation: string): Dispute[] =>
  disputes.filter(one => one.conversation === conversation && one.negated === verdict.negated && one.criterion === criterionAsked(verdict, conversation));
