/** One decision that somebody checked: how certain it was, and whether it was right. */
export interface Scored {
  /** Higher is more certain; any scale. */
  readonly score: number;
  readonly right: boolean;
  /** 1 / probability of having been drawn, above 0. */
  readonly weight: number;
  /** What hangs together with others is drawn together: one name a cluster; undefined: by itself. */
  readonly cluster?: string | undefined;
}

/** All decisions of one score. */
export interface Block {
  readonly score: number;
  readonly count: number;
  readonly weight: number;
  readonly rightWeight: number;
}

/** Decisions put together by score, the most certain first. */
export function blocksOf(rows: readonly Scored[]): Block[] {
  const blocks = new Map<number, { score: number; count: number; weight: number; rightWeight: number }>();
  for (const { score, right, weight } of rows) {
    const block = blocks.get(score) ?? { score, count: 0, weight: 0, rightWeight: 0 };
    block.count++;
    block.weight += weight;
    if (right) block.rightWeight += weight;
    blocks.set(score, block);
  }
  return [...blocks.values()].sort((a, b) => b.score - a.score);
}
