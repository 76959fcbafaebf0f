import { priceOf, type Offer } from '../memory/offer.js';

/** An offer measured against what the person wants. */
export interface Scored {
  readonly offer: Offer;
  readonly suits: readonly string[];
  readonly misses: readonly string[];
}

export type Rank = (scored: readonly Scored[]) => readonly Scored[];

export const bestFirst: Rank = scored => [...scored].sort((a, b) => a.misses.length - b.misses.length || priceOf(a.offer) - priceOf(b.offer));
