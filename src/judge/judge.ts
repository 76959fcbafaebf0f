import type { Usage } from '../model/model.js';
import type { Turn } from '../transcript/turn.js';
import type { TurnScore } from './found.js';
import type { CheckOptions, CheckResult } from './precheck/checkResult.js';
import type { Cue, Order, Question } from './question.js';
import type { Statement } from './questions/statement.js';
import type { SampleProfile } from './sampling/profile.js';

export type { Cue, EarlierConversation, Order, Question } from './question.js';
export type { Statement } from './questions/statement.js';

/** Exact words of one turn. Void unless they really stand there. */
export interface Quotation {
  readonly turn: number;
  readonly quote: string;
  /** Where it is not the conversation under judgement: the baseline it is compared with, or the id of an earlier conversation. */
  readonly of?: string;
}

/** A turn that was too long to be shown whole. */
export interface CutTurn {
  readonly turn: number;
  /** Characters in the middle of it that were not shown. */
  readonly leftOut: number;
  /** As in {@link Quotation}. */
  readonly of?: string;
}

export type Answer = 'met' | 'not met' | 'cannot tell';

/** Why a ruling does not count. Kept and counted, never defaulted. */
export type VoidReason =
  | 'unreadable'
  | 'no quotation'
  | 'quotation not found'
  | 'too many quotations'
  | 'quoted only one of the two conversations'
  | 'quotation not from the chatbot'
  | 'quotation not from the customer'
  | 'quotations in the wrong order'
  | 'compared with itself'
  | 'certainty out of range'
  | 'wrong model'
  | 'cue missing'
  | 'fact missing'
  | 'rating missing';

/** What one judge call answered to one criterion, raw: one sample of what a verdict is settled from. */
export interface Ruling {
  readonly criterion: string;
  readonly evidence: readonly Quotation[];
  readonly reasoning: string;
  /** Of the criterion as written, whatever the order it was put in. Null when it could not be read. */
  readonly answer: Answer | null;
  /** The judge's own stated number, 0 to 100; null when none was stated. For a rule: its measured precision's lower bound. */
  readonly certainty: number | null;
  /** `stated` by a language model; `rule`: measured for the offline rule that decided; `none`. */
  readonly certaintyKind: 'stated' | 'rule' | 'none';
  /** The rule that decided, offline; null for a language model. */
  readonly rule: string | null;
  readonly void: VoidReason | null;
  /** Which sample it is, counting from 1 over one verdict, all judges of a cascade together. */
  readonly sample: number;
  readonly order: Order;
  /** How its judge draws samples: what a calibration is kept under. Absent where it was not drawn by a sampling, and in older records. */
  readonly samples?: SampleProfile;
  readonly modelRequested: string;
  readonly modelReported: string | null;
  readonly templateHash: string;
  /** The reply as it arrived, cut at 20,000 characters. */
  readonly raw: string;
  /** An earlier reply of the same call that could not be read; absent where there was none. */
  readonly rejected?: string;
  /** How it was drawn: seed, temperature, and how long the call took; absent where nobody kept that. */
  readonly drawn?: { readonly seed: number; readonly temperature: number; readonly ms: number };
  /** Turns of which it read the beginning and the end only; absent: it read all of all. */
  readonly cutTurns?: readonly CutTurn[];
  /** The conversation it is about, where a verdict rests on many. */
  readonly conversation?: string;
  /** What became of each cue, for `personalization`. */
  readonly cues?: readonly CueRuling[];
  /** What was compared, statement by statement, for `consistency`. */
  readonly statements?: readonly Statement[];
  /** What the chatbot was found to do, for `memory` and `premise`. */
  readonly choice?: string;
  /** 1 to 5, for `score`. */
  readonly score?: number;
  /** One a turn, for `role`: 1 to 5, or null where the judge cannot tell. */
  readonly ratings?: readonly TurnScore[];
}

export type CueFate = 'acted on' | 'echoed' | 'ignored' | 'rightly left' | 'contradicted' | 'over-personalized' | 'cannot tell';

export interface CueRuling {
  readonly cue: Cue;
  readonly fate: CueFate | null;
  readonly evidence: readonly Quotation[];
}

/** One ruling a criterion, in the order asked, and what the call cost. */
export interface Rulings {
  readonly rulings: readonly Ruling[];
  readonly usage: Usage;
  readonly ms: number;
}

/** How a sample is to be drawn. */
export interface RuleOptions {
  readonly seed: number;
  readonly signal: AbortSignal;
  /** Default `asked`. Answers are given of the criterion as written in both. */
  readonly order?: Order;
  /** Which sample of the verdict it is, counting from 1. Default 1. */
  readonly sample?: number;
  /** How often this judge was asked the same in this order before. Default 0. */
  readonly repeat?: number;
}

/** Rules on a question, given a transcript. Implement it for a judge of your own. */
export interface Judge {
  readonly name: string;
  readonly model: string;
  readonly offline: boolean;
  readonly timeoutMs: number;
  /** How many samples settle a verdict. Default `single`. */
  readonly samples?: SampleProfile;
  /** Who is asked where this judge stays in doubt. Default nobody. */
  readonly escalateTo?: Judge;
  /** Its model family, one voice in a panel. Default: the model's name up to its version. */
  readonly family?: string;
  /** Of a panel: who is asked in its place. */
  readonly members?: readonly Judge[];
  /** Whether it can tell who is speaking, awaited before its first ruling. Default: it rules unchecked. */
  check?(options: CheckOptions): Promise<CheckResult>;
  rule(question: Question, transcript: readonly Turn[], options: RuleOptions): Promise<Rulings>;
}
