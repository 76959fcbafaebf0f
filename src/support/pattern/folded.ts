let last = { text: '', folded: '' as string | null };

/** The text in lower case, character for character, as the flags i and u compare it; null where that changes its length (a capital dotted I). */
export function foldedCase(text: string): string | null {
  if (text === last.text) return last.folded;
  const lower = text.toLowerCase().replaceAll('ſ', 's');
  last = { text, folded: lower.length === text.length ? lower : null };
  return last.folded;
}

/** The source of a pattern in lower case, its escapes left alone. */
export const lowerSource = (source: string): string => source.replace(/\\[pP]\{[^}]*\}|\\.|[A-Z]/gu, part => (part.length === 1 ? part.toLowerCase() : part));
