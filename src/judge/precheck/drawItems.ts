import { childSeed, seededRandom } from '../../support/seed.js';
import type { Anchor } from './anchors.js';
import { drawAnchors } from './anchorItem.js';
import type { SpeakerItem } from './item.js';
import { recordItems, type StoredTurns } from './recordItems.js';

export interface Draw {
  readonly anchors: readonly Anchor[];
  readonly conversations: readonly StoredTurns[];
  /** Items in all, at most as many as there are anchors. */
  readonly size: number;
  readonly seed: number;
}

/** The items of one check: up to half out of stored conversations, the rest anchors, in random order. */
export function drawItems({ anchors, conversations, size, seed }: Draw): SpeakerItem[] {
  const random = seededRandom(childSeed(seed, 'speakers'));
  const stored = recordItems(conversations, Math.floor(size / 2), random);
  return random.shuffle([...stored, ...drawAnchors(anchors, size - stored.length, random)]);
}
