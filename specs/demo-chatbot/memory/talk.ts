import type { CustomerRecord } from '../data/records.js';
import { records } from '../data/records.js';
import { noFacts, type Facts } from './facts.js';
import type { Offer } from './offer.js';

export type Topic = 'hotel' | 'trip' | 'article' | 'plan' | 'booking';

export type Task = 'status' | 'cancel' | 'refund' | 'change' | 'return';

export type Slot = 'city' | 'dates' | 'days' | 'nights' | 'from' | 'number' | 'newDate' | 'article' | 'budget' | 'which';

/** What a "yes" would agree to. */
export type Proposal =
  | { readonly kind: 'cancel'; readonly number: string }
  | { readonly kind: 'book'; readonly offer: Offer }
  | { readonly kind: 'human' }
  | { readonly kind: 'replace'; readonly number: string; readonly article: string }
  | { readonly kind: 'return'; readonly number: string }
  | { readonly kind: 'findHotel' }
  | { readonly kind: 'findTrip' };

/** All that one conversation has led to so far. */
export interface Talk {
  facts: Facts;
  topic: Topic | null;
  task: Task | null;
  awaited: Slot | null;
  proposal: Proposal | null;
  wantsToBook: boolean;
  offers: readonly Offer[];
  shown: readonly string[];
  focus: Offer | null;
  records: readonly CustomerRecord[];
  done: readonly string[];
  asked: readonly Slot[];
  messages: readonly string[];
  replies: readonly string[];
  misunderstood: number;
  annoyances: number;
  handedOver: string | null;
  given: number;
}

export function newTalk(): Talk {
  return {
    facts: noFacts,
    topic: null,
    task: null,
    awaited: null,
    proposal: null,
    wantsToBook: false,
    offers: [],
    shown: [],
    focus: null,
    records,
    done: [],
    asked: [],
    messages: [],
    replies: [],
    misunderstood: 0,
    annoyances: 0,
    handedOver: null,
    given: 0,
  };
}

/** A reference that is new in this conversation and the same when it is repeated. */
export function newReference(talk: Talk, prefix: string): string {
  talk.given += 1;
  return `${prefix}-${7300 + talk.given}`;
}
