import type { Page } from '@playwright/test';
import type { Conversation, VoidedAttempt } from '../conversation/conversation.js';
import { objectionTo } from '../conversation/examinable.js';
import { childSeed } from '../support/seed.js';

/** Where the conversations of one person are held: a page for each attempt, where the chatbot needs one. */
export interface Place {
  readonly page: Page | undefined;
  readonly close: () => Promise<void>;
}

/** Attempts from 1: which one, and those before it. */
export interface AttemptFacts {
  readonly nth: number;
  readonly id: string;
  readonly seed: number;
  readonly voided: readonly VoidedAttempt[];
}

/**
 * Holds a conversation, and again while the gate voids it, up to `most` times in all. The first attempt has the seed and the id as
 * given; every later one its own. Nobody forgets the void ones: the last attempt names them.
 */
export async function inAttempts(
  first: { readonly id: string; readonly seed: number },
  most: number,
  hold: (attempt: AttemptFacts) => Promise<Conversation>,
): Promise<Conversation> {
  const voided: VoidedAttempt[] = [];
  for (let nth = 1; ; nth++) {
    const own = nth === 1 ? first : { id: `${first.id}-attempt-${nth}`, seed: childSeed(first.seed, 'attempt', nth) };
    const conversation = await hold({ nth, ...own, voided: [...voided] });
    if (conversation.ending !== 'simulator invalid' || nth >= most) return conversation;
    voided.push({ ...own, because: objectionTo(conversation)?.because ?? 'the simulated user broke off' });
  }
}
