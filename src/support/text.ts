/** The words of a text, lower case, apostrophes dropped: `I'm` is `im`. Any script. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’'`]/gu, '')
    .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];

const STOP = new Set(
  `a about after all also am an and any are as at be because been before being but by can could did do does doing down
  for from get got had has have he her here him his how i id if ill im in into is it its ive just let lets like me more most my
  no nor not now of off on once only or other our out over own please same she should so some such than thank thanks that
  thats the their them then there these they this those to too u under until up us very want was we were what when where which
  while who whom why will with would you your youre hi hello yes ok okay`.split(/\s+/),
);

/** A crude English stem, enough to match `hotels` with `hotel` and `cancelled` with `cancel`. */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  const bare = word
    .replace(/(?:ies)$/u, 'y')
    .replace(/(?:sses)$/u, 'ss')
    .replace(/([^s])s$/u, '$1');
  const cut = bare.replace(/(?:ing|edly|ed|ly|ment|ation|ations)$/u, '');
  const kept = cut.length >= 3 ? cut : bare;
  return kept
    .replace(/([^aeiouls])\1$/u, '$1')
    .replace(/ll$/u, 'l')
    .replace(/e$/u, '');
}

/** The stems that carry meaning, in order, without function words. */
export const contentStems = (text: string): string[] =>
  wordsOf(text)
    .filter(word => !STOP.has(word))
    .map(stem);

/** Sentences of a text, as they stand in it. A price such as 4.50 or a time such as 9.30 does not end one. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?…。！？])(?=\s|$)(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|approx|e\.g|i\.e)\.)|\n+/u)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '');

/** Text with case, punctuation and spacing folded away, for comparing wordings. */
export const folded = (text: string): string => wordsOf(text.normalize('NFKC')).join(' ');

/** Cut to a length with a visible mark; never in the middle of a character. */
export const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`);

/** Edits (insert, delete, replace) between two texts (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The closest of the known names, when one is close enough to be what was meant. */
export function nearest(asked: string, known: readonly string[]): string | null {
  const ranked = known.map(name => ({ name, distance: editDistance(asked.toLowerCase(), name.toLowerCase()) })).sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, Math.floor(asked.length / 3)) ? best.name : null;
}

/** In quotation marks, unless it stands in some already. */
export const inQuotes = (text: string, [open, close]: readonly [open: string, close: string] = ['"', '"']): string =>
  /^["“«].*["”»]$/su.test(text.trim()) ? text : `${open}${text}${close}`;

/** `a, b and c`. */
export const listed = (items: readonly string[]): string => (items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`);

/** `1 conversation`, `2 conversations`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string => `${count} ${count === 1 ? noun : plural}`;

/** A share as a percentage with one decimal: one wording of a rate wherever it is told. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
