import { join } from 'node:path';
import type { Usage } from '../../model/model.js';
import type { StoredTurns } from './recordItems.js';

/** Where a project keeps its checks: in the folder of its configuration. */
export const checksFolder = (project: string): string => join(project, 'node_modules', '.cache', 'usersim', 'judge-checks');

/** The code of the failure with which a judge below the floor is turned away. */
export const REFUSED = 'judge-refused';

/** What a check is made with. */
export interface CheckOptions {
  /** Where checks are kept, one file a judge model and prompt template; made where it is missing. */
  readonly folder: string;
  /** Stored conversations of which items may be made; only read when the judge is really asked. Default none. */
  readonly conversations?: () => readonly StoredTurns[] | Promise<readonly StoredTurns[]>;
  /** Anchors, 24 to 48. Default 24, or as many as the kept check has. */
  readonly size?: number;
  /** Which items are drawn; a whole number from 0. Default 1, or that of the kept check. */
  readonly seed?: number;
  /** Asks anew whatever is kept. */
  readonly again?: boolean;
  /** The model name that answered since: a kept check of another one is stale. */
  readonly reported?: string | null;
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** What a judge knew of who is speaking, as it is kept. */
export interface Check {
  readonly model: string;
  /** The name the endpoint reported; null where it reported none. */
  readonly reported: string | null;
  /** Of the frame that every question to this judge has, and of the check's own words. */
  readonly templateHash: string;
  /** Of the way of checking, and of the anchors. */
  readonly version: string;
  /** Anchors asked: they alone decide. */
  readonly size: number;
  readonly seed: number;
  /** Items beside them that were made of stored conversations, and how many of those were answered rightly: they decide nothing. */
  readonly stored: number;
  readonly storedRight: number;
  readonly right: number;
  /** Anchors without an answer that could be read; none of them is right. */
  readonly unread: number;
  /** Least right answers with which it passes. */
  readonly floor: number;
  readonly passed: boolean;
  /** Wilson, 95 %, of the share that is right; both ends in 0 to 1. */
  readonly interval: readonly [low: number, high: number];
  /** Mean squared distance of stated certainty / 100 from 1 (right) or 0 (wrong), 0 to 1; null where no certainty was stated. */
  readonly brier: number | null;
  readonly kinds: readonly { readonly kind: string; readonly right: number; readonly asked: number }[];
  /** Anchors first, then items of stored conversations. */
  readonly wrong: readonly WrongItem[];
  /** Why replies could not be read, a sentence each. */
  readonly unreadable: readonly string[];
  /** ISO date and time. */
  readonly at: string;
}

/** An item that was not answered rightly. */
export interface WrongItem {
  readonly id: string;
  readonly kind: string;
  /** What was asked about, cut at 200 characters; null for one of a stored conversation: what people said is kept in records only. */
  readonly said: string | null;
  readonly truth: string;
  /** Null where it could not be read. */
  readonly answer: string | null;
  readonly certainty: number | null;
}

export interface CheckResult {
  readonly check: Check;
  /** What asking cost now; nothing when it was kept. */
  readonly usage: Usage;
  /** `kept`: not asked now. `stale`, `broken`: asked anew because what was kept was of another model, or unreadable. */
  readonly source: 'asked' | 'kept' | 'stale' | 'broken';
  /** Why it could not be kept, in a sentence; null when it is. */
  readonly notKept: string | null;
}
