import { leaveAlone, vocabulary } from './vocabulary.js';

const known: ReadonlySet<string> = new Set(vocabulary);

/** Letters to add, drop, replace or swap to get from one word to the other. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost, swapped ? at(i - 2, j - 2) + 1 : Infinity);
      const row = rows[i];
      if (row !== undefined) row[j] = best;
    }
  }
  return at(a.length, b.length);
}

function isInflected(word: string): boolean {
  return [/s$/, /ed$/, /ing$/, /d$/].some(ending => ending.test(word) && known.has(word.replace(ending, '')));
}

export function fixTypo(word: string): string {
  if (word.length < 5 || known.has(word) || leaveAlone.has(word) || isInflected(word)) return word;
  const allowed = word.length >= 8 ? 2 : 1;
  const near = vocabulary
    .filter(candidate => candidate.length >= 5 && candidate[0] === word[0] && Math.abs(candidate.length - word.length) <= allowed)
    .map(candidate => ({ candidate, off: distance(word, candidate) }))
    .filter(({ off }) => off <= allowed)
    .sort((a, b) => a.off - b.off);
  return near[0]?.candidate ?? word;
}
