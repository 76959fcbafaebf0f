import type { ConversationRecord } from '../../record/conversationRecord.js';
import { transcriptHashOf } from '../../record/transcriptHash.js';
import type { VerdictRecord } from '../../record/verdictRecord.js';
import { ownOutcome } from '../rateWords.js';

/** One criterion as a judge settled it in one conversation. */
export interface Judged {
  readonly conversation: string;
  readonly transcriptHash: string;
  readonly criterion: string;
  readonly negated: boolean;
  /** Of the expectation as written, after `.not`. */
  readonly outcome: VerdictRecord['outcome'];
  /** What the judge leaned to, of the criterion; null where it leaned nowhere. */
  readonly leaning: 'met' | 'not met' | null;
  /** Whether a judge ruled to the end, so that it can be drawn for a label: a void or failed conversation was no exam. */
  readonly ruled: boolean;
}

/** The criterion that people label: of a rate, the one without the rate; null where a judge had no part in it. */
export function criterionAsked({ criterion, rate, judge, rulings }: VerdictRecord, conversation: string): string | null {
  if (judge === null) return null;
  if (rate === undefined) return criterion;
  return rulings.find(ruling => ruling.conversation === conversation)?.criterion ?? criterion.slice(criterion.indexOf(': ') + 2);
}

/** Whose verdicts nobody is asked to label. */
const BROKEN: readonly VerdictRecord['doubt'][] = ['judge failed', 'judge refused'];

/** Everything a judge settled in a conversation of a run; of a criterion that was settled again the last. What was judged anew after the run is left aside. */
export function judgedIn({ id, turns, verdicts }: Pick<ConversationRecord, 'id' | 'turns' | 'verdicts'>): Judged[] {
  const transcriptHash = transcriptHashOf(turns);
  const found = new Map<string, Judged>();
  for (const verdict of verdicts) {
    const criterion = criterionAsked(verdict, id);
    if (criterion === null || verdict.regraded !== undefined) continue;
    const outcome = ownOutcome(verdict, id);
    const decided = outcome === 'inconclusive' ? null : (outcome === 'met') === verdict.negated ? 'not met' : 'met';
    const leaning = decided ?? (verdict.rate === undefined ? verdict.leaning : null);
    const ruled =
      !BROKEN.includes(verdict.doubt) &&
      verdict.rulings.length > 0 &&
      (verdict.rate === undefined || verdict.rulings.some(ruling => ruling.conversation === id));
    found.set(JSON.stringify([criterion, verdict.negated]), { conversation: id, transcriptHash, criterion, negated: verdict.negated, outcome, leaning, ruled });
  }
  return [...found.values()];
}
