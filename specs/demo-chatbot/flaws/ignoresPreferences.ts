import type { Flaw } from '../flaw.js';
import { priceOf } from '../memory/offer.js';

/** Recommends what suits least and is silent on what was wished for. */
export const ignoresPreferences: Flaw = {
  name: 'ignores-preferences',
  kind: 'content',
  says: 'Makes offers that go against the stated preferences, and never mentions these.',
  ranks: scored =>
    [...scored].sort((a, b) => b.misses.length - a.misses.length || priceOf(b.offer) - priceOf(a.offer)).map(({ offer }) => ({ offer, suits: [], misses: [] })),
  replies: reply => ({ ...reply, acknowledges: '' }),
};
