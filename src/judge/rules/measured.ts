/** What was measured of one offline rule on cases written blind. */
export interface MeasuredRule {
  readonly cases: number;
  readonly decided: number;
  readonly right: number;
  /** Clopper-Pearson lower bound of its precision, 95 % one-sided, in percent. */
  readonly lowerBound: number;
}

/** Written by specs/bench/rulePrecision.ts. */
export const measured: Readonly<Record<string, MeasuredRule>> = {
  names: { cases: 100, decided: 68, right: 64, lowerBound: 87.0 },
  amount: { cases: 70, decided: 65, right: 61, lowerBound: 86.5 },
  when: { cases: 70, decided: 59, right: 58, lowerBound: 92.2 },
  wording: { cases: 56, decided: 56, right: 56, lowerBound: 94.8 },
  'asks twice': { cases: 70, decided: 53, right: 49, lowerBound: 83.6 },
  'contradicts fact': { cases: 70, decided: 44, right: 37, lowerBound: 72.2 },
  'uses fact': { cases: 75, decided: 56, right: 49, lowerBound: 77.8 },
  goal: { cases: 110, decided: 75, right: 63, lowerBound: 75.4 },
  personalization: { cases: 90, decided: 60, right: 50, lowerBound: 73.4 },
  consistency: { cases: 90, decided: 60, right: 51, lowerBound: 75.3 },
};
