import { wilson } from './proportion.js';

/** A verdict that a person labelled too; both are 0 or 1. */
export interface LabelledVerdict {
  readonly verdict: 0 | 1;
  readonly label: 0 | 1;
  /** 1 / probability of having been drawn, above 0; only ratios count. Default 1. */
  readonly weight?: number;
}

export interface PoweredMean {
  /** Share of ones as people would label all of them, 0 to 1. */
  readonly mean: number;
  /** 95 %, normal; Wilson over the labels alone where lambda is 0 or nothing varies. */
  readonly interval: readonly [low: number, high: number];
  /** How much the judge is trusted, 0 (labels alone) to 1. */
  readonly lambda: number;
  readonly labelled: number;
  readonly unlabelled: number;
}

const Z = 1.959963984540054;
const inside = (share: number): number => Math.max(0, Math.min(1, share));

/**
 * PPI++ (Angelopoulos, Duchi & Zrnic 2023, 2311.01453) for a mean: the labels' own mean, moved by what the judge says of the unlabelled,
 * as much as the judge is worth. Unbiased whatever the judge does, where labels were drawn at random. Labels of unequal weights count as
 * their effective number (Kish 1965, 11.7); what they leave over is no random rest, so that `unlabelled` must then be everything that
 * was judged. Null without labels.
 */
export function predictionPoweredMean(labelled: readonly LabelledVerdict[], unlabelled: readonly (0 | 1)[]): PoweredMean | null {
  if (labelled.length === 0) return null;
  const weighed = labelled.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const n = weighed ** 2 / labelled.reduce((sum, { weight = 1 }) => sum + weight ** 2, 0);
  const N = unlabelled.length;
  const labels = labelled.reduce((sum, { label, weight = 1 }) => sum + weight * label, 0) / weighed;
  const verdicts = labelled.reduce((sum, { verdict, weight = 1 }) => sum + weight * verdict, 0) / weighed;
  const pool = N === 0 ? verdicts : unlabelled.reduce((sum: number, verdict) => sum + verdict, 0) / N;
  const poolVariance = pool * (1 - pool);
  const verdictVariance = verdicts * (1 - verdicts);
  let covariance = 0;
  for (const { label, verdict, weight = 1 } of labelled) covariance += (weight * (label - labels) * (verdict - verdicts)) / weighed;
  // The judge's variance is told from all its verdicts, labelled or not.
  const judged = (n * verdictVariance + N * poolVariance) / (n + N);
  const lambda = N === 0 || judged === 0 ? 0 : inside(covariance / ((1 + n / N) * judged));
  const mean = inside(labels + lambda * (pool - verdicts));
  const residual = labels * (1 - labels) + lambda ** 2 * verdictVariance - 2 * lambda * covariance;
  // A handful of labels without a single error would claim an exact answer.
  if (lambda === 0 || n < 2 || residual <= 1e-12) return { mean: labels, interval: wilson(labels * n, n), lambda: 0, labelled: labelled.length, unlabelled: N };
  const half = Z * Math.sqrt(residual / (n - 1) + (lambda ** 2 * poolVariance) / N);
  return { mean, interval: [inside(mean - half), inside(mean + half)], lambda, labelled: labelled.length, unlabelled: N };
}
