import type { Usage } from '../model/model.js';
import type { Turn } from '../transcript/turn.js';

/** What one question to a judge may be about. The judge sees a transcript and voiced cues; never profile, plan or simulator. */
export type Question =
  | { readonly kind: 'criteria'; readonly criteria: readonly string[] }
  | { readonly kind: 'personalization'; readonly cues: readonly Cue[] }
  | { readonly kind: 'consistency'; readonly reference: readonly string[] };

/** Something about the person that was voiced in the conversation: the exact words, and where they stand. */
export interface Cue {
  readonly id: string;
  readonly turn: number;
  readonly quote: string;
  /** What it is about, in a word or two: `diet`, `budget`, `family`. */
  readonly about: string;
}

/** Exact words of one turn. Void unless they really stand there. */
export interface Quotation {
  readonly turn: number;
  readonly quote: string;
}

export type Answer = 'met' | 'not met' | 'cannot tell';

/** Why a ruling does not count. Kept and counted, never defaulted. */
export type VoidReason =
  'unreadable' | 'no quotation' | 'quotation not found' | 'quotation not from the chatbot' | 'certainty out of range' | 'wrong model' | 'cue missing';

/** What one judge call answered to one criterion, raw. */
export interface Ruling {
  readonly criterion: string;
  readonly evidence: readonly Quotation[];
  readonly reasoning: string;
  /** Null when it could not be read. */
  readonly answer: Answer | null;
  /** The judge's own stated number, 0 to 100; null when none was stated. For a rule: its measured precision's lower bound. */
  readonly certainty: number | null;
  /** `stated` by a language model; `rule`: measured for the offline rule that decided; `none`. */
  readonly certaintyKind: 'stated' | 'rule' | 'none';
  /** The rule that decided, offline; null for a language model. */
  readonly rule: string | null;
  readonly void: VoidReason | null;
  readonly modelRequested: string;
  readonly modelReported: string | null;
  readonly templateHash: string;
  /** The reply as it arrived, cut at 20,000 characters. */
  readonly raw: string;
  /** The conversation it is about, where a verdict rests on many. */
  readonly conversation?: string;
  /** What became of each cue, for `personalization`. */
  readonly cues?: readonly CueRuling[];
}

export type CueFate = 'acted on' | 'echoed' | 'ignored' | 'rightly left' | 'contradicted' | 'over-personalized';

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

/** Rules on a question, given a transcript. Implement it for a judge of your own. */
export interface Judge {
  readonly name: string;
  readonly model: string;
  readonly offline: boolean;
  readonly timeoutMs: number;
  rule(question: Question, transcript: readonly Turn[], options: { readonly seed: number; readonly signal: AbortSignal }): Promise<Rulings>;
}
