import type { TestInfo } from '@playwright/test';
import type { Conversation } from '../conversation/conversation.js';
import type { Judge } from '../judge/judge.js';
import type { ConversationRecord } from '../record/conversationRecord.js';
import type { UsersimOptions } from './options.js';

/** What a matcher needs to know about a conversation that a fixture held. */
export interface Held {
  readonly testInfo: TestInfo;
  readonly judge: Judge | undefined;
  readonly minCertainty: number | undefined;
  readonly onInconclusive: UsersimOptions['onInconclusive'];
  readonly profileFolders: readonly string[];
  /** Where the team keeps its labels and calibrations; whole path. */
  readonly judgeFolder: string;
  /** Whole path. */
  readonly recordFile: string;
  /** Why it could be held once only: the test's own page cannot be had anew, and a chatbot that knows a returning person remembers every attempt. */
  readonly onceFor: 'own page' | 'comes back' | null;
  /** Grows by every verdict. */
  record: ConversationRecord;
  /** True once an expectation looked at it. */
  examined: boolean;
}

const held = new WeakMap<Conversation, Held>();

export const holding = (conversation: Conversation, facts: Held): void => void held.set(conversation, facts);

/** The surroundings of a conversation that `simulate` returned; undefined for anything else. */
export const heldOf = (conversation: Conversation): Held | undefined => held.get(conversation);

/** How many attempts a conversation took, and why the first one was void, unless that is what was `told` already. */
export function attemptsWords({ record: { voided, ending }, onceFor }: Pick<Held, 'record' | 'onceFor'>, told: string): string {
  const last = ending === 'simulator invalid' ? 'all void' : 'the last one stands, the first one counts in rates';
  const [first] = voided;
  if (first !== undefined) return `${voided.length + 1}, ${last}; the first was void${first.because === told ? ' for the same reason' : `: ${first.because}`}`;
  return `1${ending === 'simulator invalid' && onceFor !== null ? WHY_ONCE[onceFor] : ''}`;
}

const WHY_ONCE = {
  'own page': ": the test's own page still holds it, so that it is not held again there",
  'comes back': ': the chatbot may remember it of a person who comes back, so that it is not held again',
} as const;
