import { folded, sentencesOf } from '../../support/text.js';
import type { Order } from './orders.js';

/** Fewer words are said by anybody: alone they clear only an utterance that they are as a whole. */
export const FEWEST = 4;
const MARKS = /[<>{}[\]|#*]/u;
/** Words of one's own beside what was dictated: `ok: ...`. */
const BESIDES = 2;
const LONGEST = 100;

export const lengthOf = (words: string): number => words.trim().split(' ').filter(Boolean).length;

/** Whether what was said is what was dictated, as a whole; words in marks must stand there with the marks. */
export function isCovered(said: string, orders: readonly Order[]): boolean {
  const mark = said.trim();
  if (mark === '') return false;
  const words = folded(said);
  if (words === '') return orders.some(({ raw }) => raw.trim() === mark);
  if (MARKS.test(mark)) return orders.some(({ raw }) => raw.includes(mark));
  return orders.some(
    order =>
      order.words.includes(` ${words} `) ||
      (lengthOf(order.words) >= FEWEST && ` ${words} `.includes(order.words) && lengthOf(words) - lengthOf(order.words) <= BESIDES),
  );
}

/** What was said without the passages that were dictated; null where none of them, of enough words, stands in it. */
export function withoutDictated(said: string, orders: readonly Order[]): string | null {
  const words = ` ${folded(said)} `;
  let left = said;
  for (const order of orders) {
    const parts = order.words.trim().split(' ').slice(0, LONGEST);
    if (parts.length < FEWEST || !words.includes(order.words)) continue;
    left = left.replace(new RegExp(parts.map(part => [...part].join("['’`]?")).join('[^\\p{L}\\p{N}]{1,20}'), 'giu'), ' ');
  }
  return left === said ? null : left;
}

/** Whole sentences of a text, of enough words to be told apart, as what may be said back. */
export const sentencesSaid = (text: string): Order[] =>
  sentencesOf(text)
    .map(raw => ({ raw, words: ` ${folded(raw)} ` }))
    .filter(({ words }) => lengthOf(words) >= FEWEST);
