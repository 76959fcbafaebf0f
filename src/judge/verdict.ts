import type { Found } from './found.js';
import type { CutTurn, Ruling, Quotation, CueRuling } from './judge.js';
import type { KeptQuestion } from './keptQuestion.js';
import type { Constraints, Statement } from './questions/statement.js';
import type { AppliedCalibration } from './sampling/gate.js';

/** The settled outcome of one expectation. */
export type Outcome = 'met' | 'not met' | 'inconclusive';

/** Why nothing could be settled. */
export type Doubt =
  | 'cannot tell'
  | 'certainty below the gate'
  | 'orders disagree'
  | 'samples disagree'
  | 'judges disagree'
  | 'too few judges'
  | 'no threshold qualifies'
  | 'judge refused'
  | 'no certainty stated'
  | 'ruling void'
  | 'ruling unreadable'
  | 'no relevant cue voiced'
  | 'nothing to compare'
  | 'premise never voiced'
  | 'too few turns'
  | 'turn too long'
  | 'goal never raised'
  | 'went on after the goal'
  | 'simulated user failed'
  | 'chatbot failed'
  | 'conversation cut short'
  | 'too few conversations'
  | 'too many undecided'
  | 'judge failed';

/** How far a judge could tell who is speaking, before its first ruling. */
export interface JudgeCheck {
  readonly right: number;
  readonly size: number;
  /** Least right answers with which it passes. */
  readonly floor: number;
}

/** What one member of a panel came to. Of the criterion as written, before `.not`. */
export interface PanelVote {
  readonly model: string;
  /** In small letters. Each has one vote, none where its members disagree. */
  readonly family: string;
  /** Inconclusive: it has no vote. */
  readonly answer: Outcome;
  readonly certainty: number | null;
  readonly doubt: Doubt | null;
  /** The conversation it is about, where a verdict rests on many. */
  readonly conversation?: string;
}

/** What one expectation came to, as data; words are made in one place per room. */
export interface Verdict {
  readonly matcher: string;
  /** The criterion in words, as asked. */
  readonly criterion: string;
  /** True under `.not`. */
  readonly negated: boolean;
  /** Of the expectation as written, after `.not`. Inconclusive stays inconclusive. */
  readonly outcome: Outcome;
  /** What the judge leaned to, before `.not` and gate; null when it leaned nowhere. */
  readonly leaning: 'met' | 'not met' | null;
  /** 0 to 100: the size of the signed mean of what the samples stated, or the rule's number; null when none. Computed verdicts (no judge) have 100. */
  readonly certainty: number | null;
  /** `stated` by a language model, `rule` (offline), `computed` (no judge needed), `none`. */
  readonly certaintyKind: 'stated' | 'rule' | 'computed' | 'none';
  /** True until a calibration exists for this judge, prompt template and number of samples; a computed verdict needs none. */
  readonly uncalibrated: boolean;
  /** What the calibration said of this certainty; null where there is none. A stale one is named here and not used. */
  readonly calibration: AppliedCalibration | null;
  /** Whether the samples put as asked lean the way of the inverted ones; null where there is one order only, or one leans nowhere. */
  readonly ordersAgree: boolean | null;
  /** Samples that were asked for, and those that count. What could not be read stays in every mean, as a vote for neither side. */
  readonly samples: { readonly requested: number; readonly read: number };
  /** The gate the certainty had to pass, 0 to 100; null for computed verdicts. */
  readonly minCertainty: number | null;
  /** What a spec or the option `minCertainty` asked for, 0 to 100; null or absent: nothing, the default of each judge's samples held. */
  readonly demanded?: number | null;
  /** What the judge was asked, where criterion and conversation do not say it all. */
  readonly question?: KeptQuestion;
  readonly doubt: Doubt | null;
  readonly evidence: readonly Quotation[];
  /** The judge's reasoning, or how it was computed, in a sentence or two. */
  readonly because: string;
  readonly judge: {
    readonly name: string;
    readonly model: string;
    readonly offline: boolean;
    /** What it knew of who is speaking; null: unchecked; absent: offline rules need no check, or it was never asked. */
    readonly check?: JudgeCheck | null;
  } | null;
  readonly rulings: readonly Ruling[];
  /** What each member of a panel came to, where one was asked. */
  readonly panel?: readonly PanelVote[];
  readonly cues?: readonly CueRuling[];
  /** What was compared, of `toBeConsistent` by a language model. */
  readonly statements?: readonly Statement[];
  /** How the reference facts were kept, where there are any. */
  readonly constraints?: Constraints;
  /** Turns of which the judge read the beginning and the end only; absent: it read all of all. */
  readonly cutTurns?: readonly CutTurn[];
  /** What the verdict rests on, of matchers that find more than an answer. */
  readonly found?: Found;
  /** Of `toMeetRate`. */
  readonly rate?: RateFacts;
}

/** A rate counts first attempts: a void one is undecided, whatever a later attempt came to. */
export interface RateFacts {
  readonly atLeast: number;
  readonly met: number;
  readonly notMet: number;
  readonly inconclusive: number;
  /** People whose first attempt was void. */
  readonly invalid: number;
  readonly total: number;
  /** The share met, with every undecided conversation counted as not met, and as met. */
  readonly bounds: readonly [low: number, high: number];
  /** Wilson 95 %, with every undecided conversation counted as not met (lower) and as met (upper). */
  readonly interval: readonly [low: number, high: number];
  /** What void first attempts came to when they were held again. Shown, not counted. */
  readonly heldAgain: { readonly met: number; readonly notMet: number; readonly inconclusive: number };
  /** What each conversation came to, after `.not`. */
  readonly each: readonly { readonly conversation: string; readonly outcome: Outcome }[];
  /** The rate by what people are, where there are several kinds. */
  readonly groups?: readonly RateGroups[];
}

/** People parted by one thing; each group is compared with all the others together, unless shares of void first attempts differ. */
export interface RateGroups {
  readonly by: 'overlay' | 'provenance' | 'stratum';
  readonly outcome: 'compared' | 'inconclusive';
  /** Smallest p, Fisher exact after Holm, that a group's share of void first attempts is the others'. */
  readonly voidSharesDiffer: number;
  readonly groups: readonly {
    readonly name: string;
    readonly met: number;
    readonly notMet: number;
    readonly inconclusive: number;
    readonly invalid: number;
    readonly total: number;
    readonly bounds: readonly [low: number, high: number];
    readonly interval: readonly [low: number, high: number];
    /** Null when nothing may be compared. */
    readonly against: 'higher' | 'lower' | 'no difference shown' | null;
  }[];
}
