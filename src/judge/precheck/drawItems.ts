import { childSeed, seededRandom } from '../../support/seed.js';
import type { Anchor } from './anchors.js';
import { drawAnchors } from './anchorItem.js';
import type { SpeakerItem } from './item.js';
import { recordItems, type StoredTurns } from './recordItems.js';

export interface DrawnItems {
  /** These decide. */
  readonly anchors: readonly SpeakerItem[];
  /** What somebody said to a chatbot under test, and it to them: told beside, and deciding nothing. */
  readonly stored: readonly SpeakerItem[];
}

export interface Draw {
  readonly anchors: readonly Anchor[];
  readonly conversations: readonly StoredTurns[];
  /** Anchors, at most as many as there are; half as many items of stored conversations come beside them, at most. */
  readonly size: number;
  readonly seed: number;
}

/** The items of one check, each kind in random order and drawn for itself: what lies in records changes no anchor. */
export function drawItems({ anchors, conversations, size, seed }: Draw): DrawnItems {
  const [fixed, told] = [seededRandom(childSeed(seed, 'speakers')), seededRandom(childSeed(seed, 'stored speakers'))];
  return { anchors: fixed.shuffle(drawAnchors(anchors, size, fixed)), stored: told.shuffle(recordItems(conversations, Math.floor(size / 2), told)) };
}
