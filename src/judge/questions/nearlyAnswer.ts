import type { Quotation } from '../judge.js';
import { KEYS } from '../reading/keyed.js';
import { certaintyOf, nearly, one, quotationsOf, textOf, wordOf, type Fields } from './nearly.js';

/** A ruling on one thing, out of a reply that nearly has the asked shape. */
export interface NearlyAnswered<Label extends string> {
  readonly evidence: readonly Quotation[];
  readonly reasoning: string;
  /** Null where it is none of the labels. */
  readonly answer: Label | null;
  readonly certainty: number | null;
}

/** Null where the reply holds no object with all these lists: an answer without its evidence would be void. */
export function nearlyAnswer<Label extends string>(
  text: string,
  labels: readonly Label[],
  lists: readonly string[] = ['evidence'],
): { readonly answered: NearlyAnswered<Label>; readonly fields: Fields } | null {
  const fields = nearly(text, lists);
  if (fields === null) return null;
  const said = one(fields, ...KEYS.answer, 'score', 'level', 'option');
  const answered = {
    evidence: quotationsOf(one(fields, 'evidence')),
    reasoning: textOf(one(fields, ...KEYS.reasoning)),
    answer: wordOf(typeof said === 'number' ? String(said) : said, labels),
    certainty: certaintyOf(one(fields, ...KEYS.certainty)),
  };
  return { answered, fields };
}
