import { html } from '../support/escape.js';

/** Words that a verdict rests on: the exact quotation, and the number of the expectation. */
export interface Mark {
  readonly quote: string;
  readonly number: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** Longer quotations are looked for word by word only: no regular expression is made of them. */
const LONGEST_QUOTE = 2000;
/** Most marks in one turn. */
const MOST_MARKS = 100;

/** Where the quotation stands: word by word, or else with case and spacing ignored. */
function find(text: string, { quote, number }: Mark): Range[] {
  const exact = quote === '' ? -1 : text.indexOf(quote);
  if (exact >= 0) return [{ start: exact, end: exact + quote.length, number }];
  if (quote.length > LONGEST_QUOTE) return [];
  const words = quote
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const loose = words.length > 0 ? new RegExp(words.join(String.raw`\s+`), 'iu').exec(text) : null;
  return loose ? [{ start: loose.index, end: loose.index + loose[0].length, number }] : [];
}

/** A text as HTML, its quoted words marked with the numbers of the expectations that rest on them; marks may overlap. */
export function highlight(text: string, marks: readonly Mark[]): string {
  const ranges = marks.slice(0, MOST_MARKS).flatMap(mark => find(text, mark));
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts
    .slice(1)
    .map((end, i) => {
      const piece = html(text.slice(cuts[i], end));
      const covering = ranges.filter(range => range.start < end && range.end >= end);
      const ending = [...new Set(covering.filter(range => range.end === end).map(({ number }) => number))];
      const numbers = ending.length > 0 ? `<sup>${ending.join(', ')}</sup>` : '';
      return covering.length > 0 ? `<mark>${piece}</mark>${numbers}` : piece;
    })
    .join('');
}
