import type { Party } from '../support/failure.js';
import { doubtFacts } from './doubts.js';
import type { Verdict } from './verdict.js';

/** Who is to blame for a verdict that is not met or undecided: whoever is known to be, else what its doubt says; null when met. */
export const partyOf = (verdict: Pick<Verdict, 'outcome' | 'doubt'>, known: Party | null = null): Party | null =>
  verdict.outcome === 'met' ? null : verdict.outcome === 'not met' ? 'chatbot' : (known ?? doubtFacts(verdict.doubt).blames);
