/** Characters that take no room: soft hyphens, zero-width spaces and joiners, variation selectors, tags, direction marks. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu;
/** One character with the marks on it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const PLAIN = /^[\t\n\r -~]*$/u;

/** Text as it is seen: in compatible forms, without characters that take no room. */
export const seen = (text: string): string => (PLAIN.test(text) ? text : text.replace(UNSEEN, '').normalize('NFKC'));

/** Text as it is seen, and which words of the original a range of it is. */
export interface Readable {
  readonly text: string;
  /** The original's words from one index of the text to another, exclusive. */
  readonly original: (from: number, to: number) => string;
}

const lower = (text: string): string => text.toLowerCase().replaceAll('ς', 'σ');

/** Text as it is seen, with a map back to the original; in lower case on request. */
export function readable(text: string, { lowerCase = false } = {}): Readable {
  if (PLAIN.test(text)) return { text: lowerCase ? text.toLowerCase() : text, original: (from, to) => text.slice(from, to) };
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const shown = cluster.replace(UNSEEN, '').normalize('NFKC');
    const piece = lowerCase ? lower(shown) : shown;
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text: pieces.join(''), original: (from, to) => (to <= from ? '' : text.slice(starts[from] ?? text.length, ends[to - 1] ?? text.length)) };
}
