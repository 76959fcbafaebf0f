import type { Conversation } from '../../conversation/conversation.js';
import { NO_USAGE } from '../../model/usage.js';
import { objectionTo } from '../../conversation/examinable.js';
import type { Concluded } from '../../conversation/judged.js';
import type { Quotation } from '../../judge/judge.js';
import { partyOf } from '../../judge/partyOf.js';
import { negate } from '../../judge/sampling/kleene.js';
import type { Verdict } from '../../judge/verdict.js';

/** A verdict that is counted, not judged: free, and certain. */
export interface Counted {
  readonly matcher: string;
  readonly criterion: string;
  readonly negated: boolean;
  readonly met: boolean;
  readonly evidence: readonly Quotation[];
  readonly because: string;
  /** True when it says something about the chatbot, so that a failed conversation cannot decide it. */
  readonly aboutChatbot: boolean;
}

export function compute(conversation: Conversation, { met, negated, aboutChatbot, ...facts }: Counted): Concluded {
  const objection = aboutChatbot ? objectionTo(conversation) : null;
  const leaning = met ? 'met' : 'not met';
  const verdict: Verdict = {
    ...facts,
    negated,
    outcome: objection ? 'inconclusive' : negated ? negate(leaning) : leaning,
    leaning: objection ? null : leaning,
    certainty: objection ? null : 100,
    certaintyKind: objection ? 'none' : 'computed',
    uncalibrated: false,
    calibration: null,
    ordersAgree: null,
    samples: { requested: 0, read: 0 },
    minCertainty: null,
    doubt: objection?.doubt ?? null,
    because: objection?.because ?? facts.because,
    judge: null,
    rulings: [],
  };
  return { verdict, party: partyOf(verdict, objection?.party ?? null), usage: NO_USAGE };
}
