/** Characters of a reply that a failure shows. */
const QUOTE_LIMIT = 200;
/** Terminals obey these; a quotation must not. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/g;

/** The first 200 characters on one line, in quotation marks, safe to print; `(nothing)` for a blank text. */
export function quote(text: string, limit = QUOTE_LIMIT): string {
  const line = text
    .slice(0, limit * 4)
    .replace(UNSAFE, ' ')
    .trim();
  if (line === '') return '(nothing)';
  const kept = [...line].slice(0, limit).join('');
  return kept.length < line.length || text.length > limit * 4 ? `"${kept}…"` : `"${kept}"`;
}
