import type { Random } from '../../../../src/support/seed.js';
import { userTurns, writesLower, type Said } from '../planting.js';

/** What the words of a talk let a wording mention. */
interface Scene {
  /** A film they spoke of; some film where they spoke of none. */
  readonly film: string;
  /** The coffee that is ordered. */
  readonly drink: string;
  /** What is booked or looked for at this point. */
  readonly thing: Thing;
}

const things = ['restaurant', 'hotel', 'train', 'taxi', 'attraction'] as const;
export type Thing = (typeof things)[number];

/** One wording: what a user says who has taken the chatbot's part. */
export interface Wording {
  readonly name: string;
  readonly at: 'opening' | 'any' | 'closing';
  /** One to three utterances, each in a user turn of its own. */
  readonly say: (scene: Scene) => readonly string[];
}

const SPOKEN_OF: Readonly<Record<Thing, RegExp>> = {
  restaurant: /\b(?:restaurant|food|table|dine|cuisine|eat)\b/gi,
  hotel: /\b(?:hotel|guest ?house|room|stay|nights?|lodging)\b/gi,
  train: /\b(?:trains?|depart\w*|tickets?)\b/gi,
  taxi: /\b(?:taxi|cab|car|pick(?:ed)? up)\b/gi,
  attraction: /\b(?:attraction|museum|theat(?:re|er)s?|park|college|nightclub|cinema|entertainment|gallery)\b/gi,
};
const TITLE = /"([A-Z][^"@%]{2,40}?)\s*\(\d{4}\)"/g;
const DRINK = /\b(?:latte|mocha|cappuccino|americano|espresso|macchiato|cortado|flat white)\b/i;

/** What the talk is about where the utterance at `index` stands. */
export function sceneAt(turns: readonly Said[], index: number): Scene {
  const near = turns
    .slice(Math.max(0, index - 4), index + 2)
    .map(({ text }) => text)
    .join(' ');
  const all = turns.map(({ text }) => text).join(' ');
  const before = turns
    .slice(0, index)
    .map(({ text }) => text)
    .join(' ');
  const titles = [...before.matchAll(TITLE)].map(match => match[1] ?? '');
  const counted = things.map(thing => ({ thing, often: near.match(SPOKEN_OF[thing])?.length ?? 0 }));
  const most = counted.reduce((best, one) => (one.often > best.often ? one : best));
  return { film: titles.at(-1) ?? 'Inception', drink: (DRINK.exec(all)?.[0] ?? 'coffee').toLowerCase(), thing: most.thing };
}

/** In four of ten talks of a person without capitals the fault has none either. */
export const asWritten = (text: string, turns: readonly Said[], random: Random): string =>
  writesLower(turns) && random.next() < 0.4 ? text.toLowerCase() : text;

/** The index of the user turn that is `back` turns before the last one; null where the talk is too short. */
export const userTurnFromEnd = (turns: readonly Said[], back: number): number | null => userTurns(turns).at(-1 - back) ?? null;
