import type { Calibration, CalibrationWarning } from '../../judge/calibration/calibration.js';
import type { Changed } from '../../judge/calibration/calibrationFile.js';
import type { JudgeCheck } from '../../judge/verdict.js';

/** How often something came. */
export interface Counted {
  readonly why: string;
  readonly count: number;
}

/** A model that answered, by its own name. */
export interface AnsweredBy {
  readonly name: string;
  readonly rulings: number;
  readonly counting: number;
}

/** What calls cost, and how many settled verdicts they were for. */
export interface JudgeCost {
  readonly verdicts: number;
  readonly calls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** Prompt and completion tokens by verdicts; null without verdicts. */
  readonly tokensPerVerdict: number | null;
}

/** What one judge did in a run. A judge is a model, a prompt template (rubrics have their own) and a number of samples: each is measured by itself. */
export interface JudgeUse {
  /** As it was requested. */
  readonly model: string;
  readonly offline: boolean;
  /** Null, like `samples`, where it failed or was refused before it ruled. */
  readonly templateHash: string | null;
  readonly samples: 'single' | 'paired' | null;
  /** The model names that its rulings report, each with the rulings that do and those of them that count. */
  readonly answeredBy: readonly AnsweredBy[];
  readonly matchers: readonly string[];
  /** One a criterion and conversation, on which this judge had the last word; a rate has one a conversation that was asked about. */
  readonly verdicts: { readonly total: number; readonly decided: number; readonly inconclusive: readonly Counted[] };
  /** Verdicts that it left in doubt, so that another judge was asked. */
  readonly escalated: number;
  /** Rulings: asked for, and those that count; the others by why they are void. */
  readonly rulings: { readonly asked: number; readonly counted: number; readonly void: readonly Counted[] };
  /** Of matchers that asked this judge alone. A pre-check made in this run is in it. */
  readonly cost: JudgeCost;
  /** Of matchers that asked further judges after this one, all their calls together; null where there were none. */
  readonly sharedCost: JudgeCost | null;
  /** What it knew of who is speaking; null: unchecked; absent: offline rules need no check, or an own judge that has none. */
  readonly check?: JudgeCheck | null;
  /** What its certainties show without any label, from 20 stated ones on. */
  readonly warnings: readonly CalibrationWarning[];
}

/** What was measured of a judge. */
export type KnownCalibration =
  | { readonly state: 'never measured' }
  | ({ readonly state: 'measured' | 'too few labels' } & CalibrationHeadline)
  /** Of the same model, and of no use: made for another template or way of sampling, or while another model answered. */
  | { readonly state: 'stale'; readonly file: string; readonly changed: readonly Changed[]; readonly n: number };

export type CalibrationHeadline = Pick<Calibration, 'n' | 'accuracy' | 'accuracyCI' | 'auroc' | 'aurocCI' | 'informative' | 'thresholds' | 'coverage'>;

/** A judge of a run and what is known of it. `calibration` is null until the run is over. */
export type JudgeRow = JudgeUse & { readonly calibration: KnownCalibration | null };

/** How far several judges agree on the same criteria of the same conversations. */
export interface JudgesAgree {
  readonly judges: readonly string[];
  /** Criteria of conversations that at least two of them ruled readably. */
  readonly rulings: number;
  /** Krippendorff's alpha, nominal: 1 is perfect, 0 is chance; null where all said one thing, so that nothing could be disagreed on. */
  readonly alpha: number | null;
  /** `doubt`: later judges were asked only where the first stayed in doubt, so that agreement is lower than over all. */
  readonly asked: 'everything' | 'doubt';
}
