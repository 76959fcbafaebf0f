import { plain } from './cleaned.js';
import { evidenceIn } from './evidence.js';
import { shown } from './hidden.js';
import type { LabelForms } from './labelForms.js';
import { readLines } from './readLabel.js';
import type { ItemReading } from './reading.js';

/** A line that opens an item: `1.`, `**2)**`, `Criterion 3:`, `| 4 |`. */
const HEAD =
  /^[ \t]{0,9}(?:[#>*_|•-]{1,6}[ \t]{0,3}){0,2}(?:(?:criterion|item|question|ruling)[ \t]{0,3}(?:no\.?|number)?[ \t]{0,3}#?(\d{1,3})[*_]{0,2}(?=[^\p{L}\p{N}]|$)|#?(\d{1,3})[*_]{0,2}(?:[.):|]|[ \t]{1,3}[|:-]))[*_.):|–— \t-]{0,6}/gimu;
const LONGEST_REASONING = 4000;

interface Segment {
  readonly item: number;
  readonly text: string;
}

/**
 * What stands behind each item's number, up to the next one. Where the next number is not the one that follows, its own may be lost
 * and its answer stand here: then the item is its first line alone.
 */
function segmentsOf(text: string, count: number): Segment[] {
  const heads = [...text.matchAll(HEAD)].map(head => ({ item: Number(head[1] ?? head[2]), start: head.index, end: head.index + head[0].length }));
  return heads.map(({ item, end }, at) => {
    const next = heads[at + 1];
    const own = text.slice(end, next?.start ?? text.length);
    const isWhole = next ? next.item <= item + 1 : item >= count;
    return { item, text: isWhole ? own : (/^[^\n]*/u.exec(own)?.[0] ?? '') };
  });
}

/** Where the paragraph of an item's own line ends. */
const ownParagraph = (text: string): string => /^[^]*?(?=\n\s*\n|$)/u.exec(text)?.[0] ?? text;

/**
 * The rulings in numbered prose. In a list where some items have no answer, what follows behind an empty line belongs to no item
 * (`1. ... 2. ... 3. ... Answer: met` answers none of the three).
 */
export function itemsInProse(text: string, forms: LabelForms, count: number): ItemReading[] {
  const segments = segmentsOf(plain(text), count).filter(({ item }) => item >= 1 && item <= count);
  const read = segments.map(segment => ({ segment, reading: readLines(segment.text, forms, true) }));
  const complete = read.every(({ reading }) => reading.status !== 'no verdict');
  return read.flatMap(({ segment, reading: far }) => {
    const own = complete ? segment.text : ownParagraph(segment.text);
    const { status, label, certainty, rule } = complete ? far : readLines(own, forms, true);
    if (status === 'no verdict') return [];
    return [
      {
        item: segment.item,
        status,
        answer: label,
        certainty,
        evidence: evidenceIn(own),
        reasoning: shown(own.trim().slice(0, LONGEST_REASONING)),
        rule: `prose: ${rule}`,
      },
    ];
  });
}
