import type { Answer } from '../judge.js';
import { readItems } from '../reading/readItems.js';
import type { ReadItem } from './rulingOf.js';

/** The answers a judge may give to a criterion. */
export const LABELS = ['met', 'not met', 'cannot tell'] as const satisfies readonly Answer[];

/** Rulings out of a reply that has not the asked shape; an answer that could not be read is null. */
export interface LooseRulings {
  readonly rulings: readonly (ReadItem & { readonly criterion: number })[];
}

/** Null where nothing in the text is a ruling. */
export function looseRulings(text: string, labels: readonly Answer[], count: number): LooseRulings | null {
  const items = readItems(text, { labels, count });
  if (items === null) return null;
  return {
    rulings: items.map(({ item, answer, certainty, evidence, reasoning }) => ({
      criterion: item,
      answer: labels.find(label => label === answer) ?? null,
      certainty,
      evidence,
      reasoning,
    })),
  };
}
