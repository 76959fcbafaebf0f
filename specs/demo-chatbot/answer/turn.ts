import type { Facts } from '../memory/facts.js';
import type { Proposal, Slot, Talk } from '../memory/talk.js';
import type { Rank } from './scored.js';

/** One message being answered. */
export interface Turn {
  readonly text: string;
  readonly raw: string;
  readonly today: string;
  /** All that is known. */
  readonly facts: Facts;
  /** What this message alone says. */
  readonly heard: Facts;
  readonly talk: Talk;
  /** What the last reply asked for. */
  readonly awaited: Slot | null;
  /** What the last reply proposed. */
  readonly proposal: Proposal | null;
  readonly rank: Rank;
}
