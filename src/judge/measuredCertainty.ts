import { measured } from './rules/measured.js';

/**
 * The certainty of an offline rule, 0 to 100: the Clopper-Pearson lower bound (95 %, one-sided) of its precision on cases written
 * blind, or null when fewer than 50 of them were decided by it. Measured by specs/bench/rulePrecision.
 */
export function measuredCertainty(rule: string): number | null {
  const cases = measured[rule];
  return cases && cases.decided >= 50 ? cases.lowerBound : null;
}
