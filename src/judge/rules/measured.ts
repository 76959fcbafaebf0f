/** What was measured of one offline rule on cases written blind. */
export interface MeasuredRule {
  readonly cases: number;
  readonly decided: number;
  readonly right: number;
  /** Clopper-Pearson lower bound of its precision, 95 % one-sided, in percent. */
  readonly lowerBound: number;
}

/** Written by specs/bench/rulePrecision.ts. */
export const measured: Readonly<Record<string, MeasuredRule>> = {};
