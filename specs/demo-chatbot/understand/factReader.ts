import type { Facts } from '../memory/facts.js';
import type { Said } from './said.js';

/** Adds to the facts what one message tells about one thing. */
export type FactReader = (facts: Facts, said: Said) => Facts;

/** The list without the removed ones, with the added ones once each. */
export function merged<T>(before: readonly T[], added: readonly T[], removed: readonly T[] = []): readonly T[] {
  return [...new Set([...before, ...added])].filter(item => !removed.includes(item));
}
