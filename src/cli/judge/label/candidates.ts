import { doubtFacts } from '../../../judge/doubts.js';
import { statedGate } from '../../../judge/sampling/gate.js';
import { settle } from '../../../judge/sampling/settle.js';
import type { Ruling } from '../../../judge/judge.js';
import type { Question } from '../../../judge/question.js';
import { askedQuestion } from '../../../record/asked/askedQuestion.js';
import type { ConversationRecord } from '../../../record/conversationRecord.js';
import { decidedUnder } from '../../../record/asked/judgedBy.js';
import type { VerdictRecord } from '../../../record/verdictRecord.js';
import { transcriptHashOf } from '../../../record/transcriptHash.js';
import { itemId, type Item } from './item.js';

/** Why a verdict is nobody's to label. */
export type LeftOut =
  | 'computed, no judge was asked'
  | 'the conversation was no exam'
  | 'the judge failed'
  | 'two conversations are compared, and the page shows one'
  | 'its record does not hold what the judge was asked'
  | 'the same question again'
  | 'not asked for'
  | 'by offline rules, and a language model judged others';

export interface Candidates {
  readonly items: readonly Item[];
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  /** Nobody but offline rules judged: what is measured is the rules. */
  readonly offline: boolean;
}

export interface Wanted {
  /** A matcher's name: `toMeet`. */
  readonly matcher?: string | undefined;
  /** Words of the criterion, case ignored. */
  readonly criterion?: string | undefined;
}

const COMPARING: readonly string[] = ['toBePreferredOver'];
/** Verdicts over many conversations: what each came to was asked as `toMeet`. */
const EACH = 'toMeet';

/** Every judged verdict in the records that a person can be asked about, by id; what is left out is counted. */
export function candidatesIn(records: readonly ConversationRecord[], wanted: Wanted = {}): Candidates {
  const leftOut = new Map<LeftOut, number>();
  const leave = (because: LeftOut) => void leftOut.set(because, (leftOut.get(because) ?? 0) + 1);
  const found = new Map<string, Item & { offline: boolean }>();
  for (const record of records) {
    const transcriptHash = transcriptHashOf(record.turns);
    for (const verdict of record.verdicts) {
      const because = objection(verdict, record, wanted);
      const question = because === null ? askedQuestion(verdict, record) : null;
      if (question === null) {
        leave(because ?? 'its record does not hold what the judge was asked');
        continue;
      }
      const item = itemOf(verdict, record, transcriptHash, question);
      if (found.has(item.id)) leave('the same question again');
      // What was judged last stands: a judge that was changed has ruled anew.
      found.set(item.id, { ...item, offline: verdict.judge?.offline === true });
    }
  }
  const all = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const offline = all.length > 0 && all.every(item => item.offline);
  const items = all.filter(item => {
    if (item.offline && !offline) leave('by offline rules, and a language model judged others');
    return offline || !item.offline;
  });
  return { items: items.map(({ offline: _, ...item }) => item), leftOut, offline };
}

function objection(verdict: VerdictRecord, record: ConversationRecord, { matcher, criterion }: Wanted): LeftOut | null {
  if (verdict.judge === null) return 'computed, no judge was asked';
  const rulings = rulingsIn(verdict, record);
  if (doubtFacts(verdict.doubt).noExam) return 'the conversation was no exam';
  // Of a rate: this one was not asked about, because it was no exam.
  if (rulings.length === 0) return verdict.rate === undefined ? 'the judge failed' : 'the conversation was no exam';
  if (doubtFacts(verdict.doubt).judgeBroke) return 'the judge failed';
  if (COMPARING.includes(verdict.matcher)) return 'two conversations are compared, and the page shows one';
  if (matcher !== undefined && matcher !== verdict.matcher && (verdict.rate === undefined || matcher !== EACH)) return 'not asked for';
  if (criterion !== undefined && !verdict.criterion.toLowerCase().includes(criterion.toLowerCase())) return 'not asked for';
  return null;
}

/** The rulings about this conversation. */
export const rulingsIn = ({ rulings, rate }: VerdictRecord, { id }: ConversationRecord): VerdictRecord['rulings'] =>
  rate === undefined ? rulings : rulings.filter(({ conversation }) => conversation === id);

/** The verdict as a person can be asked about it. */
export function itemOf(verdict: VerdictRecord, record: ConversationRecord, transcriptHash: string, question: Question): Item {
  const rulings = rulingsIn(verdict, record);
  const [first] = rulings;
  const asked = [...new Set(rulings.map(ruling => ruling.criterion))];
  const criterion = verdict.rate === undefined ? verdict.criterion : (first?.criterion ?? verdict.criterion);
  const parts = asked.length === 1 && asked[0] === criterion ? [] : asked;
  const came = verdict.rate === undefined ? verdict : { ...settled(rulings), matcher: EACH };
  const { unread } = doubtFacts(came.doubt);
  const { certainty } = came;
  return {
    id: itemId(record.id, criterion, parts, transcriptHash, verdict.question === undefined ? '' : JSON.stringify(verdict.question)),
    matcher: came.matcher,
    criterion,
    parts,
    negated: verdict.rate === undefined && verdict.negated,
    question,
    prediction: unread ? null : (came.leaning ?? 'cannot tell'),
    certainty: unread || certainty === null || !(certainty >= 0 && certainty <= 100) ? null : certainty,
    ordersAgree: came.ordersAgree ?? null,
    judge: decidedUnder(verdict, rulings, record.id),
    conversation: record.id,
    transcriptHash,
    cluster: record.profile.id,
    turns: record.turns.map(({ speaker, text }) => ({ speaker, text })),
  };
}

/** What the samples of one conversation in a rate lean to. */
const settled = (rulings: VerdictRecord['rulings']) => settle(rulings as readonly Ruling[], statedGate(0));
