import { largestRemainders } from '../statistics/largestRemainders.js';
import type { Random } from '../support/seed.js';
import type { Leaf } from './taxonomy.js';

export const REACHES = ['near', 'mid', 'far'] as const;
export type Reach = (typeof REACHES)[number];

/** `positive`: liked, goes well, skilled. `negative`: disliked, goes badly, unskilled. `neutral`: neither. */
export const TONES = ['positive', 'neutral', 'negative'] as const;
export type Tone = (typeof TONES)[number];

/** A leaf to be answered for one person, how far it lies from them, and how the answer must sound. */
export interface Asked {
  readonly leaf: Leaf;
  readonly reach: Reach;
  readonly tone: Tone;
}

export interface LeafShares {
  /** Of the nearest, the middle and the farthest third of the leaves; they sum to 1. Default 40 %, 40 % and 20 % (DeepPersona). */
  readonly reach: Readonly<Record<Reach, number>>;
  /** They sum to 1. Default a third each. */
  readonly tone: Readonly<Record<Tone, number>>;
}

export const DEFAULT_SHARES: LeafShares = { reach: { near: 0.4, mid: 0.4, far: 0.2 }, tone: { positive: 1 / 3, neutral: 1 / 3, negative: 1 / 3 } };

/**
 * Draws `count` leaves from those ranked by nearness, so many of each third and so many of each tone, exactly. Tones are drawn
 * here and not left to the model, which would make everybody pleasant, skilled and fluent. `taken` paths are passed over; a
 * third with too few left gives what it has, and the result is then shorter than asked.
 */
export function chooseLeaves(
  ranked: readonly Leaf[],
  count: number,
  { reach, tone }: LeafShares,
  random: Random,
  taken: ReadonlySet<string> = new Set(),
): Asked[] {
  const bounds = [0, 1, 2, 3].map(third => Math.round((third * ranked.length) / 3));
  const counts = largestRemainders(
    REACHES.map(name => reach[name]),
    count,
    random.shuffle,
  );
  const drawn = REACHES.flatMap((name, third) => {
    const free = ranked.slice(bounds[third], bounds[third + 1]).filter(({ path }) => !taken.has(path));
    return random
      .shuffle(free)
      .slice(0, counts[third])
      .map(leaf => ({ leaf, reach: name }));
  });
  const perTone = largestRemainders(
    TONES.map(name => tone[name]),
    drawn.length,
    random.shuffle,
  );
  const tones = random.shuffle(TONES.flatMap((name, at) => new Array<Tone>(perTone[at] ?? 0).fill(name)));
  return drawn.map((chosen, at) => ({ ...chosen, tone: tones[at] ?? 'neutral' }));
}
