import { objectionTo } from '../../conversation/examinable.js';
import { goalQuestion } from '../../conversation/goalQuestion.js';
import { howSettled } from '../../conversation/howSettled.js';
import type { Asked } from '../../conversation/judged.js';
import { criteriaOf } from '../../judge/questions/criteriaOf.js';
import { DEFAULT_GATES } from '../../judge/sampling/profile.js';
import { askedQuestion } from '../../record/asked/askedQuestion.js';
import type { ConversationRecord } from '../../record/conversationRecord.js';
import { recordToConversation } from '../../record/recordToConversation.js';
import type { VerdictRecord } from '../../record/verdictRecord.js';

type Outcome = VerdictRecord['outcome'];

/** What a verdict in the record said before. */
export interface Was {
  readonly matcher: string;
  readonly outcome: Outcome;
  readonly certainty: number | null;
  readonly judge: string;
}

/** One question to the judge, and what its criteria came to before; null for one that was never asked. */
export interface Asking {
  readonly asked: Asked;
  readonly was: readonly (Was | null)[];
  /** As the record keeps the question. */
  readonly kept?: VerdictRecord['question'];
}

/** A verdict that cannot be judged anew. */
export interface LeftOut {
  readonly matcher: string;
  readonly criterion: string;
  readonly because: 'counted without a judge' | 'needs more than its record holds' | 'asked once a record' | 'beyond the 100 criteria that one record is asked';
}

/** Another conversation's record by its id; null where it is not at hand. */
export type RecordOf = (id: string) => ConversationRecord | null;

/** Criteria that one record is asked at most: who sends records must not decide what judging them costs. */
const MOST_CRITERIA = 100;
/** Of these a record has one question, whatever its verdicts are called. */
const ONCE: readonly string[] = ['toBePersonalized', 'toBeConsistent', 'toHaveEnded'];

/** Matchers that ask about one sentence. */
const SENTENCES: readonly string[] = ['toMeet', 'toMeetAll', 'toMeetRate'];

/**
 * What the record's own verdicts asked, as questions; criteria of one kind share a call. Each stands once, as it was settled last.
 * A record demands more than the default gate (`least`), never less: only who regrades may.
 */
export function ownQuestions(
  record: ConversationRecord,
  minCertainty: number | undefined,
  recordOf: RecordOf = () => null,
  least: number = DEFAULT_GATES.paired,
): { readonly askings: readonly Asking[]; readonly leftOut: readonly LeftOut[] } {
  const last = new Map(
    record.verdicts.map(verdict => [JSON.stringify([verdict.matcher, verdict.criterion, verdict.negated, verdict.question ?? null]), verdict]),
  );
  const grouped = new Map<string, { readonly criterion: string; readonly was: Was }[]>();
  const askings: Asking[] = [];
  const leftOut: LeftOut[] = [];
  const once = new Set<string>();
  let spent = 0;
  for (const verdict of last.values()) {
    const { matcher, criterion, negated } = verdict;
    if (verdict.judge === null) {
      leftOut.push({ matcher, criterion, because: 'counted without a judge' });
      continue;
    }
    // What nobody demanded is the default of whoever judges now.
    const gate = minCertainty ?? demandedBy(verdict, least);
    const was = wasOf(verdict, record.id);
    const own = spent < MOST_CRITERIA ? askedOf(verdict, record, recordOf) : null;
    const same = JSON.stringify([matcher, verdict.question ?? null]);
    const again = own !== null && once.has(same);
    const wanted = spent + (own === null ? 0 : criteriaOf(own.question).length);
    if (again || wanted > MOST_CRITERIA || (own === null && spent >= MOST_CRITERIA)) {
      leftOut.push({ matcher, criterion, because: again ? 'asked once a record' : 'beyond the 100 criteria that one record is asked' });
      continue;
    }
    spent = wanted;
    if (own !== null && ONCE.includes(matcher)) once.add(same);
    const sentence = SENTENCES.includes(matcher) && own?.question.kind === 'criteria' ? (own.question.criteria[0] ?? null) : null;
    if (sentence !== null) {
      const key = JSON.stringify([negated, gate ?? null]);
      grouped.set(key, [...(grouped.get(key) ?? []), { criterion: sentence, was }]);
    } else if (own !== null)
      askings.push({ asked: { matcher, criteria: [criterion], negated, minCertainty: gate, ...own }, was: [was], kept: verdict.question });
    else leftOut.push({ matcher, criterion, because: 'needs more than its record holds' });
  }
  const ofSentences = [...grouped].map(([key, items]): Asking => {
    const [negated, gate] = JSON.parse(key) as [boolean, number | null];
    const criteria = items.map(({ criterion }) => criterion);
    const asked = {
      matcher: criteria.length === 1 ? 'toMeet' : 'toMeetAll',
      criteria,
      negated,
      minCertainty: gate ?? undefined,
      question: { kind: 'criteria', criteria } as const,
    };
    return { asked, was: items.map(item => item.was) };
  });
  return { askings: [...ofSentences, ...askings], leftOut };
}

/** What a spec demanded then, where it is more than the default. */
const demandedBy = ({ demanded }: VerdictRecord, least: number): number | undefined =>
  demanded !== null && demanded !== undefined && demanded >= least && demanded <= 100 ? demanded : undefined;

/** Of a rate: what this conversation counted as in it. */
const wasOf = ({ matcher, outcome, certainty, judge, rate }: VerdictRecord, id: string): Was => ({
  matcher: rate === undefined ? matcher : 'toMeet',
  outcome: rate?.each?.find(({ conversation }) => conversation === id)?.outcome ?? outcome,
  certainty,
  judge: judge?.model ?? '',
});

/** One verdict's question with how it is settled; null where its record does not hold it. */
function askedOf(
  verdict: VerdictRecord,
  record: ConversationRecord,
  recordOf: RecordOf,
): Pick<Asked, 'question' | 'cannotTell' | 'combine' | 'objection'> | null {
  if (verdict.matcher === 'toHaveEnded') return goalQuestion(record);
  const question = askedQuestion(verdict, record, id => recordOf(id)?.turns ?? null);
  // A matcher of somebody's own may ask more than its sentence says.
  if (question?.kind === 'criteria' && !SENTENCES.includes(verdict.matcher)) return null;
  return question && { question, ...howSettled(question), ...baselineObjection(verdict, recordOf) };
}

/** A baseline that is no exam is nothing to compare with, now as then. */
function baselineObjection({ question }: VerdictRecord, recordOf: RecordOf): Pick<Asked, 'objection'> {
  const baseline = question?.kind === 'preference' && 'record' in question.baseline ? recordOf(question.baseline.record) : null;
  const objection = baseline && objectionTo(recordToConversation(baseline));
  return objection ? { objection: { ...objection, because: `the baseline is no exam: ${objection.because}` } } : {};
}
