import type { TestInfo } from '@playwright/test';
import type { Conversation } from '../conversation/conversation.js';
import type { Judge } from '../judge/judge.js';
import type { ConversationRecord } from '../record/conversationRecord.js';
import type { UsersimOptions } from './options.js';

/** What a matcher needs to know about a conversation that a fixture held. */
export interface Held {
  readonly testInfo: TestInfo;
  readonly judge: Judge | undefined;
  readonly minCertainty: number;
  readonly onInconclusive: UsersimOptions['onInconclusive'];
  readonly recordFile: string;
  /** Grows by every verdict. */
  record: ConversationRecord;
  /** True once an expectation looked at it. */
  examined: boolean;
}

const held = new WeakMap<Conversation, Held>();

export const holding = (conversation: Conversation, facts: Held): void => void held.set(conversation, facts);

/** The surroundings of a conversation that `simulate` returned; undefined for anything else. */
export const heldOf = (conversation: Conversation): Held | undefined => held.get(conversation);
