import { clusterBootstrap } from './clusterBootstrap.js';
import { blocksOf, type Block, type Scored } from './scored.js';

/**
 * The chance that a right decision was more certain than a wrong one, ties counting half (Hanley & McNeil 1982); weighted. 0 to 1, .5
 * where every score is the same. Null where all are right or all are wrong: there is nothing to tell apart.
 */
export const auroc = (rows: readonly Scored[]): number | null => ofBlocks(blocksOf(rows));

const ofBlocks = (blocks: readonly Pick<Block, 'weight' | 'rightWeight'>[]): number | null => {
  let [right, wrong, won] = [0, 0, 0];
  for (const block of blocks) {
    const wrongHere = block.weight - block.rightWeight;
    // Blocks come from the most certain on: the right ones seen before beat the wrong ones of this block.
    won += wrongHere * (right + block.rightWeight / 2);
    right += block.rightWeight;
    wrong += wrongHere;
  }
  return right > 0 && wrong > 1e-12 * right ? Math.min(1, won / (right * wrong)) : null;
};

/** 95 % interval of the AUROC by a percentile bootstrap over clusters (Efron 1979): `draws` of them with the seed. Null where it cannot be told. */
export function aurocInterval(rows: readonly Scored[], seed: number, draws = 1000): readonly [low: number, high: number] | null {
  const blocks = blocksOf(rows);
  const at = new Map(blocks.map(({ score }, index) => [score, index]));
  const blockOf = Int32Array.from(rows, ({ score }) => at.get(score) as number);
  const right = new Float64Array(blocks.length);
  const wrong = new Float64Array(blocks.length);
  return clusterBootstrap(rows, seed, draws, times => {
    right.fill(0);
    wrong.fill(0);
    for (let row = 0; row < rows.length; row++) {
      const drawn = times[row] as number;
      if (drawn === 0) continue;
      const { right: isRight, weight } = rows[row] as Scored;
      const side = isRight ? right : wrong;
      const block = blockOf[row] as number;
      side[block] = (side[block] as number) + drawn * weight;
    }
    return fromSides(right, wrong);
  });
}

function fromSides(right: Float64Array, wrong: Float64Array): number | null {
  let [rightSum, wrongSum, won] = [0, 0, 0];
  for (let block = 0; block < right.length; block++) {
    won += (wrong[block] as number) * (rightSum + (right[block] as number) / 2);
    rightSum += right[block] as number;
    wrongSum += wrong[block] as number;
  }
  return rightSum > 0 && wrongSum > 0 ? Math.min(1, won / (rightSum * wrongSum)) : null;
}
