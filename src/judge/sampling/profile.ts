/**
 * How many samples settle a verdict. `paired`: two, one in each order, and up to six where they disagree or lie near the gate.
 * `single`: one, with a higher gate.
 */
export type SampleProfile = 'paired' | 'single';

/** Lowest certainty that still is a gate, 0 to 100: below it judges rest by habit (judges' modal answers are 60 to 65). */
export const LOWEST_GATE = 65;

/**
 * The gate where no other is set, 0 to 100. One sample: the value of Dong et al. 2024 (Findings of EMNLP, "Can LLM be a Personalized
 * Judge?"). Two in both orders that agree: 70, which on their records gave the same precision at 1.7 times the coverage.
 */
export const DEFAULT_GATES: Readonly<Record<SampleProfile, number>> = { single: 80, paired: 70 };

/** Samples drawn at first, and at most. */
export const SAMPLES: Readonly<Record<SampleProfile, { readonly first: number; readonly most: number }>> = {
  single: { first: 1, most: 1 },
  paired: { first: 2, most: 6 },
};

/** A signed mean this near to the gate is asked again, in points of certainty: the spread of a judge's own repeats (11.7 for a difference). */
export const NEAR = 10;
