import type { ZodType } from 'zod';
import type { Turn } from '../../transcript/turn.js';
import type { Order, Question, Ruling } from '../judge.js';
import type { Rubric } from '../rubrics/rubric.js';
import { askConsistency } from './consistency.js';
import { askCriteria } from './criteria.js';
import { askMemory } from './memory.js';
import { askPersonalization } from './personalization.js';
import { askPreference } from './preference.js';
import { askPremise } from './premise.js';
import { askRole } from './role.js';
import { askScore } from './score.js';
import type { ReadingContext } from './rulingOf.js';

/** One kind of question, put in one order: what a judge is shown, and how its reply is read. */
export interface Asking {
  readonly rubric: Rubric;
  /** What the numbered items are called: `Criteria`. */
  readonly heading: string;
  /** The items in words, as this order puts them. */
  readonly items: readonly { readonly text: string; readonly turn?: number; /** Default: its place. */ readonly number?: number }[];
  /** Words of the spec that stand before the items, a line each: `Role: a calm travel agent`. */
  readonly given?: readonly { readonly name: string; readonly text: string }[];
  /** What else stands behind the conversation and before the items, in this order's words; absent: nothing. */
  readonly direction?: string;
  /** Other conversations that are shown before or after the one under judgement, as this order has it. */
  readonly conversations: (transcript: readonly Turn[]) => readonly Shown[];
  /** What a language model replies; the mark comes first. */
  readonly schema: ZodType;
  /** What offline rules reply; null where there are none for this kind. */
  readonly ruledSchema: ZodType | null;
  readonly maxTokens: number;
  /** Reads a value of either shape: one ruling a criterion, answers of the criterion as written. */
  readonly read: (value: unknown, context: ReadingContext) => Ruling[];
  /** Reads a reply that has not this shape; null where nothing in it is a ruling. */
  readonly loosely: (text: string) => unknown;
}

/** A conversation as the judge is shown it. */
export interface Shown {
  /** What it is called where there are several: `A`. */
  readonly name: string | null;
  /** What quotations of it name, where it is not the one under judgement. Default: its name. */
  readonly of?: string;
  /** How long ago it was, for one of before. */
  readonly when?: string;
  readonly turns: readonly Turn[];
}

/** Put a question in an order. */
export function asking(question: Question, order: Order): Asking {
  switch (question.kind) {
    case 'criteria':
      return askCriteria(question, order);
    case 'personalization':
      return askPersonalization(question, order);
    case 'consistency':
      return askConsistency(question, order);
    case 'preference':
      return askPreference(question, order);
    case 'memory':
      return askMemory(question, order);
    case 'premise':
      return askPremise(question, order);
    case 'score':
      return askScore(question, order);
    case 'role':
      return askRole(question, order);
  }
}
