import type { Asked } from '../../conversation/judged.js';
import { criteriaOf } from '../../judge/questions/criteriaOf.js';
import { LOWEST_GATE } from '../../judge/sampling/profile.js';
import { wholeConsistency, wholePersonalization } from '../../judge/sampling/wholes.js';
import { earlierOf } from '../../conversation/earlierOf.js';
import { goalQuestion } from '../../conversation/goalQuestion.js';
import type { ConversationRecord } from '../../record/conversationRecord.js';
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
}

/** A verdict that cannot be judged anew. */
export interface LeftOut {
  readonly matcher: string;
  readonly criterion: string;
  readonly because: 'counted without a judge' | 'needs more than its record holds';
}

/** What the record's own verdicts asked, as questions; criteria of one kind share a call. Each stands once, as it was settled last. */
export function ownQuestions(
  record: ConversationRecord,
  minCertainty: number | undefined,
): { readonly askings: readonly Asking[]; readonly leftOut: readonly LeftOut[] } {
  const last = new Map(record.verdicts.map(verdict => [JSON.stringify([verdict.matcher, verdict.criterion, verdict.negated]), verdict]));
  const grouped = new Map<string, { readonly criterion: string; readonly was: Was }[]>();
  const askings: Asking[] = [];
  const leftOut: LeftOut[] = [];
  for (const verdict of last.values()) {
    const { matcher, criterion, negated } = verdict;
    if (verdict.judge === null) {
      leftOut.push({ matcher, criterion, because: 'counted without a judge' });
      continue;
    }
    const gate = minCertainty ?? gateOf(verdict);
    const was = wasOf(verdict, record.id);
    const sentence = sentenceOf(verdict);
    const question = sentence === null ? questionOf(verdict, record) : null;
    if (sentence !== null) {
      const key = JSON.stringify([negated, gate ?? null]);
      grouped.set(key, [...(grouped.get(key) ?? []), { criterion: sentence, was }]);
    } else if (question !== null) askings.push({ asked: { matcher, criteria: [criterion], negated, minCertainty: gate, ...question }, was: [was] });
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

/** The gate it had to pass then, where one can be asked for: what a spec demanded is demanded again. */
const gateOf = ({ minCertainty }: VerdictRecord): number | undefined =>
  minCertainty !== null && minCertainty >= LOWEST_GATE && minCertainty <= 100 ? minCertainty : undefined;

/** Of a rate: what this conversation counted as in it. */
const wasOf = ({ matcher, outcome, certainty, judge, rate }: VerdictRecord, id: string): Was => ({
  matcher: rate === undefined ? matcher : 'toMeet',
  outcome: rate?.each?.find(({ conversation }) => conversation === id)?.outcome ?? outcome,
  certainty,
  judge: judge?.model ?? '',
});

/** The sentence that the judge was asked about; null where it was asked something else. */
function sentenceOf({ matcher, criterion, rulings }: VerdictRecord): string | null {
  if (matcher === 'toMeet' || matcher === 'toMeetAll') return criterion;
  if (matcher !== 'toMeetRate') return null;
  // The demanded rate stands before it.
  return rulings[0]?.criterion ?? criterion.slice(criterion.indexOf(': ') + 2);
}

function questionOf({ matcher, rulings }: VerdictRecord, record: ConversationRecord): Pick<Asked, 'question' | 'cannotTell' | 'combine'> | null {
  switch (matcher) {
    case 'toBePersonalized':
      return {
        question: { kind: 'personalization', cues: record.cues },
        cannotTell: 'no relevant cue voiced',
        combine: parts => parts.map(wholePersonalization),
      };
    case 'toBeConsistent': {
      const question = { kind: 'consistency', reference: [], earlier: earlierOf(record) } as const;
      const known = criteriaOf(question);
      // Reference facts stand in no record.
      if (rulings.some(ruling => !known.includes(ruling.criterion))) return null;
      return { question, cannotTell: 'nothing to compare', combine: parts => [wholeConsistency(parts)] };
    }
    case 'toHaveEnded':
      return goalQuestion({ scenario: record.scenario, ending: record.ending });
    default:
      return null;
  }
}
