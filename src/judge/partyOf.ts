import type { Party } from '../support/failure.js';
import type { Doubt, Verdict } from './verdict.js';

/** Who is to blame for a doubt when nothing else says so. */
const blame = (doubt: Doubt | null): Party | null => (doubt === 'ruling void' || doubt === 'ruling unreadable' || doubt === 'judge failed' ? 'judge' : null);

/** Who is to blame for a verdict that is not met or undecided: whoever is known to be, else what its doubt says; null when met. */
export const partyOf = (verdict: Pick<Verdict, 'outcome' | 'doubt'>, known: Party | null = null): Party | null =>
  verdict.outcome === 'met' ? null : verdict.outcome === 'not met' ? 'chatbot' : (known ?? blame(verdict.doubt));
