import { findNames } from './findNames.js';
import { KnownNames } from './knownNames.js';
import { numberPatterns } from './numberPatterns.js';
import { matches, type Pattern } from './patterns.js';
import { PLACEHOLDER, type PersonalKind, type PersonalMatch } from './personal.js';
import { datePatterns, placePatterns } from './placePatterns.js';
import { original, plainView, type PlainView } from './plainView.js';
import { secretPatterns } from './secretPatterns.js';
import { webPatterns } from './webPatterns.js';

/** What wins where two kinds overlap: the earlier. */
const PATTERNS: readonly Pattern[] = [...secretPatterns, ...webPatterns, ...datePatterns, ...numberPatterns, ...placePatterns];

interface Found extends PersonalMatch {
  /** Of a name: the one it is known under. */
  readonly name?: string;
}

/** Words the caller wants replaced too, compared without case. */
function* termsIn(text: string, terms: readonly string[]): Generator<PersonalMatch> {
  const folded = text.toLowerCase();
  // Lower case can change a text's length in a few scripts; then places would be wrong, and the text is read as it is.
  const searched = folded.length === text.length ? folded : text;
  for (const term of terms) {
    const wanted = term.trim().toLowerCase();
    if (wanted === '') continue;
    for (let start = searched.indexOf(wanted); start >= 0; start = searched.indexOf(wanted, start + wanted.length)) {
      const inside = /[\p{L}\p{N}]/u;
      const glued = /^[\p{Script=Latin}\p{N}]/u.test(wanted) && (inside.test(searched[start - 1] ?? '') || inside.test(searched[start + wanted.length] ?? ''));
      if (!glued) yield { kind: 'term', start, end: start + wanted.length };
    }
  }
}

/** Keeps what does not overlap with what came before it in the list; sorted by place. */
function apart(found: readonly Found[], length: number): Found[] {
  const taken = new Uint8Array(length + 1);
  const kept = found.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken[at]) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** Kinds that end at a space only: a stand-in within one does not undo what stands around it. */
const RUN_ON: ReadonlySet<PersonalKind> = new Set(['secret', 'url']);

/** What is left of a match around the stand-ins in it: all of it where there are none, and of most kinds nothing where there are. */
function* around(match: PersonalMatch, ours: Uint8Array, text: string): Generator<PersonalMatch> {
  if (!ours.subarray(match.start, match.end).includes(1)) yield match;
  else if (RUN_ON.has(match.kind))
    for (let start = match.start; start < match.end; start++) {
      let end = start;
      while (end < match.end && !ours[end]) end++;
      if (/[\p{L}\p{N}]{2}/u.test(text.slice(start, end))) yield { ...match, start, end };
      start = end;
    }
}

export interface Scan {
  readonly view: PlainView;
  readonly found: Found[];
}

/** Several texts of one conversation: a name found in one is found in all of them. Places count in the plain view. */
export function scanTexts(texts: readonly string[], terms: readonly string[] = []): Scan[] {
  const names = new KnownNames();
  const scans = texts.map(text => {
    const view = plainView(text);
    const stood = [...view.text.matchAll(PLACEHOLDER)].map(match => ({ start: match.index, end: match.index + match[0].length }));
    const ours = new Uint8Array(view.text.length + 1);
    for (const { start, end } of stood) ours.fill(1, start, end);
    const free = ({ start, end }: { start: number; end: number }) => !ours.subarray(start, end).includes(1);
    const sure = [...termsIn(view.text, terms), ...PATTERNS.flatMap(pattern => [...matches(pattern, view.text)])].flatMap(match => [
      ...around(match, ours, view.text),
    ]);
    const taken = new Uint8Array(view.text.length + 1);
    for (const { start, end } of sure) taken.fill(1, start, end);
    const named = findNames(view.text).filter(span => free(span) && !taken.subarray(span.start, span.end).includes(1));
    return { view, sure, named, free };
  });
  const withName = scans.map(scan => scan.named.map(span => ({ ...span, kind: 'name' as const, name: names.add(scan.view.text.slice(span.start, span.end)) })));
  return scans.map(({ view, sure, free }, at) => {
    const named = [...(withName[at] ?? [])].sort((a, b) => b.end - b.start - (a.end - a.start));
    const again = [...names.occurrences(view.text)].filter(free).map(span => ({ ...span, kind: 'name' as const }));
    return { view, found: apart([...sure, ...named, ...again], view.text.length) };
  });
}

/**
 * What in a text leads to a person, by rules: forms (cards by Luhn, IBAN by modulo 97), cue words in many languages, and a
 * list of common given names. Sorted, without overlaps. Linear in the text.
 */
export function findPersonal(text: string, options: { readonly terms?: readonly string[] } = {}): PersonalMatch[] {
  return scanTexts([text], options.terms).flatMap(({ view, found }) => found.map(({ kind, start, end }) => ({ kind, ...original(view, start, end) })));
}
