import { adviceSentence } from '../../conversation/adviceWords.js';
import { doubtWords } from '../../conversation/doubtWords.js';
import { judged, type Asked, type Judging } from '../../conversation/judged.js';
import { adviceOn } from '../../judge/advice/adviceOn.js';
import { DEFAULT_GATES } from '../../judge/sampling/profile.js';
import { recordToConversation } from '../../record/recordToConversation.js';
import type { VerdictRecord } from '../../record/verdictRecord.js';
import { verdictToRecord } from '../../record/verdictToRecord.js';
import { ownQuestions, type Asking, type LeftOut, type RecordOf, type Was } from './ownQuestions.js';
import type { Stored } from './storedRecords.js';

/** One criterion of one stored conversation, judged anew. */
export interface Regraded {
  readonly verdict: VerdictRecord;
  /** What the record said before; null where it was not asked. */
  readonly was: Was | null;
  /** Of an undecided one: what prevented it, and how to reword the criterion. */
  readonly advice: readonly string[];
}

export interface RegradedRecord extends Stored {
  readonly verdicts: readonly Regraded[];
  readonly leftOut: readonly LeftOut[];
}

/** What is asked of every record; null: what each record asked itself. */
export interface Wanted {
  readonly criteria: readonly string[] | null;
  readonly negated: boolean;
  readonly minCertainty: number | undefined;
}

/** Judges one stored conversation anew. Nobody talks to the chatbot; void and failed conversations are inconclusive with their party. */
export async function regradeRecord(
  { file, record }: Stored,
  wanted: Wanted,
  judging: Judging,
  at: string,
  recordOf: RecordOf = () => null,
): Promise<RegradedRecord> {
  const conversation = recordToConversation(record);
  const { askings, leftOut } =
    wanted.criteria === null
      ? ownQuestions(record, wanted.minCertainty, recordOf, DEFAULT_GATES[judging.judge.samples ?? 'single'])
      : { askings: [asked(wanted.criteria, wanted)], leftOut: [] };
  const verdicts: Regraded[] = [];
  for (const asking of askings) {
    const concluded = await judged(conversation, asking.asked, judging);
    concluded.forEach(({ verdict, party, usage }, index) => {
      const was = asking.was[index] ?? null;
      const settled = was === null ? verdict : { ...verdict, matcher: was.matcher, ...(asking.kept && { question: asking.kept }) };
      const advice = adviceOn(settled, conversation.turns).map(adviceSentence);
      verdicts.push({
        verdict: { ...verdictToRecord(settled, { party, conversations: [record.id], usage }), regraded: at },
        was,
        advice: advice.length > 0 || verdict.doubt === null ? advice : [doubtWords[verdict.doubt]],
      });
    });
  }
  return { file, record, verdicts, leftOut };
}

/** All criteria in one call; named as a spec would ask them, so that the same seed asks the same. `toMeetAll` has no `.not`. */
function asked(criteria: readonly string[], { negated, minCertainty }: Wanted): Asking {
  const matcher: Asked['matcher'] = criteria.length === 1 || negated ? 'toMeet' : 'toMeetAll';
  return { asked: { matcher, criteria, negated, minCertainty, question: { kind: 'criteria', criteria } }, was: [] };
}
