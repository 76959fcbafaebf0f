/** Characters of one turn's beginning, and of its end, that a judge reads where it is longer than both. */
const HEAD = 5_000;
const TAIL = 3_000;

/** What is seen as a space, or not at all. */
const BLANKS = /(?:(?![\n\r\v\f\u0085\u2028\u2029])[\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]){4,}/gu;
const LINES = /(?:[^\S\n\r\v\f\u2028\u2029]{0,3}[\n\r\v\f\u0085\u2028\u2029]){4,}/gu;

/** A turn's text as a judge is shown it. */
export interface ShownText {
  readonly text: string;
  /** Characters that stand between its beginning and its end and are not shown; 0 where it is shown whole. */
  readonly leftOut: number;
}

/** Longer runs of blanks and of blank lines are shown as three; of 8,000 characters and more, the first 5,000 and the last 3,000. */
export function shownText(said: string): ShownText {
  const text = said.replace(BLANKS, run => (/\s|\u2800/u.test(run) ? '   ' : '')).replace(LINES, '\n\n\n');
  if (text.length <= HEAD + TAIL) return { text, leftOut: 0 };
  const head = text.slice(0, HEAD).replace(/[\uD800-\uDBFF]$/u, '');
  const tail = text.slice(-TAIL).replace(/^[\uDC00-\uDFFF]/u, '');
  const leftOut = text.length - head.length - tail.length;
  return { text: `${head}\n(${leftOut} characters left out)\n${tail}`, leftOut };
}
