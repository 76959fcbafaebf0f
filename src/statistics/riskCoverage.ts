import { blocksOf, type Block, type Scored } from './scored.js';

/** What is decided when only the most certain are, and how much of it is wrong. */
export interface RiskPoint {
  readonly atLeast: number;
  /** Weighted share decided, 0 to 1. */
  readonly coverage: number;
  /** Weighted share wrong among the decided, 0 to 1. */
  readonly risk: number;
}

/**
 * Area under the risk-coverage curve (Geifman & El-Yaniv 2017): the mean error over the k most certain, k = 1 to n. Rows of one score
 * count in expectation over their orders. 0 to 1, lower is better; the share wrong where all scores are the same. Null of none.
 */
export const riskCoverageArea = (rows: readonly Scored[]): number | null => area(blocksOf(rows));

/** The least area that so many errors allow: all of them last. */
export const oracleArea = (rows: readonly Scored[]): number | null => area(blocksOf(rows.map(row => ({ ...row, score: row.right ? 1 : 0 }))));

function area(blocks: readonly Block[]): number | null {
  let [decided, wrong, sum] = [0, 0, 0];
  for (const { count, weight, rightWeight } of blocks) {
    const wrongHere = weight - rightWeight;
    for (let j = 1; j <= count; j++) {
      const part = j / count;
      sum += ((weight / count) * (wrong + wrongHere * part)) / (decided + weight * part);
    }
    decided += weight;
    wrong += wrongHere;
  }
  return decided === 0 ? null : Math.min(1, sum / decided);
}

/** The curve at whole certainties from 100 down to 0, where something changes. Scores are 0 to 100. */
export function riskCoverageCurve(rows: readonly Scored[]): RiskPoint[] {
  const blocks = blocksOf(rows);
  const total = blocks.reduce((sum, { weight }) => sum + weight, 0);
  const points: RiskPoint[] = [];
  let [at, decided, wrong] = [0, 0, 0];
  for (let atLeast = 100; atLeast >= 0; atLeast--) {
    const before = at;
    for (; at < blocks.length && (blocks[at] as Block).score >= atLeast; at++) {
      const { weight, rightWeight } = blocks[at] as Block;
      decided += weight;
      wrong += weight - rightWeight;
    }
    if (at > before) points.push({ atLeast, coverage: Math.min(1, decided / total), risk: Math.min(1, Math.max(0, wrong / decided)) });
  }
  return points;
}
